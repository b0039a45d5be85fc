import { type Figure, sum } from './figure.ts'

export const spending: Figure = {
  code: 'spending',
  row: 16,
  no: '16',
  name: 'Kinh phí đã dùng',
  unit: 'đồng',
  definition: 'Tổng số tiền đã dùng.',
  source: 'Bảng số liệu, dòng 16; kế hoạch năm là dự toán của các nhiệm vụ.',
  rule: sum(['spending'], 'dong'),
}
