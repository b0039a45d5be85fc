import { type Figure, MEETINGS } from './figure.ts'

/**
 * A promise of "80% dự mỗi buổi" is one of every session: it is kept when the worst session keeps it. Sessions of which nobody
 * wrote how many were called are left out, since nobody can tell.
 */
export const sessionAttendance: Figure = {
  code: 'session_attendance',
  row: 0,
  no: 'C1',
  name: 'Tỷ lệ người dự từng buổi',
  unit: '%',
  definition:
    'Lượt người có mặt trên số người được mời, tính riêng từng buổi có ghi số người được mời. Mức hứa đạt khi buổi nào cũng đạt; kèm theo là buổi thấp nhất và tỷ lệ chung của các buổi.',
  source: 'Ngoài bảng số liệu; kế hoạch có khi hứa mỗi buổi có 80% viên chức được mời tham dự.',
  rule: { how: 'each', kinds: MEETINGS, numerator: 'turn', denominator: 'invited' },
}
