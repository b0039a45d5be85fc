import { readCells } from '../sheet-cells.input.ts'

/** The sheet without the entries that begin at these lines; a quoted cell's further lines go with it. */
export function withoutLines(text: string, dropped: readonly number[]): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const starts = readCells(text).map(entry => entry.line)
  const gone = new Set<number>()
  for (const start of dropped) {
    const next = starts.find(line => line > start) ?? lines.length + 1
    for (let line = start; line < next; line++) gone.add(line)
  }
  return lines.filter((_line, i) => !gone.has(i + 1)).join('\n')
}
