import { type Figure, sum } from './figure.ts'

export const postingPoints: Figure = {
  code: 'posting_points',
  row: 11,
  no: '11b',
  name: 'Điểm niêm yết',
  unit: 'điểm',
  definition: 'Số điểm niêm yết mới trong kỳ.',
  source: 'Bảng số liệu, dòng 11; ghi cạnh tỷ lệ thủ tục niêm yết.',
  rule: sum(['posting'], 'point'),
}
