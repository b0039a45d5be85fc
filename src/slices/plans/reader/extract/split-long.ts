import type { Block, Cell, CellText, Table } from '../plan-reading.ts'

/** No paragraph of a plan is this long. What is longer was not parted where its writer parted it, and is parted here, so that no
 *  check has to look at more than this at once. */
const LONGEST = 4_000
/** How far before the limit a sentence's end is looked for. */
const NEAR = 800

function cutOf(text: string): number {
  const tail = text.slice(LONGEST - NEAR, LONGEST)
  const stop = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; '))
  const blank = stop >= 0 ? stop + 1 : tail.lastIndexOf(' ')
  return blank >= 0 ? LONGEST - NEAR + blank : LONGEST
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > LONGEST) {
    const cut = cutOf(rest)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest]
}

const split = <T extends { text: string }>(line: T): T[] =>
  line.text.length > LONGEST ? partsOf(line.text).map(text => ({ ...line, text })) : [line]

/** What a cell may hold at most; the lines past it stand behind the table. */
const LONGEST_CELL = 12_000

function partCell(cell: Cell): { cell: Cell; rest: CellText[] } {
  const lines = cell.paragraphs.flatMap(line => split<CellText>(line))
  let length = 0
  const kept = lines.findIndex(line => {
    length += line.text.length
    return length > LONGEST_CELL
  })
  if (kept < 0) return { cell: { ...cell, paragraphs: lines }, rest: [] }
  return { cell: { ...cell, paragraphs: lines.slice(0, kept) }, rest: lines.slice(kept) }
}

function splitTable(table: Table): Block[] {
  const parts = table.cells.map(partCell)
  const rest = parts.flatMap(part => part.rest)
  return [
    { ...table, cells: parts.map(part => part.cell) },
    ...rest.map((line): Block => ({ kind: 'paragraph', no: 0, ...line })),
  ]
}

/** The blocks with overlong paragraphs and cells parted; no word is lost. */
export const splitLong = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap(block => (block.kind === 'paragraph' ? split(block) : splitTable(block)))
