import type { Figure } from './figure.ts'

export const feedbackOnTime: Figure = {
  code: 'feedback_on_time',
  row: 13,
  no: '13c',
  name: 'Phản ánh, kiến nghị xử lý đúng hạn',
  unit: '%',
  definition: 'Số xử lý đúng hạn trên số đã xử lý.',
  source: 'Bảng số liệu, dòng 13; ghi cạnh số đã xử lý.',
  rule: { how: 'share', kind: 'feedback', numerator: 'on_time', denominator: 'handled' },
}
