import type { Figure } from './figure.ts'

export const staffReached: Figure = {
  code: 'staff_reached',
  row: 7,
  no: '7b',
  name: 'Tỷ lệ viên chức dự ít nhất một lần',
  unit: '%',
  definition: 'Số người đã dự ít nhất một lần trên tổng số, theo lần điểm danh mới nhất.',
  source:
    'Bảng số liệu, dòng 7; kế hoạch thường hứa 100% viên chức dự nghe ít nhất 1 lần trong năm, hoặc được phổ biến kế hoạch.',
  rule: { how: 'state', kind: 'staff_reached' },
}
