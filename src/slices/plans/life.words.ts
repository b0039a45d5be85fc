import type { OpenWork, TaskFate } from './plan-life.table.ts'
import type { StartedAs } from './plans.table.ts'

/** Câu nói cho các bước sau khi ban hành: điều chỉnh, thay thế, năm sau, số đến sau, bản đã ký, kết thúc. */
export const lifeRefusals = {
  'plan.not-in-force': 'Chỉ kế hoạch đang có hiệu lực mới điều chỉnh, thay thế hoặc kết thúc được.',
  'plan.draft-exists': 'Năm {year} đã có một bản đang soạn hoặc chờ ban hành. Xong bản đó rồi mới mở bản khác.',
  'plan.old-tasks-undecided':
    'Còn {count} nhiệm vụ của bản trước chưa rõ tiếp tục hay kết thúc. Quyết hết rồi mới trình.',
  'plan.no-old-tasks': 'Bản này không nối tiếp bản nào, nên không có nhiệm vụ cũ để quyết.',
  'plan.old-task-not-found': 'Bản trước không có nhiệm vụ này.',
  'plan.row-skipped': 'Dòng {no} đã bỏ qua, nên không tiếp tục nhiệm vụ nào.',
  'plan.row-taken': 'Dòng {no} đã tiếp tục một nhiệm vụ khác.',
  'plan.row-still-there': 'Dòng {no} còn trong bản điều chỉnh. Bỏ qua dòng ấy ở bước nhận và sửa, kèm lý do.',
  'plan.replaces-other-year': 'Văn bản là kế hoạch năm {read}, còn kế hoạch được thay là của năm {year}.',
  'plan.not-issued': 'Kế hoạch chưa ban hành nên chưa điền số.',
  'plan.number-given': 'Kế hoạch đã có số {number}. Số chỉ điền một lần.',
  'plan.number-missing': 'Kế hoạch năm {year} đã ban hành nhưng chưa có số. Điền số và ngày khi văn thư cấp.',
  'plan.year-not-over': 'Kế hoạch năm {year} còn trong kỳ báo cáo. Kết thúc được từ ngày 15/12/{year}.',
  'plan.not-closed': 'Chỉ kế hoạch đã kết thúc mới mở lại được.',
  'plan.shift-not-found': 'Không có chỗ cần xem này.',
  'plan.not-signed-yet': 'Kế hoạch chưa duyệt nên chưa có bản đã ký.',
  'plan.attachment-not-found': 'Không có bản đã ký này.',
} as const

export const startedWords: Record<StartedAs, string> = {
  new: 'bản đầu của năm',
  amendment: 'bản điều chỉnh',
  replacement: 'bản thay thế',
  next_year: 'lập từ kế hoạch năm trước',
}

export const rowDiffWords = {
  added: 'Thêm',
  removed: 'Bỏ',
  changed: 'Sửa',
  same: 'Giữ nguyên',
} as const

/** "Thêm 1, bỏ 2, sửa 3 nhiệm vụ" */
export function diffLine({ added, removed, changed }: Record<'added' | 'removed' | 'changed', number>): string {
  const parts = [added > 0 && `thêm ${added}`, removed > 0 && `bỏ ${removed}`, changed > 0 && `sửa ${changed}`].filter(
    part => part !== false,
  )
  if (parts.length === 0) return 'Không đổi nhiệm vụ nào'
  const line = `${parts.join(', ')} nhiệm vụ`
  return line.slice(0, 1).toLocaleUpperCase('vi') + line.slice(1)
}

/** "Phiên bản 2 (số 12/KH-TTYT)" */
export const versionName = ({ version_no, number }: { version_no: number; number: string | null }): string =>
  `phiên bản ${version_no}${number === null ? '' : ` (số ${number})`}`

export const fateWords: Record<TaskFate, string> = {
  finished: 'Kết thúc, đã làm xong',
  merged: 'Đã gộp vào dòng khác',
  dropped: 'Không còn trong kế hoạch',
}

export const openWorkWords: Record<OpenWork, string> = {
  keep: 'Việc đang mở giữ đến hạn',
  waive: 'Miễn các kỳ đang mở',
}
