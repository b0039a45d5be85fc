import type { At } from '../plan-draft.ts'
import type { Block, Origin, Paragraph, Table } from '../plan-reading.ts'
import { findTaskColumns, type TaskColumns } from '../tasks/task-columns.ts'
import { tidy } from '../text.ts'

/** One line of words outside the task tables, with the way back to where it stands. */
export interface Line {
  text: string
  block: number
  at: At
  bold: boolean
  centred: boolean
  /** Where the line begins in its block, or in the joined text of its cell. */
  offset: number
  cell: { row: number; col: number } | null
  aside?: NonNullable<Paragraph['aside']>
}

export interface TaskTable {
  table: Table
  columns: TaskColumns
}

export const originOf = (origin: Origin): Pick<At, 'page' | 'line'> => ({
  ...(origin.page === undefined ? {} : { page: origin.page }),
  ...(origin.line === undefined ? {} : { line: origin.line }),
})

/** Letterhead and signature block are tables for the eye only: their words are read column by column in each row. */
function cellLines(table: Table): Line[] {
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.col - b.col)
  return cells.flatMap(cell => {
    let offset = 0
    return cell.paragraphs.map(paragraph => {
      const { row, col } = cell
      const at: At = { block: table.no, table: table.table, row, col, ...originOf(paragraph) }
      const line: Line = {
        text: tidy(paragraph.text),
        block: table.no,
        at,
        bold: false,
        centred: false,
        offset,
        cell: { row, col },
      }
      offset += paragraph.text.length + 1
      return line
    })
  })
}

function paragraphLine(block: Paragraph): Line {
  const { text, no, bold = false, centred = false, aside } = block
  const at = { block: no, ...originOf(block) }
  return { text: tidy(text), block: no, at, bold, centred, offset: 0, cell: null, ...(aside ? { aside } : {}) }
}

export interface ReadLines {
  lines: Line[]
  /** Headers, footers and notes. */
  asides: Line[]
  taskTables: TaskTable[]
}

/** Parts the blocks: tables whose head names tasks, times and units, and all other words line by line. */
export function readLines(blocks: readonly Block[]): ReadLines {
  const lines: Line[] = []
  const taskTables: TaskTable[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(paragraphLine(block))
    else {
      const columns = findTaskColumns(block)
      if (columns) taskTables.push({ table: block, columns })
      else lines.push(...cellLines(block))
    }
  }
  const filled = lines.filter(line => line.text)
  return { lines: filled.filter(line => !line.aside), asides: filled.filter(line => line.aside), taskTables }
}
