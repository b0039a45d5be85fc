import { type Block, type Column, cell, figure, type Row } from '#platform/document/layout.ts'
import type { FigureLine, ReportSnapshot } from './report-snapshot.ts'
import { writeDay, writeMeasured, writeNumber } from './write-numbers.ts'

const COLUMNS: readonly Column[] = [
  { share: 6, align: 'center' },
  { share: 33, align: 'left' },
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
      note: `Số liệu chốt ngày ${writeDay(period.cut_off)}`,
      columns: COLUMNS,
      head: [HEAD],
      rows: figures.map(rowOf),
    },
  ]
}

const rowOf = (line: FigureLine): Row => ({
  cells: [
    cell(line.number),
    cell(line.name),
    cell(line.unit),
    cell(line.planned === null ? '–' : `${writeNumber(line.planned)}${line.is_rate ? '%' : ''}`),
    cell([figure(`${line.code}.period`, writeMeasured(line.period, line.is_rate))]),
    cell([figure(`${line.code}.cumulative`, writeMeasured(line.cumulative, line.is_rate))]),
    cell(writeMeasured(line.same_period, line.is_rate)),
    cell(line.percent === null ? '–' : `${writeNumber(line.percent)}%`),
  ],
})
