import { type Figure, sum } from './figure.ts'

export const feedbackReceived: Figure = {
  code: 'feedback_received',
  row: 13,
  no: '13a',
  name: 'Phản ánh, kiến nghị tiếp nhận',
  unit: 'PA',
  definition: 'Số đã tiếp nhận.',
  source: 'Bảng số liệu, dòng 13; theo sổ phản ánh, kiến nghị của đơn vị.',
  rule: sum(['feedback'], 'received'),
}
