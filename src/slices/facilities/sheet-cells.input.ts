/** One line of a pasted sheet: where it stood in the text and its cells. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** Tabs come from a spreadsheet's clipboard, semicolons from a Vietnamese CSV file. */
const separatorOf = (text: string): string => (text.includes('\t') ? '\t' : ';')

/** Splits a pasted sheet into lines and cells; a quoted cell may hold separators, line ends and doubled quotes. */
export function readCells(text: string): SheetLine[] {
  const source = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\uFEFF', '')
  const separator = separatorOf(source)
  const lines: SheetLine[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let startedAt = 1
  let quoted = false
  const endCell = () => {
    cells.push(cell.replaceAll(/\s+/g, ' ').trim())
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (cells.some(Boolean)) lines.push({ line: startedAt, cells })
    cells = []
    startedAt = line + 1
  }
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source[i + 1] === '"') cell += source[++i]
      else quoted = false
    } else if (letter === '"' && cell.trim() === '') quoted = true
    else if (letter === separator) endCell()
    else if (letter === '\n') endLine()
    else cell += letter
    if (letter === '\n') line++
  }
  endLine()
  return lines
}
