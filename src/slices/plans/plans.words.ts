import { lifeRefusals } from './life.words.ts'
import type { ChangeKind, MinimumPer, PartyRole, PlanState, Rhythm } from './plans.table.ts'
import type { DefectKind, ScheduleKind } from './reader/plan-draft.ts'

/** Câu nói cho mỗi lời từ chối. */
export const plansWords = {
  ...lifeRefusals,
  'plan.not-found': 'Không có kế hoạch này, hoặc tài khoản này chưa được xem.',
  'plan.see': 'Kế hoạch chưa ban hành chỉ mở cho người soạn và lãnh đạo.',
  'plan.edit': 'Việc soạn kế hoạch dành cho tài khoản điều phối.',
  'plan.decide': 'Việc duyệt kế hoạch dành cho tài khoản lãnh đạo.',
  'plan.approve-own': 'Người soạn hoặc trình kế hoạch không tự duyệt. Cần một lãnh đạo khác duyệt.',
  'plan.issue': 'Việc ban hành dành cho tài khoản điều phối hoặc lãnh đạo.',
  'plan.year-exists': 'Năm {year} đã có kế hoạch. Mở kế hoạch đó để xem hoặc sửa tiếp.',
  'plan.year-needed': 'Văn bản không ghi rõ năm của kế hoạch. Chọn năm rồi nộp lại tệp.',
  'plan.file-missing': 'Chưa có tệp nào được chọn.',
  'plan.no-longer-edited': 'Kế hoạch đã ban hành nên không sửa trực tiếp.',
  'plan.not-draft': 'Chỉ bản dự thảo mới trình hoặc bỏ được.',
  'plan.not-in-review': 'Kế hoạch không còn ở trạng thái đang trình.',
  'plan.not-approved': 'Kế hoạch chưa được duyệt nên chưa ban hành.',
  'plan.unread-rows': 'Còn {count} dòng chưa nhận. Nhận, sửa hoặc bỏ qua hết các dòng rồi mới trình.',
  'plan.no-rows': 'Kế hoạch chưa có dòng nhiệm vụ nào được nhận.',
  'plan.incomplete': 'Còn {count} chỗ thiếu, nên chưa ban hành được.',
  'plan.issued-in-future': 'Ngày ban hành không muộn hơn hôm nay.',
  'plan.issued-before-last': 'Bản đang có hiệu lực ban hành ngày {day}. Bản mới không ban hành trước ngày ấy.',
  'plan.issued-too-early':
    'Văn bản của kế hoạch năm {year} không thể ban hành sớm như vậy. Xem lại năm của ngày ban hành.',
  'plan.number-unreadable': 'Số văn bản bắt đầu bằng chữ số, ví dụ 12/KH-TTYT.',
  'plan.changed-since': 'Nội dung đã khác bản được duyệt. Trình duyệt lại trước khi ban hành.',
  'plan.stale': 'Người khác vừa sửa chỗ này. Mở lại để xem bản mới rồi sửa tiếp.',
  'plan.row-not-found': 'Không có dòng này trong kế hoạch.',
  'plan.change-not-found': 'Không có lần sửa này.',
  'plan.undo-not-last': 'Chỗ này đã được sửa tiếp sau đó, nên không hoàn tác được lần sửa cũ hơn.',
  'plan.redo-not-last': 'Chỗ này đã được sửa khác đi sau khi hoàn tác, nên không làm lại được.',
  'plan.split-incomplete': 'Dòng đã đổi từ lúc mở ô tách. Mở lại để chọn đủ phần nào về dòng nào.',
  'plan.split-empty': 'Mỗi dòng sau khi tách cần ít nhất một phần việc.',
  'plan.split-loses-words': 'Chữ của nhiệm vụ chưa nằm ở dòng nào: {words}.',
  'plan.merge-same-row': 'Gộp cần ít nhất hai dòng khác nhau.',
  'plan.finding-not-found': 'Không còn điều cần xem này.',
  'plan.finding-no-fix': 'Điều này không có cách sửa sẵn trong bản dự thảo.',
  'plan.finding-decided': 'Điều này đã được quyết.',
  'plan.finding-send': 'Việc gửi lại người soạn dành cho tài khoản điều phối hoặc lãnh đạo.',
  'plan.reason-needed': 'Chọn một lý do hoặc viết lý do khác.',
  'plan.party-not-found': 'Đơn vị, nhóm, chức vụ hoặc người được chọn không còn trong danh mục.',
  'plan.submitted': 'Kế hoạch năm {year} đang chờ duyệt.',
  'plan.returned': 'Kế hoạch năm {year} bị trả lại: {reason}',
  'plan.approved': 'Kế hoạch năm {year} đã được duyệt, chờ ban hành.',
  'plan.approval-void': 'Kế hoạch năm {year} bị sửa sau khi duyệt, nên cần trình duyệt lại.',
} as const

export const planStateWords: Record<PlanState, string> = {
  draft: 'Dự thảo',
  in_review: 'Đang trình',
  approved: 'Đã duyệt',
  issued: 'Đã ban hành',
  superseded: 'Đã thay thế',
  closed: 'Đã kết thúc',
}

export const scheduleWords: Record<ScheduleKind, string> = {
  by_date: 'Theo ngày hạn',
  in_period: 'Trong kỳ',
  event: 'Khi có sự việc',
  weekly: 'Hàng tuần',
  monthly: 'Hàng tháng',
  quarterly: 'Hàng quý',
  semiannual: 'Sáu tháng một lần',
  yearly: 'Mỗi năm một lần',
  continuous: 'Thường xuyên',
  unspecified: 'Không ghi thời gian',
}

export const rhythmWords: Record<Rhythm, string> = {
  weekly: 'Hàng tuần',
  monthly: 'Hàng tháng',
  quarterly: 'Hàng quý',
  semiannual: 'Sáu tháng một lần',
  yearly: 'Mỗi năm một lần',
}

export const perWords: Record<MinimumPer, string> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: 'nửa năm',
  year: 'năm',
  occurrence: 'kỳ',
}

export const partyRoleWords: Record<PartyRole, string> = {
  lead: 'Chủ trì',
  coordinator: 'Phối hợp',
  supervisor: 'Giám sát',
  approver: 'Duyệt',
}

export const changeWords: Record<ChangeKind, string> = {
  import: 'Đọc từ tệp',
  type_in: 'Gõ tay',
  accept: 'Nhận dòng',
  correct: 'Sửa dòng',
  skip: 'Bỏ qua dòng',
  add: 'Thêm dòng',
  split: 'Tách dòng',
  merge: 'Gộp dòng',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  finding: 'Quyết điều cần xem',
  header: 'Sửa đầu văn bản',
  submit: 'Trình duyệt',
  return: 'Trả lại',
  withdraw: 'Rút về dự thảo vì có sửa',
  void: 'Bỏ duyệt vì có sửa',
  approve: 'Duyệt',
  issue: 'Ban hành',
  amend: 'Mở bản điều chỉnh',
  replace: 'Mở bản thay thế',
  next_year: 'Lập từ kế hoạch năm trước',
  map_task: 'Nối nhiệm vụ cũ',
  supersede: 'Được thay bằng bản mới',
  number: 'Điền số và ngày',
  attach: 'Gắn bản đã ký',
  detach: 'Gỡ bản đã ký',
  publish: 'Đổi việc công khai bản đã ký',
  close: 'Kết thúc kế hoạch',
  reopen: 'Mở lại kế hoạch đã kết thúc',
}

export const MISSING_CODES = [
  'lead-missing',
  'lead-unknown',
  'nobody-answers',
  'group-empty',
  'members-without-head',
] as const
export type MissingCode = (typeof MISSING_CODES)[number]

export const missingWords: Record<MissingCode, string> = {
  'lead-missing': 'chưa có đơn vị chủ trì',
  'lead-unknown': 'chưa rõ “{words}” là đơn vị nào',
  'nobody-answers': '“{words}” chưa có tài khoản chịu trách nhiệm trả lời',
  'group-empty': 'nhóm “{words}” chưa có đơn vị nào',
  'members-without-head': 'nhóm “{words}” còn đơn vị chưa có người phụ trách: {units}',
}

export const findingStateWords = {
  open: 'Chưa quyết',
  mended: 'Đã sửa trong bản dự thảo',
  accepted: 'Chấp nhận như văn bản viết',
  sent_back: 'Gửi lại người soạn',
} as const

export const defectWords: Partial<Record<DefectKind, string>> = {
  missing_number: 'Thiếu số, ký hiệu',
  missing_owner: 'Chưa ghi đơn vị thực hiện',
  missing_deadline: 'Chưa ghi thời gian',
  skipped_section: 'Nhảy số mục',
  skipped_row: 'Nhảy số thứ tự dòng',
  stale_year: 'Năm không khớp',
  inconsistent_date: 'Ngày không khớp',
  duplicate_citation_conflict: 'Một văn bản ghi hai cách',
  typo: 'Lỗi chính tả',
}

/** Sáu câu trả lại có sẵn. */
export const returnReasons = [
  'Có nhiệm vụ chưa rõ đơn vị chủ trì.',
  'Thời gian thực hiện chưa hợp lý.',
  'Mục tiêu chưa khớp với kế hoạch của cấp trên.',
  'Căn cứ có văn bản đã hết hiệu lực.',
  'Nội dung trùng nhau giữa các dòng.',
  'Kinh phí chưa có nguồn.',
] as const
