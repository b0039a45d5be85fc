import type { Table } from '../plan-reading.ts'
import { sureness, type TextLine } from './pdf-lines.ts'

/** Lines of one row of the page: one in running text, two in a letterhead or a signature block. */
type Row = TextLine[]

interface Gutter {
  from: number
  to: number
}

const rowsOf = (lines: readonly TextLine[]): Row[] => {
  const rows: Row[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.page === line.page && Math.abs(first.y - line.y) < line.size * 0.5) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** A number or bullet with a tab behind it stands apart from its words, and is no column. */
const LABEL = /^(?:(?:[IVX]{1,6}|\d{1,2}|[a-zđ])(?:\.\d{1,2})*[.)/]?|[-–•*+\uf0b7\uf0a7])$/u

function joinLabel(row: Row): Row {
  const [label, first, ...rest] = row
  if (!label || !first || !LABEL.test(label.text)) return row
  return [{ ...first, text: `${label.text} ${first.text}`, left: label.left, ...sureness([label, first]) }, ...rest]
}

/** The widest gap of a row; "Số:      /KH-…" has another one inside its left column. */
const gutterOf = (row: Row): Gutter | null => {
  const gaps = row.slice(1).map((line, index): Gutter => ({ from: row[index]?.right ?? 0, to: line.left }))
  return gaps.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null
}

/** Whether a row keeps clear of the gap between two columns. */
const fits = (row: Row, gutter: Gutter): Gutter | null => {
  let { from, to } = gutter
  for (const line of row) {
    if (line.right <= (from + to) / 2 + 1) from = Math.max(from, line.right)
    else if (line.left >= (from + to) / 2 - 1) to = Math.min(to, line.left)
    else return null
  }
  return to - from > 4 ? { from, to } : null
}

/** The middle of the words of a page: a line set there is a title over both columns. */
function middleOf(rows: readonly Row[], page: number): number {
  const lines = rows.flat().filter(line => line.page === page)
  return (Math.min(...lines.map(line => line.left)) + Math.max(...lines.map(line => line.right))) / 2
}

const isTitle = (row: Row, middle: number): boolean => {
  const [line] = row
  return row.length === 1 && line !== undefined && Math.abs((line.left + line.right) / 2 - middle) < 14
}

function grow(rows: readonly Row[], start: number, step: 1 | -1, gutter: Gutter): { end: number; gutter: Gutter } {
  let end = start
  let open = gutter
  const middle = middleOf(rows, rows[start]?.[0]?.page ?? 1)
  for (let i = start + step; i >= 0 && i < rows.length; i += step) {
    const row = rows[i]
    const [line] = row ?? []
    const before = rows[end]?.[0]
    if (!row || !line || !before || line.page !== before.page || Math.abs(line.y - before.y) > line.size * 9) break
    const next = isTitle(row, middle) ? null : fits(row, open)
    if (!next) break
    open = next
    end = i
  }
  return { end, gutter: open }
}

/** A short last line of the paragraph above stands left of the gap too, but belongs to what is above it. */
function trimTop(rows: readonly Row[], first: number, gutter: Gutter): number {
  const above = rows[first - 1]?.[0]
  let from = first
  const leftOnly = (row: Row | undefined): boolean => row?.length === 1 && (row[0]?.right ?? 0) <= gutter.from + 1
  const closes = (row: Row | undefined): boolean => /^nơi nhận/iu.test(row?.[0]?.text ?? '')
  while (above && above.page === rows[from]?.[0]?.page && leftOnly(rows[from]) && !closes(rows[from])) from++
  return from
}

/** Lines of one column that stand on the same height are one line. */
function sameHeight(lines: readonly TextLine[]): TextLine[] {
  return rowsOf(lines)
    .map(row => {
      const [first] = row
      return first && row.length > 1
        ? { ...first, text: row.map(line => line.text).join(' '), ...sureness(row) }
        : first
    })
    .filter(line => line !== undefined)
}

export type Piece = { kind: 'lines'; lines: TextLine[] } | { kind: 'columns'; left: TextLine[]; right: TextLine[] }

/** Parts the lines of a page into running text and blocks of two columns side by side. */
export function partColumns(lines: readonly TextLine[]): Piece[] {
  const rows = rowsOf(lines).map(joinLabel)
  const pieces: Piece[] = []
  let from = 0
  for (let i = 0; i < rows.length; i++) {
    const gutter = gutterOf(rows[i] ?? [])
    if (!gutter || i < from) continue
    const up = grow(rows, i, -1, gutter)
    const down = grow(rows, i, 1, up.gutter)
    const first = Math.max(trimTop(rows, up.end, down.gutter), from)
    if (first > from) pieces.push({ kind: 'lines', lines: rows.slice(from, first).flat() })
    const block = rows.slice(first, down.end + 1).flat()
    const middle = (down.gutter.from + down.gutter.to) / 2
    const left = sameHeight(block.filter(line => line.left < middle))
    pieces.push({ kind: 'columns', left, right: sameHeight(block.filter(line => line.left >= middle)) })
    from = down.end + 1
  }
  if (from < rows.length) pieces.push({ kind: 'lines', lines: rows.slice(from).flat() })
  return pieces
}

/** Two columns as a table without rules, as Word sets a letterhead. */
export function toLayoutTable(left: readonly TextLine[], right: readonly TextLine[]): Table {
  const page = left[0]?.page ?? right[0]?.page ?? 1
  const cell = (col: number, lines: readonly TextLine[]) => ({
    row: 1,
    col,
    rowSpan: 1,
    colSpan: 1,
    paragraphs: lines.map(line => ({ text: line.text, page: line.page, ...sureness([line]) })),
  })
  return {
    kind: 'table',
    no: 0,
    table: 0,
    page,
    rowCount: 1,
    colCount: 2,
    bordered: false,
    cells: [cell(1, left), cell(2, right)],
  }
}
