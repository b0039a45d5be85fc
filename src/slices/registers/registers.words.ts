export const BOOKS = ['outgoing', 'incoming'] as const
export type Book = (typeof BOOKS)[number]

export const PERIOD_KINDS = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]
export const periodWords: Record<PeriodKind, string> = {
  Q1: 'Quý I',
  Q2: 'Quý II',
  Q3: 'Quý III',
  Q4: 'Quý IV',
  H1: '6 tháng đầu năm',
  H2: '6 tháng cuối năm',
  '9M': '9 tháng',
  year: 'Năm',
}

/** Where a period's days come from: the guidance's usual ones, the plan in force, or a change by hand. */
export type PeriodOrigin = 'usual' | 'plan' | 'hand'
export const originWords: Record<PeriodOrigin, string> = {
  usual: 'Hạn tạm tính theo khung chung',
  plan: 'Theo kế hoạch',
  hand: 'Sửa tay',
}

/** What may change of a period, with its words. */
export const PERIOD_DAY_WORDS = {
  from_day: 'Từ ngày',
  to_day: 'Đến ngày',
  cut_off: 'Chốt số liệu',
  due_on: 'Hạn gửi',
  unit_due_on: 'Hạn đơn vị gửi',
  parent_due_on: 'Hạn của Sở',
  is_asked: 'Có báo cáo',
} as const
export type PeriodDays = { readonly [Field in keyof typeof PERIOD_DAY_WORDS]?: string | boolean | null | undefined }

export const DOCUMENT_STATUSES = ['in_force', 'expired', 'partly', 'unknown', 'not_yet'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]
export const validityWords: Record<DocumentStatus, string> = {
  in_force: 'Còn hiệu lực',
  expired: 'Hết hiệu lực',
  partly: 'Hết hiệu lực một phần',
  unknown: 'Chưa rõ hiệu lực',
  not_yet: 'Chưa có hiệu lực',
}

export const confidenceWords = {
  official: 'Đã đọc bản chính thức',
  secondary: 'Đọc qua nguồn dẫn lại',
  memory: 'Chưa đối chiếu',
  rule: 'Tính theo luật',
} as const

/** Types a clerk picks from; any other may be typed. */
export const DOCUMENT_TYPES = [
  'Luật',
  'Nghị định',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Kế hoạch',
  'Báo cáo',
  'Công văn',
  'Thông báo',
  'Tờ trình',
  'Hướng dẫn',
  'Kết luận',
  'Chương trình',
] as const

/** What a user reads when the registers slice refuses. */
export const registersWords: Record<string, string> = {
  'register.change': 'Chỉ người quản trị hoặc điều phối được sửa danh mục.',
  'legal-document.not-found': 'Không có văn bản này.',
  'legal-document.taken': 'Đã có văn bản số {number} cùng ngày ban hành.',
  'legal-document.stale': 'Văn bản vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'legal-document.ends-before-start': 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
  'document-entry.not-found': 'Không có dòng sổ này.',
  'document-entry.taken': 'Số {number} năm {year} đã ghi cho văn bản khác.',
  'document-entry.stale': 'Dòng sổ vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'document-entry.other-year': 'Ngày phải thuộc năm {year} của sổ này.',
  'document-entry.linked': 'Số này đã gắn với một văn bản trong hệ thống, chỉ sửa được từ văn bản đó.',
  'incoming-document.future': 'Ngày đến không được sau hôm nay.',
  'incoming-document.dated-after': 'Ngày văn bản không được sau ngày đến.',
  'incoming-document.there': 'Văn bản {symbol} này đã vào sổ: số đến {number} năm {year}.',
  'topic.not-found': 'Không có chủ đề này.',
  'topic.name-taken': 'Đã có chủ đề “{name}”.',
  'topic.stale': 'Chủ đề vừa được người khác sửa. Mở lại trang để xem bản mới.',
  'programme.not-found': 'Không có chương trình này.',
  'programme.code-taken': 'Đã có chương trình mang mã “{code}”.',
  'programme.stale': 'Chương trình vừa được người khác sửa. Mở lại trang để xem bản mới.',
  'period.not-found': 'Không có kỳ báo cáo này.',
  'period.stale': 'Kỳ vừa được người khác sửa. Mở lại trang để xem bản mới rồi sửa tiếp.',
  'period.cut-off-outside': 'Ngày chốt phải nằm trong kỳ, từ {from_day} đến {to_day}.',
  'period.window-order': 'Ngày bắt đầu kỳ phải trước ngày kết thúc.',
  'period.unit-due-late': 'Hạn đơn vị gửi không được sau hạn gửi báo cáo.',
  'period.fixed': 'Báo cáo {period} đã ký nên kỳ và hạn không sửa được nữa.',
  'period.due-before-cut-off': 'Hạn gửi không được trước ngày chốt số liệu.',
}
