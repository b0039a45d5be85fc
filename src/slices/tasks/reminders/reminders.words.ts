import type { Step } from './reminder-steps.policy.ts'

/** Where a person chooses how they are reminded, and what they were reminded of. */
export const SETTINGS_PATH = '/tai-khoan/nhac-viec'
export const OWN_PATH = '/viec/nhac-viec'

export const CHANNELS = ['app', 'email', 'push', 'zalo'] as const
export type Channel = (typeof CHANNELS)[number]

export const DIGEST_STATES = ['waiting', 'sending', 'sent', 'failed', 'not_reached', 'dropped'] as const
export type DigestState = (typeof DIGEST_STATES)[number]

export const ATTEMPT_OUTCOMES = ['sent', 'failed', 'gone', 'not_reached', 'dropped'] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** Why something was not sent. */
export const NOT_SENT = [
  'no_account',
  'no_email',
  'off',
  'step_off',
  'not_configured',
  'no_device',
  'refused',
  'unreachable',
  'gone',
  'busy',
  'done',
] as const
export type NotSent = (typeof NOT_SENT)[number]

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  app: 'Trong ứng dụng',
  email: 'Thư điện tử',
  push: 'Thông báo đẩy',
  zalo: 'Zalo (chép tay)',
}

export const STEP_WORDS: Readonly<Record<Step | 'chase', string>> = {
  before_7: 'Trước hạn 7 ngày làm việc',
  before_3: 'Trước hạn 3 ngày làm việc',
  before_1: 'Trước hạn 1 ngày làm việc',
  on_day: 'Đúng ngày đến hạn',
  returned: 'Minh chứng bị trả lại',
  late_1: 'Trễ 1 ngày làm việc: người làm và trưởng đơn vị',
  late_3: 'Trễ 3 ngày làm việc: điều phối',
  late_7: 'Trễ 7 ngày làm việc: lãnh đạo',
  chase: 'Điều phối nhắc',
}

export const OUTCOME_WORDS: Readonly<Record<AttemptOutcome | DigestState, string>> = {
  waiting: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Chưa gửi được',
  gone: 'Máy đã bỏ đăng ký',
  not_reached: 'Không gửi',
  dropped: 'Không cần gửi nữa',
}

export const REASON_WORDS: Readonly<Record<NotSent, string>> = {
  no_account: 'chưa có tài khoản',
  no_email: 'chưa có địa chỉ thư',
  off: 'người nhận đã tắt kênh này',
  step_off: 'người nhận đã tắt bước nhắc này',
  not_configured: 'chưa cấu hình thư điện tử',
  no_device: 'chưa bật trên máy nào',
  refused: 'máy chủ nhận từ chối',
  unreachable: 'không kết nối được máy chủ gửi',
  gone: 'máy nhận đã bỏ đăng ký, đã xóa đăng ký',
  busy: 'máy chủ nhận báo bận',
  done: 'việc đã xong trước khi gửi',
}

/** Refusals and notices of reminders, by code. */
export const remindersWords: Record<string, string> = {
  'reminder.read': 'Chỉ điều phối, lãnh đạo và quản trị xem được sổ nhắc việc.',
  'reminder.chase': 'Chỉ điều phối hoặc lãnh đạo được nhắc các đơn vị.',
  'reminder.test-mail': 'Chỉ quản trị được gửi thư thử.',
  'reminder.no-own-email':
    'Tài khoản này chưa có địa chỉ thư. Ghi địa chỉ ở Đơn vị, tài khoản → Viên chức rồi thử lại.',
  'reminder.mail-not-configured': 'Chưa cấu hình thư điện tử (SMTP_URL, MAIL_FROM), nên chưa gửi được.',
  'reminder.nothing-late': 'Không còn kỳ nào trễ ở các đơn vị đã chọn.',
  'reminder.chased-today':
    '{names} đã được nhắc trong ngày làm việc này. Đánh dấu “Nhắc thêm lần nữa” nếu vẫn muốn nhắc.',
  'reminder.no-channel': 'Chọn ít nhất một kênh để nhắc.',
  'reminder.push-service': 'Trình duyệt này dùng dịch vụ thông báo chưa được hỗ trợ.',
  'reminder.push-missing': 'Không thấy đăng ký này nữa.',
  'reminder.settings-stale': 'Cách nhắc vừa được đổi ở máy khác. Trang đã hiện bản mới, hãy sửa lại.',
  'reminder.digest': '{text}. Mở trang Việc để xem từng việc.',
  'reminder.given-up': 'Không gửi được {channel} nhắc việc cho {name}: {reason}. Xem Sổ nhắc việc.',
}
