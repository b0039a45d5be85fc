import { type Figure, sum } from './figure.ts'

export const dialogues: Figure = {
  code: 'dialogues',
  row: 14,
  no: '14',
  name: 'Đối thoại, tọa đàm',
  unit: 'cuộc',
  definition: 'Số cuộc đã tổ chức.',
  source: 'Bảng số liệu, dòng 14; kế hoạch có hứa thì thường là 1 cuộc trong năm.',
  rule: sum(['dialogue'], 'session'),
}
