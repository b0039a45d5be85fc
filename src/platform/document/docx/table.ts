import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import { type Align, type Column, type TableBlock, textOf } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { centred, gap, single } from './lines.ts'
import { RawXml } from './raw-xml.ts'
import { rowXml } from './row-xml.ts'
import { type Look, runsOf, textRuns } from './runs.ts'
import { columnWidths, headHeights, type PlacedCell, placeCells } from './table-grid.ts'

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

/** Between a cell's text and its borders, in twips. */
const SIDE = 85
const TOP = 30

/** A table as wide as the text, with its caption and note above and some air below. */
export function tableOf(block: TableBlock, width: number): (Paragraph | Table)[] {
  const widths = columnWidths(block.columns, width)
  const head = placeCells(block.head, widths)
  const heights = headHeights(head, ND30.table.text.chosen, { side: SIDE, top: TOP })
  return [
    ...above(block),
    gridOf(
      width,
      widths,
      head.map((cells, index) => headRow(cells, heights[index] ?? 0)),
      bodyRows(block, placeCells(block.rows, widths)),
    ),
    gap(ND30.body.gap.chosen),
  ]
}

type Rows = readonly TableRow[] | RawXml

function gridOf(width: number, columnWidths: readonly number[], head: readonly TableRow[], body: Rows): Table {
  const rows = body instanceof RawXml ? head : [...head, ...body]
  const margins = { top: TOP, bottom: TOP, left: SIDE, right: SIDE }
  const size = { size: width, type: 'dxa' } as const
  const options = { width: size, columnWidths, layout: TableLayoutType.FIXED, borders: BORDERS, margins, rows }
  return body instanceof RawXml ? new WrittenTable(options, body) : new Table(options)
}

/** A table whose body is already written. */
class WrittenTable extends Table {
  constructor(options: ITableOptions, body: RawXml) {
    super(options)
    this.root.push(body)
  }
}

/** Cells that reach over rows are left to the library. */
function bodyRows({ rows, columns }: TableBlock, placed: readonly (readonly PlacedCell[])[]): Rows {
  const isBold = (index: number) => rows[index]?.strong === true
  const merged = placed.some(cells => cells.some(({ cell }) => (cell.rows ?? 1) > 1))
  if (merged) return placed.map((cells, index) => bodyRow(cells, columns, isBold(index)))
  return new RawXml(context =>
    placed.map((cells, at) => rowXml(cells, columns, { bold: isBold(at), whole: staysWhole(cells) }, context)).join(''),
  )
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

function headRow(cells: readonly PlacedCell[], height: number): TableRow {
  const look = { size: ND30.table.text.chosen, bold: true }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(height > 0 ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
    children: cells.map(placed => cellOf(placed, placed.cell.align ?? 'center', look)),
  })
}

const lengthOf = ({ cell }: PlacedCell): number => cell.paragraphs.reduce((sum, runs) => sum + textOf(runs).length, 0)

const staysWhole = (cells: readonly PlacedCell[]): boolean => cells.every(placed => lengthOf(placed) <= LONG_CELL)

/** A row as the library writes it. */
export function bodyRow(cells: readonly PlacedCell[], columns: readonly Column[], bold: boolean): TableRow {
  const look = { size: ND30.table.text.chosen, bold }
  return new TableRow({
    cantSplit: staysWhole(cells),
    children: cells.map(placed => cellOf(placed, placed.cell.align ?? columns[placed.column]?.align ?? 'left', look)),
  })
}

function cellOf({ cell, width }: PlacedCell, align: Align, look: Look): TableCell {
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
