import { type Figure, sum } from './figure.ts'

export const documents: Figure = {
  code: 'documents',
  row: 1,
  no: '1',
  name: 'Văn bản chỉ đạo, triển khai tuyên truyền ban hành',
  unit: 'VB',
  definition: 'Số văn bản đã ban hành.',
  source: 'Bảng số liệu, dòng 1; kế hoạch thường hứa ban hành kế hoạch năm và văn bản triển khai cho các đơn vị.',
  rule: sum(['document'], 'document'),
}
