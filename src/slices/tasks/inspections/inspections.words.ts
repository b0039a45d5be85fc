import type { FindingVerdict, FollowUpState, InspectionState } from './inspections.table.ts'

/** Sentences of the refusals and notices of this subject, by code. */
export const inspectionsWords: Record<string, string> = {
  'inspection.not-found': 'Không có cuộc kiểm tra này, hoặc tài khoản không thuộc đoàn kiểm tra.',
  'inspection.schedule': 'Chỉ điều phối viên hoặc lãnh đạo lập, đổi, hủy cuộc kiểm tra.',
  'inspection.minutes': 'Chỉ thành viên đoàn hoặc điều phối viên ghi biên bản.',
  'inspection.days': 'Ngày kết thúc không được trước ngày bắt đầu.',
  'inspection.unit': 'Có đơn vị không còn hoạt động vào ngày kiểm tra.',
  'inspection.staff': 'Có thành viên đoàn không còn làm việc vào ngày kiểm tra.',
  'inspection.task': 'Có nhiệm vụ không thuộc kế hoạch đã ban hành của cơ sở.',
  'inspection.stale': 'Cuộc kiểm tra vừa được người khác sửa. Mở lại trang rồi ghi tiếp.',
  'inspection.closed': 'Biên bản đã lập xong hoặc cuộc kiểm tra đã hủy, nên không sửa được nữa.',
  'inspection.begun': 'Biên bản đã ghi kết quả, nên không đổi đơn vị và nội dung nữa.',
  'inspection.not-yet': 'Chưa đến ngày kiểm tra, nên chưa lập xong biên bản được.',
  'inspection.unfinished': 'Còn {missing} chỗ chưa ghi đạt, chưa đạt hay góp ý.',
  'inspection.no-conclusions': 'Chưa ghi kết luận của đoàn.',
  'inspection.line': 'Có dòng không thuộc cuộc kiểm tra này.',
  'inspection.twice': 'Một nội dung của một đơn vị được ghi hai lần.',
  'inspection.due-early': 'Hạn khắc phục không được trước hôm nay.',
  'inspection.no-letterhead': 'Chưa có tên cơ sở để lập biên bản. Khai ở Đơn vị, tài khoản.',
  'inspection.invited': 'Kiểm tra, đôn đốc: {title}, {days}.',
  'inspection.member': 'Thành viên đoàn kiểm tra: {title}, {days}.',
  'inspection.cancelled': 'Đã hủy cuộc kiểm tra {title}: {reason}',
  'follow-up.not-found': 'Không có kiến nghị này, hoặc kiến nghị không thuộc đơn vị của tài khoản.',
  'follow-up.answer': 'Chỉ đơn vị được kiểm tra trả lời kiến nghị này.',
  'follow-up.answered': 'Kiến nghị này đã trả lời hoặc đã đóng.',
  'follow-up.not-answered': 'Đơn vị chưa trả lời kiến nghị này.',
  'follow-up.close':
    'Người trả lời và người của đơn vị không tự đóng kiến nghị. Cần một thành viên đoàn, điều phối viên hoặc lãnh đạo khác.',
  'follow-up.stale': 'Kiến nghị này vừa thay đổi. Xem lại rồi quyết.',
  'follow-up.reason-needed': 'Trả lại cần ghi lý do để đơn vị biết làm gì tiếp.',
  'follow-up.unreadable': 'Có ô chưa đọc được. Mở lại trang rồi nhập lại.',
  'follow-up.open': 'Kiến nghị sau kiểm tra, hạn {due}: {words}',
  'follow-up.told': 'Đơn vị đã trả lời kiến nghị: {words}',
  'follow-up.returned': 'Kiến nghị bị trả lại: {reason}',
}

export const INSPECTION_STATE_WORDS: Readonly<Record<InspectionState, string>> = {
  scheduled: 'Đã lập lịch',
  done: 'Đã có biên bản',
  cancelled: 'Đã hủy',
}
export const VERDICT_WORDS: Readonly<Record<FindingVerdict, string>> = {
  met: 'Đạt',
  not_met: 'Chưa đạt',
  advice: 'Góp ý',
}
export const FOLLOW_UP_WORDS: Readonly<Record<FollowUpState, string>> = {
  open: 'Chờ đơn vị',
  answered: 'Chờ đoàn xem',
  closed: 'Đã đóng',
}
export const STEP_WORDS = { answer: 'Trả lời', return: 'Trả lại', close: 'Đóng' } as const
