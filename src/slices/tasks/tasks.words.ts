import type { Rhythm } from '../plans/plans.api.ts'
import { acceptanceWords } from './acceptance/acceptance.words.ts'
import { requestWords } from './requests/duty-request.words.ts'
import { unitChangesWords } from './unit-changes/unit-changes.words.ts'

/** Sentences of the refusals and notices of this room, by code. */
export const tasksWords: Record<string, string> = {
  ...requestWords,
  ...unitChangesWords,
  ...acceptanceWords,
  'occurrence.not-found': 'Không có kỳ thực hiện này, hoặc kỳ không thuộc đơn vị của tài khoản.',
  'occurrence.hand-in': 'Chỉ đơn vị được giao hoặc điều phối viên được nộp cho kỳ này.',
  'occurrence.not-open': 'Kỳ này chưa mở. Nộp được từ ngày {from}.',
  'occurrence.closed': 'Kỳ này đã nộp, đã duyệt hoặc đã miễn, nên không nhận thêm. Mở kỳ để xem.',
  'occurrence.decide':
    'Đơn vị không tự duyệt minh chứng của mình, người nộp không tự duyệt bài mình nộp. Cần một điều phối viên hoặc lãnh đạo khác.',
  'occurrence.nothing-to-decide': 'Kỳ này không có gì chờ duyệt.',
  'occurrence.no-tie':
    'Chưa có minh chứng nào được tính, nên chưa duyệt được. Nhận ít nhất một minh chứng hoặc trả lại.',
  'occurrence.fact-ended':
    'Có hoạt động của bài này đã rút khỏi sổ hoặc vừa được ghi lại, nên chưa duyệt được. Mở lại trang; đã rút thì bỏ chọn hoặc trả lại.',
  'occurrence.reason-needed': 'Trả lại cần ghi lý do để đơn vị biết sửa gì.',
  'occurrence.stale': 'Kỳ này vừa thay đổi: có người xử lý hoặc có hoạt động mới được gắn. Xem lại rồi quyết.',
  'occurrence.undo': 'Chỉ người vừa quyết được hoàn tác, trong vòng mười phút và khi kỳ chưa thay đổi.',
  'occurrence.steer': 'Chỉ điều phối viên hoặc lãnh đạo được làm việc này.',
  'occurrence.own-relief': 'Kỳ của chính đơn vị mình: gửi đề nghị để người khác gia hạn hoặc miễn.',
  'occurrence.extend-earlier': 'Hạn mới phải sau hạn hiện tại và không trước hôm nay.',
  'occurrence.decided': 'Kỳ này đã duyệt hoặc đã miễn, nên không đổi được nữa.',
  'calendar-feed.own-unit': 'Chỉ người có vai trò trong đơn vị tạo được liên kết lịch của đơn vị ấy.',
  'calendar-feed.not-found': 'Không có liên kết lịch này, hoặc liên kết đã thu hồi.',
  'take-over.coordinator': 'Việc nhập hồ sơ giấy dành cho tài khoản điều phối.',
  'take-over.twice': 'Một kỳ được nhập hai lần trong bảng.',
  'take-over.ratio':
    'Việc này tính bằng tỷ lệ, cần hai số. Nộp thay từng kỳ ở trang của việc, không nhập trong bảng này.',
  'hand-in.date-needed': 'Chưa ghi ngày thực hiện.',
  'hand-in.date-future': 'Ngày thực hiện không được sau hôm nay.',
  'hand-in.date-early': 'Ngày thực hiện không được trước 15/12/{year}. Xem lại năm đã ghi.',
  'hand-in.date-unclear': 'Ngày thực hiện chưa đọc được. Ghi theo dạng ngày/tháng/năm, ví dụ 06/3/2026.',
  'hand-in.number-unclear': '“{text}” chưa phải một số. Ghi bằng chữ số, ví dụ 45.',
  'hand-in.unreadable': 'Có ô chưa đọc được. Mở lại trang rồi nhập lại.',
  'hand-in.evidence-needed':
    'Chưa có ảnh, tệp hoặc liên kết. Thêm ít nhất một minh chứng, hoặc chọn “Không phát sinh”.',
  'hand-in.quantity': 'Số lượng phải lớn hơn 0.',
  'hand-in.links-quantity':
    'Đã dán {links} liên kết nhưng ghi số lượng {quantity}. Mỗi liên kết tính là một, sửa số lượng thành {links} hoặc bớt liên kết.',
  'hand-in.privacy-needed': 'Chưa đánh dấu rằng ảnh không có mặt người bệnh và không có giấy tờ cá nhân.',
  'hand-in.one-closed':
    'TT {no}, kỳ {period}, đã nộp hoặc đã duyệt nên không nhận thêm. Bỏ việc đó rồi gửi lại; chưa có gì được lưu.',
  'hand-in.two-needed': 'Chọn từ hai việc trở lên để nộp chung. Chỉ một việc thì nộp ngay ở thẻ của việc đó.',
  'hand-in.ratio-alone':
    'Việc tính bằng tỷ lệ cần hai số của riêng nó nên không nộp chung với việc loại khác. Nộp riêng việc đó.',
  'hand-in.ratio-needed': 'Cần ghi cả hai số, và số thứ nhất không lớn hơn số thứ hai.',
  'task.read': 'Bảng nhiệm vụ cả năm dành cho điều phối viên, lãnh đạo và quản trị. Việc của đơn vị ở trang Việc.',
  'task.not-found': 'Không có nhiệm vụ này trong kế hoạch đang thực hiện.',
  'part.not-found': 'Không có phần việc này trong kế hoạch đang thực hiện.',
  'part.rhythm-not-taken': 'Phần việc này đã có lịch trong kế hoạch, nên không đặt nhịp.',
  'part.no-event': 'Phần việc này không theo sự kiện.',
  'event.report': 'Chỉ đơn vị chủ trì, điều phối viên hoặc lãnh đạo được báo sự việc.',
  'event.future': 'Sự việc chưa xảy ra. Ghi ngày không sau hôm nay.',
  'event.due-early': 'Hạn không được trước ngày sự việc xảy ra.',
  'tie.ended': 'Hoạt động này đã được rút khỏi sổ, nên không gắn được.',
  'tie.there': 'Hoạt động này đã gắn với kỳ này.',
  'task.nobody-answers': 'Chưa ai chịu trách nhiệm trả lời cho: {parties}. Kỳ của họ chưa được lập.',
  'occurrence.returned': 'Bài nộp bị trả lại: {reason}',
}

export const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'semiannual', 'yearly'] as const satisfies readonly Rhythm[]
export const RHYTHM_WORDS: Record<Rhythm, string> = {
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  semiannual: 'Sáu tháng một lần',
  yearly: 'Mỗi năm một lần',
}

export const VIA_WORDS = {
  app: 'Nộp trên hệ thống',
  zalo: 'Gửi qua Zalo',
  paper: 'Gửi bản giấy',
  other: 'Cách khác',
} as const

/** How a fact came to a duty. */
export const ORIGIN_WORDS = {
  hand_in: 'Đơn vị nộp',
  rule: 'Sổ hoạt động đề nghị theo quy tắc của phần việc',
  hand: 'Gắn tay từ sổ hoạt động',
} as const

/** Above what was proposed without a hand-in: why it is here, and what accepting it does. */
export const PROPOSAL_WORDS = {
  rule: 'Chưa ai nộp: hoạt động này có sẵn trong sổ và khớp quy tắc của phần việc (đúng loại, đúng kênh, đúng đơn vị, ngày nằm trong kỳ). Nhận thì kỳ được tính bằng hoạt động này; trả lại thì quy tắc không đề nghị nó nữa.',
  hand: 'Hoạt động này được gắn tay từ sổ. Người gắn không tự duyệt: cần một điều phối viên khác hoặc lãnh đạo.',
} as const

/** Six ready sentences for a return; own words are always possible. */
export const RETURN_REASONS = [
  'Ảnh mờ hoặc thiếu sáng, chụp lại giúp nhìn rõ nội dung.',
  'Ảnh chưa thấy nội dung tuyên truyền, chụp lại hoặc nộp biên bản.',
  'Minh chứng không đúng việc của kỳ này.',
  'Chưa ghi đúng ngày thực hiện hoặc số lượng.',
  'Liên kết không mở được, dán lại địa chỉ bài đã đăng.',
  'Ảnh có mặt người bệnh hoặc giấy tờ cá nhân, thay ảnh khác.',
] as const

/** "Kỳ tháng 3", "Kỳ Quý I", "Kỳ 6 tháng đầu năm": a period as people say it. */
export function periodWords(code: string): string {
  const part = code.slice(5)
  if (code.startsWith('event:')) return 'Theo sự việc'
  if (/^\d{4}$/.test(code)) return `Cả năm ${code}`
  if (part === 'H1') return '6 tháng đầu năm'
  if (part === 'H2') return '6 tháng cuối năm'
  if (part === '9M') return '9 tháng'
  if (part.startsWith('Q')) return `Quý ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1] ?? part}`
  if (part.startsWith('W')) return `Tuần ${Number(part.slice(1))}`
  if (/^\d\d$/.test(part)) return `Tháng ${Number(part)}`
  const [month, date] = part.split('-')
  return `Hạn ${date}/${month && Number(month) <= 2 ? month : Number(month)}`
}

/** Inside a sentence: "quý IV", "tháng 2"; numerals keep their capitals. */
export function periodInText(code: string): string {
  const words = periodWords(code)
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}
