import { type Figure, MEETINGS, sum } from './figure.ts'

export const attendances: Figure = {
  code: 'attendances',
  row: 7,
  no: '7a',
  name: 'Lượt người dự hội nghị, tập huấn, giao ban',
  unit: 'lượt',
  definition: 'Tổng lượt người dự; một người dự hai cuộc là hai lượt.',
  source: 'Bảng số liệu, dòng 7; lượt người, không phải số người.',
  rule: sum(MEETINGS, 'turn'),
}
