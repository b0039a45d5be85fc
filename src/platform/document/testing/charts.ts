import type { AdministrativeDocument, ChartBlock } from '../layout.ts'
import { quarterReport } from './quarter-report.ts'

/** Lying bars with long names. */
export const planChart: ChartBlock = {
  kind: 'chart',
  shape: 'bars',
  caption: 'Biểu đồ 1. Lũy kế so với kế hoạch năm',
  alt: 'Tin, bài trên trang thông tin điện tử đạt 92,6% kế hoạch năm; tờ rơi chưa phát.',
  unit: '%',
  categories: [
    'Tin, bài trên trang thông tin điện tử của đơn vị',
    'Buổi nói chuyện, tuyên truyền trực tiếp tại cộng đồng dân cư, trường học trên địa bàn',
    'Tờ rơi & “áp phích” <A3>',
  ],
  series: [{ name: 'Lũy kế', values: [92.6, 123.3, 0] }],
}

/** Standing columns of two kinds, with a month that nobody counted. */
export const monthChart: ChartBlock = {
  kind: 'chart',
  shape: 'columns',
  caption: 'Biểu đồ 2. Tin, bài và buổi tuyên truyền theo tháng',
  alt: 'Nhiều nhất là tháng 3 với 1.236 tin, bài.',
  unit: '',
  categories: ['Tháng 01', 'Tháng 02', 'Tháng 3', 'Tháng 4'],
  series: [
    { name: 'Tin, bài', values: [38, 40, 1236, null] },
    { name: 'Buổi tuyên truyền', values: [4, 6, 400, null] },
  ],
}

/** A report with charts in its text and in a lying annex: for the tests and for looking at by hand. */
export const reportWithCharts: AdministrativeDocument = {
  ...quarterReport,
  blocks: [...quarterReport.blocks, planChart, monthChart],
  annexes: [{ title: 'Biểu đồ', orientation: 'landscape', blocks: [{ ...monthChart, shape: 'bars' }] }],
}
