import { type Figure, OUTDOORS, sum } from './figure.ts'

export const communityAttendances: Figure = {
  code: 'community_attendances',
  row: 8,
  no: '8b',
  name: 'Lượt người dự các buổi truyền thông',
  unit: 'lượt',
  definition: 'Tổng lượt người dự; một người dự hai buổi là hai lượt.',
  source: 'Bảng số liệu, dòng 8; lượt người, không phải số người.',
  rule: sum(OUTDOORS, 'turn'),
}
