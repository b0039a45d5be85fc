import { type Figure, MEETINGS, sum } from './figure.ts'

export const meetings: Figure = {
  code: 'meetings',
  row: 6,
  no: '6',
  name: 'Hội nghị, tập huấn, giao ban lồng ghép',
  unit: 'cuộc',
  definition: 'Số cuộc đã tổ chức.',
  source: 'Bảng số liệu, dòng 6; kế hoạch thường hứa số buổi mỗi tháng hoặc mỗi quý.',
  rule: sum(MEETINGS, 'session'),
}
