import { type Cell, type Column, type Row, textOf } from '../layout.ts'
import { evenLines } from '../text-width.ts'

/** A cell with the column it begins in and its width in twips. */
export interface PlacedCell {
  readonly cell: Cell
  readonly column: number
  readonly width: number
}

/** Whole twips that add up to `width`. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  let given = 0
  let passed = 0
  return columns.map(column => {
    passed += column.share
    const until = Math.round((width * passed) / shares)
    const own = until - given
    given = until
    return own
  })
}

/** Each row's cells in their columns, past the cells that reach down from the rows above. */
export function placeCells(rows: readonly Row[], widths: readonly number[]): PlacedCell[][] {
  // For each column, how many more rows a cell from above covers.
  let covered = widths.map(() => 0)
  return rows.map(row => {
    const next = covered.map(rows => Math.max(0, rows - 1))
    let at = 0
    const placed = row.cells.map(cell => {
      while (at < widths.length && (covered[at] ?? 0) > 0) at += 1
      const column = at
      at += cell.span ?? 1
      next.fill((cell.rows ?? 1) - 1, column, at)
      const width = widths.slice(column, at).reduce((sum, own) => sum + own, 0)
      return { cell, column, width }
    })
    covered = next
    return placed
  })
}

/**
 * How high each head row must be at least, in twips, for the cells that reach over several: where the head is repeated on
 * a later page, LibreOffice does not make room for these by itself.
 */
export function headHeights(
  rows: readonly (readonly PlacedCell[])[],
  size: number,
  margin: { readonly side: number; readonly top: number },
): number[] {
  const heights = rows.map(() => 0)
  for (const [index, row] of rows.entries()) {
    for (const { cell, width } of row) {
      const reach = cell.rows ?? 1
      if (reach === 1) continue
      const share = Math.ceil((textHeight(cell, width - 2 * margin.side, size) + 2 * margin.top) / reach)
      for (let at = index; at < index + reach; at += 1) heights[at] = Math.max(heights[at] ?? 0, share)
    }
  }
  return heights
}

/** Single spacing of Times New Roman is 1.15 of the size. */
function textHeight(cell: Cell, room: number, size: number): number {
  const lines = cell.paragraphs.reduce((sum, runs) => sum + evenLines(textOf(runs), room, size, true).length, 0)
  return Math.ceil(lines * size * 1.15 * 20)
}
