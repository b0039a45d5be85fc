import { type Figure, sum } from './figure.ts'

export const contestants: Figure = {
  code: 'contestants',
  row: 9,
  no: '9c',
  name: 'Người dự thi',
  unit: 'người',
  definition: 'Số người, mỗi người tính một lần trong một cuộc.',
  source: 'Bảng số liệu, dòng 9; số người, không phải lượt thi.',
  rule: sum(['contest'], 'person'),
}
