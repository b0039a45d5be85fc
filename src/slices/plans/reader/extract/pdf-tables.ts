import type { Cell, Table } from '../plan-reading.ts'
import { fold } from '../text.ts'
import type { Span } from './pdf-geometry.ts'
import type { Grid, GridCell } from './pdf-grid.ts'
import { cutAtBorders, type LinesOfPage, readTextLines, sureness, type TextLine } from './pdf-lines.ts'
import { cellBreaks, joinLines, type Measure } from './pdf-paragraphs.ts'

/** A table of one page before the pages are joined: cells still as lines. */
export interface PageTable {
  page: number
  columns: number[]
  rowCount: number
  cells: LinedCell[]
  guessed?: boolean
}

/** How sure the borders of a cell are where no line is drawn. */
const GUESSED = 0.7

interface LinedCell extends Pick<GridCell, 'row' | 'col' | 'rowSpan' | 'colSpan' | 'left' | 'right'> {
  lines: TextLine[]
}

const inside = (span: Span, cell: GridCell): boolean => {
  const [x, y] = [span.x + Math.min(span.width, 6) / 2, span.y - span.size * 0.3]
  return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom
}

export const within = (span: Span, grid: Grid): boolean => {
  const [x, y] = [span.x + span.width / 2, span.y - span.size * 0.3]
  return x >= grid.left - 2 && x <= grid.right + 2 && y >= grid.top && y <= grid.bottom
}

/** Where one cell ends and the next begins on the line of some words; a cell over several columns has no border inside. */
function bordersAt(grid: Grid, span: Span): number[] {
  const y = span.y - span.size * 0.3
  const beside = grid.cells.filter(cell => y >= cell.top && y < cell.bottom && cell.left > grid.left + 1)
  return beside.map(cell => cell.left).sort((a, b) => a - b)
}

/** Puts the words that stand in a grid into its cells. */
export function fillGrid(grid: Grid, spans: readonly Span[], from: LinesOfPage): PageTable {
  const cut = spans.filter(span => within(span, grid)).flatMap(span => cutAtBorders([span], bordersAt(grid, span)))
  const cells = grid.cells.map(cell => ({
    ...cell,
    lines: readTextLines(
      cut.filter(span => inside(span, cell)),
      from,
      false,
    ),
  }))
  return {
    page: from.page,
    columns: grid.columns,
    rowCount: grid.rowCount,
    cells,
    ...(grid.guessed ? { guessed: true } : {}),
  }
}

const rowOf = (table: PageTable, row: number): LinedCell[] => table.cells.filter(cell => cell.row === row)

const rowText = (cells: readonly LinedCell[]): string =>
  cells.map(cell => fold(cell.lines.map(line => line.text).join(' '))).join('|')

const sameColumns = (a: PageTable, b: PageTable): boolean =>
  a.columns.length === b.columns.length && a.columns.every((at, index) => Math.abs(at - (b.columns[index] ?? 0)) < 6)

/** A header row that stands again at the top of a page. */
function repeatedRows(table: PageTable, next: PageTable): number {
  let count = 0
  while (
    count < next.rowCount &&
    rowText(rowOf(next, count + 1)) === rowText(rowOf(table, count + 1)) &&
    rowText(rowOf(next, count + 1)) !== ''
  )
    count++
  return count
}

const isEmpty = (cells: readonly LinedCell[], col: number): boolean =>
  (cells.find(cell => cell.col === col)?.lines.length ?? 0) === 0

/** The rest of a row that a page break cut: its first column stands empty, or runs on from the page before. */
const continuesRow = (cells: readonly LinedCell[]): boolean => cells.length > 1 && isEmpty(cells, 1)

function appendRest(table: PageTable, rest: readonly LinedCell[]): void {
  for (const piece of rest) {
    const upper = table.cells.filter(cell => cell.col === piece.col).sort((a, b) => b.row - a.row)[0]
    upper?.lines.push(...piece.lines)
  }
}

/** Joins the part of a table on the next page to it: its header again dropped, its cut row put together. */
export function joinTables(table: PageTable, next: PageTable): boolean {
  if (!sameColumns(table, next)) return false
  const skip = repeatedRows(table, next)
  const first = rowOf(next, skip + 1)
  const rest = continuesRow(first) ? first : []
  appendRest(table, rest)
  const tall = rest.some(cell => cell.rowSpan > 1)
  const from = rest.length > 0 ? skip + 1 : skip
  const shift = table.rowCount - from
  for (const cell of next.cells) {
    if (cell.row <= from) continue
    table.cells.push({ ...cell, row: cell.row + shift })
  }
  if (tall) stretch(table, rest, next, shift)
  table.rowCount += next.rowCount - from
  return true
}

/** Cells of the cut row that stand beside sub-rows on the next page reach down to them. */
function stretch(table: PageTable, rest: readonly LinedCell[], next: PageTable, shift: number): void {
  for (const piece of rest) {
    if (piece.rowSpan < 2) continue
    const upper = table.cells
      .filter(cell => cell.col === piece.col && cell.row <= table.rowCount)
      .sort((a, b) => b.row - a.row)[0]
    const last = Math.min(piece.row + piece.rowSpan - 1, next.rowCount) + shift
    if (upper) upper.rowSpan = last - upper.row + 1
  }
}

/** How far lines of a column reach: what they fill tells more than the ruled box. */
function measureOf(table: PageTable, cell: LinedCell): Measure {
  const padding = 4
  const column = table.cells
    .filter(other => other.col === cell.col && other.colSpan === cell.colSpan)
    .flatMap(other => other.lines)
  const left = Math.min(cell.left + padding, ...column.map(line => line.left))
  const gap = Math.max(0, Math.min(padding * 2, left - cell.left))
  return { left, right: Math.max(cell.right - gap - 1, ...column.map(line => line.right)) }
}

export function toTable(table: PageTable): Table {
  const cells = table.cells.map((cell): Cell => {
    const { row, col, rowSpan, colSpan } = cell
    const paragraphs = joinLines(cell.lines, cellBreaks(measureOf(table, cell)))
    return {
      row,
      col,
      rowSpan,
      colSpan,
      paragraphs: paragraphs.map(({ text, lines }) => ({
        text,
        page: lines[0]?.page ?? table.page,
        ...sureness(lines),
      })),
      ...(table.guessed ? { confidence: GUESSED } : {}),
    }
  })
  return {
    kind: 'table',
    no: 0,
    table: 0,
    page: table.page,
    rowCount: table.rowCount,
    colCount: table.columns.length - 1,
    bordered: true,
    cells,
  }
}
