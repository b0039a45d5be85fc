import type { Block, Cell, Table } from './plan-reading.ts'
import { findTaskColumns } from './tasks/task-columns.ts'
import { fold, tidy } from './text.ts'

const textOf = (cell: Cell): string => fold(tidy(cell.paragraphs.map(line => line.text).join(' ')))

const rowText = (table: Table, row: number): string =>
  table.cells
    .filter(cell => cell.row === row)
    .map(textOf)
    .join('|')

/** How many rows at the top of a table say again what the header of the one before says. */
function repeatedRows(table: Table, before: Table, headerRows: number): number {
  let count = 0
  while (count < headerRows && rowText(table, count + 1) === rowText(before, count + 1)) count++
  return count === headerRows ? count : 0
}

/** Puts the rows of a table below those of another, without its repeated header. */
function append(before: Table, table: Table, skipped: number): void {
  const shift = before.rowCount - skipped
  for (const cell of table.cells) if (cell.row > skipped) before.cells.push({ ...cell, row: cell.row + shift })
  before.rowCount += table.rowCount - skipped
}

/**
 * A task table that a page or section break cut in two is one table: nothing stands between the halves, they have as
 * many columns, and the second has no header or that of the first.
 */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.kind !== 'table' || before?.kind !== 'table' || before.colCount !== block.colCount) {
      joined.push(block)
      continue
    }
    const columns = findTaskColumns(before)
    const skipped = columns ? repeatedRows(block, before, columns.headerRows) : 0
    if (columns && (skipped > 0 || findTaskColumns(block) === null)) append(before, block, skipped)
    else joined.push(block)
  }
  return joined
}
