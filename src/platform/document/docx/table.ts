import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import { type Align, type Cell, type Column, type Row, type TableBlock, textOf } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { centred, single } from './lines.ts'
import { type Look, runsOf, textRuns } from './runs.ts'

/** A row with a cell longer than this may break over two pages; shorter ones stay whole. */
const LONG_CELL = 600

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>

/** A table as wide as the text, with its caption and note above and some air below. */
export function tableOf(block: TableBlock, width: number): (Paragraph | Table)[] {
  const widths = columnWidths(block.columns, width)
  const row = (row: Row, head: boolean, index: number) =>
    rowOf(
      row,
      columnsOf([...block.head, ...block.rows], block.columns.length)[index] ?? [],
      block.columns,
      widths,
      head,
    )
  return [
    ...above(block),
    new Table({
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { top: 30, bottom: 30, left: 85, right: 85 },
      rows: [
        ...block.head.map((head, index) => row(head, true, index)),
        ...block.rows.map((body, index) => row(body, false, block.head.length + index)),
      ],
    }),
    new Paragraph({ spacing: { before: 0, after: 0, line: ND30.body.gap.chosen, lineRule: 'exact' }, children: [] }),
  ]
}

function above(block: TableBlock): Paragraph[] {
  const size = ND30.table.caption.chosen
  const spacing = single(120, 60)
  return [
    ...(block.caption === undefined
      ? []
      : [centred([block.caption], { size, bold: true }, { keepNext: true, spacing })]),
    ...(block.note === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: true,
            spacing: single(0, 60),
            children: textRuns(block.note, { size, italic: true }),
          }),
        ]),
  ]
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

/** For each row the column each of its cells starts in, past the cells that reach down from rows above. */
export function columnsOf(rows: readonly Row[], columns: number): number[][] {
  const below = new Array<number>(columns).fill(0)
  return rows.map(row => {
    let at = 0
    const free = () => {
      while (at < columns && (below[at] ?? 0) > 0) at += 1
      return at
    }
    const reach: [number, number][] = []
    const starts = row.cells.map(cell => {
      const start = free()
      at = start + (cell.span ?? 1)
      for (let column = start; column < at; column += 1) reach.push([column, cell.rows ?? 1])
      return start
    })
    for (const [column, rows] of reach) below[column] = rows
    for (let column = 0; column < columns; column += 1) below[column] = Math.max(0, (below[column] ?? 0) - 1)
    return starts
  })
}

function rowOf(
  row: Row,
  starts: readonly number[],
  columns: readonly Column[],
  widths: readonly number[],
  head: boolean,
): TableRow {
  const long = row.cells.some(cell => cell.paragraphs.reduce((sum, runs) => sum + textOf(runs).length, 0) > LONG_CELL)
  return new TableRow({
    tableHeader: head,
    cantSplit: head || !long,
    children: row.cells.map((cell, index) => {
      const start = starts[index] ?? 0
      const span = cell.span ?? 1
      const width = widths.slice(start, start + span).reduce((sum, own) => sum + own, 0)
      const align = cell.align ?? (head ? 'center' : (columns[start]?.align ?? 'left'))
      return cellOf(cell, width, align, { size: ND30.table.text.chosen, bold: head || row.strong === true })
    }),
  })
}

function cellOf(cell: Cell, width: number, align: Align, look: Look): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    children: (cell.paragraphs.length > 0 ? cell.paragraphs : [[]]).map(
      runs =>
        new Paragraph({
          alignment: ALIGNMENT[align],
          spacing: single(),
          children: runsOf(runs, look),
        }),
    ),
  })
}
