import { type Figure, OUTDOORS, sum } from './figure.ts'

export const communitySessions: Figure = {
  code: 'community_sessions',
  row: 8,
  no: '8a',
  name: 'Buổi truyền thông cộng đồng, hội đồng người bệnh',
  unit: 'buổi',
  definition: 'Số buổi đã tổ chức.',
  source: 'Bảng số liệu, dòng 8; kế hoạch thường hứa 1 buổi mỗi tháng, mỗi trạm y tế một buổi.',
  rule: sum(OUTDOORS, 'session'),
}
