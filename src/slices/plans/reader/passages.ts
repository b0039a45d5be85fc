import type { Passage } from './citations/read-citations.ts'
import { originOf, type TaskTable } from './outline/lines.ts'
import type { Outline } from './outline/outline.ts'
import type { Cell } from './plan-reading.ts'
import { tidy } from './text.ts'

export interface CellPassage extends Passage {
  cell: Cell
  /** Its words with the lines of the cell joined by one blank. */
  text: string
}

/** The words of the cells of a task table, row by row, header rows left out. */
export function cellPassages({ table, columns }: TaskTable): CellPassage[] {
  return [...table.cells]
    .filter(cell => cell.row > columns.headerRows)
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map(cell => ({
      cell,
      text: tidy(cell.paragraphs.map(line => line.text).join(' ')),
      at: {
        block: table.no,
        table: table.table,
        row: cell.row,
        col: cell.col,
        ...originOf(cell.paragraphs[0] ?? table),
      },
    }))
    .filter(passage => passage.text)
}

/** The words of the plan from the opening on, notes last: neither letterhead nor signature. */
export function textPassages(outline: Outline): Passage[] {
  const sections = outline.sections.flatMap(section => [section.heading, ...section.lines])
  const body = [...outline.preamble, ...sections, ...outline.notes]
  return body.map(line => ({ text: line.text, at: line.at }))
}
