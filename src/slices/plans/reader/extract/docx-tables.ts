import type { Cell, CellText } from '../plan-reading.ts'
import type { Attributes } from './xml-events.ts'

/** A table while its rows come in; turns spans and vertical merges into a true grid. */
export interface TableBuilder {
  cells: Cell[]
  rowCount: number
  colCount: number
  bordered: boolean
  openRow(): void
  skipColumns(count: number): void
  dropRow(): void
  closeRow(): void
  openCell(): void
  span(columns: number): void
  merge(restart: boolean): void
  addText(text: CellText): void
  closeCell(): void
}

const BORDERLESS = new Set(['none', 'nil'])

export const hidesBorder = (attributes: Attributes): boolean => BORDERLESS.has(attributes.get('val') ?? '')

/** Word's own limit: a damaged count must not make a table of a hundred million columns. */
const MOST_COLUMNS = 63
const upTo = (count: number, least: number): number => Math.min(MOST_COLUMNS, Math.max(least, Math.trunc(count)))

export function buildTable(): TableBuilder {
  const cells: Cell[] = []
  const above = new Map<number, Cell>()
  let row = 0
  let col = 1
  let cell: Cell | null = null
  let continues = false
  let dropped = false
  let rowStart = 0
  const place = (done: Cell) => {
    const upper = continues ? above.get(done.col) : undefined
    if (upper) {
      upper.rowSpan = row - upper.row + 1
      upper.paragraphs.push(...done.paragraphs)
      return
    }
    above.set(done.col, done)
    cells.push(done)
  }
  const table: TableBuilder = {
    cells,
    rowCount: 0,
    colCount: 0,
    bordered: true,
    openRow() {
      row++
      col = 1
      dropped = false
      rowStart = cells.length
    },
    skipColumns(count) {
      col += upTo(count, 0)
    },
    dropRow() {
      dropped = true
    },
    closeRow() {
      if (dropped) {
        cells.length = rowStart
        row--
      }
      table.rowCount = row
    },
    openCell() {
      cell = { row, col, rowSpan: 1, colSpan: 1, paragraphs: [] }
      continues = false
    },
    span(columns) {
      if (cell) cell.colSpan = upTo(columns, 1)
    },
    merge(restart) {
      continues = !restart
    },
    addText(text) {
      cell?.paragraphs.push(text)
    },
    closeCell() {
      if (!cell) return
      place(cell)
      col += cell.colSpan
      table.colCount = Math.max(table.colCount, col - 1)
      cell = null
    },
  }
  return table
}
