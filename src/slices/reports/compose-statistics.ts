import { writeDay } from '#platform/day.ts'
import { type Block, type Cell, type Column, cell, figure, type Row } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot } from './report-snapshot.ts'
import { writeMeasured, writeNumber } from './write-numbers.ts'

const COLUMNS: readonly Column[] = [
  { share: 7, align: 'center' },
  { share: 32, align: 'left' },
  { share: 11, align: 'center' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
  { share: 10, align: 'right' },
]
const HEAD: Row = {
  cells: ['TT', 'Chỉ tiêu', 'ĐVT', 'KH năm', 'Kỳ này', 'Lũy kế', 'Cùng kỳ', '% KH'].map(title => cell(title)),
}

/** The statistics table: every number in it is a figure that opens to its rows. */
export function composeStatistics({ figures, period }: ReportSnapshot): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Bảng số liệu',
      note: `Số liệu chốt ngày ${writeDay(period.counted_to)}`,
      columns: COLUMNS,
      head: [HEAD],
      rows: figures.map(rowOf),
    },
  ]
}

/** A figure that opens to its rows; "–" has none. */
const opens = (line: FigureLine, which: 'period' | 'cumulative'): Cell => {
  const text = writeMeasured(line[which], line.is_rate)
  return cell(line[which].value === null ? text : [figure(`${line.code}.${which}`, text)])
}

const rowOf = (line: FigureLine): Row => ({
  cells: [
    cell(line.number),
    cell(line.name),
    cell(line.unit),
    cell(line.planned === null ? '–' : `${writeNumber(line.planned)}${line.is_rate ? '%' : ''}`),
    opens(line, 'period'),
    opens(line, 'cumulative'),
    cell(writeMeasured(line.same_period, line.is_rate)),
    cell(line.percent === null ? '–' : `${writeNumber(line.percent)}%`),
  ],
})
