import { writeDay } from '#platform/day.ts'
import { type Block, type Cell, type Column, cell, figure, type Row } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot } from './report-snapshot.ts'
import { writeMeasured, writeNumber } from './write-numbers.ts'

/** As it was drawn before amounts of money stood in it. */
const FIRST_COLUMNS: readonly Column[] = [
  { share: 7, align: 'center' },
  { share: 32, align: 'left' },
  { share: 11, align: 'center' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
]
const COLUMNS: readonly Column[] = [
  { share: 6, align: 'center' },
  { share: 29, align: 'left' },
  { share: 10, align: 'center' },
  ...[12, 12, 12, 10, 9].map(share => ({ share, align: 'right' as const })),
]
const HEAD: Row = {
  cells: ['TT', 'Chỉ tiêu', 'ĐVT', 'KH năm', 'Kỳ này', 'Lũy kế', 'Cùng kỳ', '% KH'].map(title => cell(title)),
}

/** The statistics table: every number in it is a figure that opens to its rows. */
export function composeStatistics({ figures, period, texts }: ReportSnapshot): Block[] {
  const isFirst = texts === undefined
  return [
    {
      kind: 'table',
      caption: 'Bảng số liệu',
      note: `Số liệu chốt ngày ${writeDay(period.counted_to)}`,
      columns: isFirst ? FIRST_COLUMNS : COLUMNS,
      head: [HEAD],
      rows: figures.map(line => rowOf(line, isFirst)),
    },
  ]
}

/** What takes more room than a column has: an amount of money in đồng. */
const isLong = (number: string): boolean => number.length > 9

/** Whether some number of the table is too long for a sheet held upright. */
export const hasLongNumber = (blocks: readonly Block[]): boolean =>
  blocks.some(block => block.kind === 'table' && block.rows.some(row => row.cells.some(isLongCell)))

const isLongCell = ({ paragraphs }: Cell): boolean => paragraphs.flat().some(run => run.kind === 'figure' && run.small)

const rowOf = (line: FigureLine, isFirst: boolean): Row => {
  /** A number that opens to its rows; "–" has none. */
  const opens = (which: string, text: string, isKnown: boolean): Cell =>
    cell(
      isKnown ? [{ ...figure(`${line.code}.${which}`, text), ...(!isFirst && isLong(text) && { small: true }) }] : text,
    )
  const measured = (key: string, { value, ...rest }: FigureLine['period']): Cell =>
    opens(key, writeMeasured({ value, ...rest }, line.is_rate), value !== null)
  const share = (key: string, value: number | null, unit: string): Cell =>
    opens(key, value === null ? '–' : `${writeNumber(value)}${unit}`, value !== null)
  return {
    cells: [
      cell(line.number),
      cell(line.name),
      cell(line.unit),
      share('planned', line.planned, line.is_rate ? '%' : ''),
      measured('period', line.period),
      measured('cumulative', line.cumulative),
      measured('same_period', line.same_period),
      share('percent', line.percent, '%'),
    ],
  }
}
