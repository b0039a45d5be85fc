import type { Cell, CellText, Table } from '../plan-reading.ts'
import { tidy } from '../text.ts'
import { cellBreaks } from './pdf-paragraphs.ts'
import { alignRows, type Roles, surenessOfRow, type Widths } from './txt-align.ts'
import type { LooseHeader } from './txt-headers.ts'
import { asTextLine, type RawLine } from './txt-lines.ts'
import { joinOwn, type TextStyle } from './txt-paragraphs.ts'
import { type LooseRow, type Piece, readLooseRows } from './txt-pieces.ts'

/** How sure it is that a cell without words is empty. */
const EMPTY = 0.6

function joinCell(pieces: readonly Piece[], width: number | null, style: TextStyle): CellText[] {
  const breaks = cellBreaks({ left: 0, right: width ?? Number.POSITIVE_INFINITY })
  const out: CellText[] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    const open = out.at(-1)
    const glued = piece.glued && before?.raw === piece.raw
    const apart =
      before &&
      !glued &&
      breaks(asTextLine({ ...before.raw, text: before.text }), asTextLine({ ...piece.raw, text: piece.text }))
    if (open && before && !apart)
      open.text = glued ? `${open.text} ${piece.text}` : joinOwn(open.text, before.raw, piece.text, style)
    else out.push({ text: piece.text, line: piece.raw.line })
    before = piece
  }
  return out.map(line => ({ ...line, text: tidy(line.text) }))
}

interface Alignment {
  roles: Roles
  widths: Widths
  path: readonly number[]
}

function rowCells(row: LooseRow, { roles, widths, path }: Alignment, at: number, style: TextStyle): Cell[] {
  const sureness = surenessOfRow(row, path, roles, widths)
  const number: Cell = { row: at, col: 1, rowSpan: 1, colSpan: 1, paragraphs: [{ text: row.no, line: row.line }] }
  const cells = widths.slice(1).map((width, index): Cell => {
    const places = row.pieces.flatMap((_, place) => (path[place] === index + 1 ? [place] : []))
    const pieces = places.flatMap(place => row.pieces[place] ?? [])
    return {
      row: at,
      col: index + 2,
      rowSpan: 1,
      colSpan: 1,
      paragraphs: joinCell(pieces, width, style),
      confidence: Math.min(1, ...(places.length > 0 ? places.map(place => sureness[place] ?? EMPTY) : [EMPTY])),
    }
  })
  return [number, ...cells]
}

/** A table whose cells came out of a PDF as loose lines; `lines` are those below its header. */
export function readLooseTable(header: LooseHeader, lines: readonly RawLine[], style: TextStyle): Table | null {
  const words = tidy(
    lines
      .slice(header.from, header.to)
      .map(line => line.text)
      .join(' '),
  )
  const rows = readLooseRows(lines.slice(header.to), words)
  if (rows.length < 2) return null
  const { paths, widths } = alignRows(rows, header.roles)
  const first = lines[header.from]?.line ?? 1
  const heads = header.headers.map(
    (text, index): Cell => ({ row: 1, col: index + 1, rowSpan: 1, colSpan: 1, paragraphs: [{ text, line: first }] }),
  )
  const cells = rows.flatMap((row, index) =>
    rowCells(row, { roles: header.roles, widths, path: paths[index] ?? [] }, index + 2, style),
  )
  return {
    kind: 'table',
    no: 0,
    table: 0,
    line: first,
    rowCount: rows.length + 1,
    colCount: header.headers.length,
    bordered: true,
    cells: [...heads, ...cells],
  }
}

const DELIMITERS = [/\t/u, /\s*\|\s*/u] as const

const fields = (text: string, delimiter: RegExp): string[] =>
  text
    .replace(/^\||\|$/gu, '')
    .split(delimiter)
    .map(tidy)

/** Rows whose cells are parted by tabs or bars, as spreadsheets and plain-text mails have them. */
export function readDelimitedTable(lines: readonly { raw: string; line: number }[]): Table | null {
  for (const delimiter of DELIMITERS) {
    const rows = lines
      .map(({ raw, line }) => ({ cells: fields(raw, delimiter), line }))
      .filter(({ cells }) => !cells.every(cell => /^[-:=\s]*$/u.test(cell)))
    const count = rows[0]?.cells.length ?? 0
    if (count < 3 || rows.length < 2 || rows.some(row => row.cells.length < 2)) continue
    const cells = rows.flatMap(({ cells: texts, line }, row) =>
      texts.slice(0, count).map(
        (text, col): Cell => ({
          row: row + 1,
          col: col + 1,
          rowSpan: 1,
          colSpan: 1,
          paragraphs: text ? [{ text, line }] : [],
        }),
      ),
    )
    return {
      kind: 'table',
      no: 0,
      table: 0,
      line: rows[0]?.line ?? 1,
      rowCount: rows.length,
      colCount: count,
      bordered: true,
      cells,
    }
  }
  return null
}
