import type { CellObject, SheetData } from 'write-excel-file/node'
import { isLinkable, written } from '../docx/runs.ts'
import { type PlacedCell, placeCells } from '../docx/table-grid.ts'
import type { Align, Row, TableBlock } from '../layout.ts'
import { cellValue } from './cell-values.ts'

/** What one cell of a spreadsheet can hold. */
const LONGEST = 32_000
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const
/** Letters of Times New Roman 11 between the margins of a sheet held upright and one that lies. */
const ROOM = { portrait: 92, landscape: 138 } as const
const NARROWEST = 5

export interface Hyperlink {
  /** `F12` */
  readonly cell: string
  readonly href: string
}

export interface TableSheet {
  readonly data: SheetData
  readonly widths: readonly number[]
  /** Lines that stay in sight and are printed on every page. */
  readonly frozen: number
  readonly links: readonly Hyperlink[]
}

/** A table as lines of a sheet: what it is above it, its head with its merged cells, its rows. */
export function sheetOfTable(block: TableBlock, above: readonly string[], orientation: keyof typeof ROOM): TableSheet {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = block.columns.map(({ share }) =>
    Math.max(NARROWEST, Math.round((share / shares) * ROOM[orientation] * 10) / 10),
  )
  const titles = above.map((text, at) => [title(text, at === 0)])
  const links: Hyperlink[] = []
  const lines = (rows: readonly Row[], from: number, isHead: boolean): SheetData =>
    placeCells(rows, widths).map((placed, at) => {
      const line: (CellObject | null)[] = widths.map(() => null)
      for (const one of placed) {
        const align = one.cell.align ?? (isHead ? 'center' : (block.columns[one.column]?.align ?? 'left'))
        line[one.column] = cellObject(one, align, isHead || rows[at]?.strong === true, isHead)
        const href = linkOf(one)
        if (href !== undefined) links.push({ cell: `${letters(one.column)}${from + at + 1}`, href })
      }
      return line
    })
  const head = lines(block.head, titles.length, true)
  const frozen = titles.length + head.length
  return { data: [...titles, ...head, ...lines(block.rows, frozen, false)], widths, frozen, links }
}

const title = (text: string, isFirst: boolean): CellObject => ({
  value: written(text).slice(0, LONGEST),
  type: String,
  ...(isFirst ? { fontWeight: 'bold', fontSize: 13 } : { fontStyle: 'italic' }),
})

function cellObject({ cell }: PlacedCell, align: Align, bold: boolean, isHead: boolean): CellObject {
  const look: Omit<CellObject, 'value' | 'type' | 'format'> = {
    ...BORDER,
    wrap: true,
    align: align === 'justify' ? 'left' : align,
    alignVertical: isHead ? 'center' : 'top',
    ...(bold && { fontWeight: 'bold' }),
    ...(isHead && { backgroundColor: '#E8ECEB' }),
    ...(cell.span !== undefined && { columnSpan: cell.span }),
    ...(cell.rows !== undefined && { rowSpan: cell.rows }),
  }
  const value = isHead ? undefined : cellValue(cell, align === 'right')
  if (value?.kind === 'number') return { ...look, value: value.value, type: Number, format: value.format }
  if (value?.kind === 'day') return { ...look, value: value.value, type: Date, format: 'dd/mm/yyyy' }
  const text = value?.text ?? cell.paragraphs.map(runs => runs.map(run => run.text).join('')).join('\n')
  return { ...look, value: written(text).slice(0, LONGEST), type: String }
}

const linkOf = ({ cell }: PlacedCell): string | undefined =>
  cell.paragraphs
    .flat()
    .flatMap(run => (run.kind === 'link' && isLinkable(run.href) ? [written(run.href)] : []))
    .at(0)

/** 0 → A, 26 → AA. */
const letters = (column: number): string =>
  column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
