import type { ReportState } from './reports.table.ts'

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  collecting: 'Đang gom',
  drafted: 'Đã soạn',
  in_review: 'Đang trình',
  signed: 'Đã ký',
  handed_over: 'Đã gửi',
  accepted: 'Sở nhận',
  returned: 'Sở trả lại',
}

/**
 * A period's name inside a sentence: "Báo cáo năm 2026", "Báo cáo Quý I/2026", "Báo cáo 6 tháng đầu năm 2026". Half years that
 * were signed under an older name, "6 tháng đầu năm/2026", are written as the others.
 */
export const periodInText = (name: string): string =>
  name.startsWith('Năm ') ? `n${name.slice(1)}` : name.replace(/ năm\/(?=\d{4}$)/, ' năm ')

/** Sáu lý do trả lại dùng sẵn. */
export const RETURN_REASONS = [
  'Số liệu chưa khớp với minh chứng của đơn vị.',
  'Còn kỳ quá hạn chưa nêu nguyên nhân.',
  'Phần đánh giá còn chung chung, cần nêu việc cụ thể.',
  'Thiếu nhiệm vụ trọng tâm của kỳ sau.',
  'Lời văn chưa đúng thể thức văn bản.',
  'Chưa đến lúc gửi, chờ đủ số liệu các đơn vị.',
] as const

export const ASSESSMENT_WORDS = {
  results: 'Kết quả nổi bật',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  next_tasks: 'Nhiệm vụ trọng tâm kỳ sau',
  proposals: 'Kiến nghị, đề xuất',
} as const

export const reportsWords = {
  'report.not-found': 'Chưa thấy báo cáo này ở đơn vị.',
  'report.see': 'Chỉ viên chức của đơn vị xem được báo cáo.',
  'report.write': 'Chỉ người điều phối và người được giao viết soạn báo cáo này.',
  'report.number': 'Số văn bản do người điều phối lấy; để trống rồi trình.',
  'report.assign': 'Chỉ người điều phối giao báo cáo cho người viết.',
  'report.no-such-author': 'Chọn người của phòng điều phối hoặc biên tập viên để giao viết báo cáo.',
  'report.check-own': 'Người viết không tự xem và chuyển báo cáo của mình; cần một người điều phối khác.',
  'report.not-in-check': 'Báo cáo này không còn chờ người điều phối xem.',
  'report.with-coordinator': 'Báo cáo đang chờ người điều phối xem, chưa tới lãnh đạo.',
  'report.never-checked': 'Báo cáo này do người điều phối soạn nên không có bước xem lại.',
  'report.changed-to-pass': 'Số liệu vừa thay đổi sau khi mở trang; xem lại rồi chuyển.',
  'report.pass-void':
    'Số liệu đã đổi sau khi người điều phối chuyển, lần chuyển ấy hết hiệu lực; đề nghị người điều phối xem lại.',
  'report.sign': 'Người soạn không tự ký báo cáo của mình; cần một lãnh đạo khác.',
  'report.decide': 'Chỉ lãnh đạo đơn vị ký hoặc trả lại báo cáo.',
  'report.reason-needed': 'Chọn một lý do hoặc viết lý do khác.',
  'report.closed': 'Báo cáo đã trình hoặc đã ký nên không sửa được nữa.',
  'report.not-in-review': 'Báo cáo này không còn ở bước trình ký.',
  'report.not-signed': 'Báo cáo chưa ký nên chưa gửi được.',
  'report.figures-changed': 'Số liệu vừa thay đổi sau khi mở trang; xem lại rồi ký.',
  'report.stale': 'Có người vừa sửa báo cáo này; xem bản mới rồi làm tiếp.',
  'report.no-period': 'Chưa có kỳ báo cáo này trong danh mục.',
  'report.no-period-code': 'Không có kỳ báo cáo mã {code}; mã kỳ viết như 2026-Q1, 2026-H1, 2026-Q3, 2026-9M, 2026.',
  'report.no-letterhead': 'Chưa khai tên cơ quan và cơ quan chủ quản; khai ở Đơn vị và tài khoản rồi lập báo cáo.',
  'report.number-needs-day': 'Chọn ngày văn bản trước khi lấy số.',
  'report.no-figure': 'Chưa có chỉ tiêu này trong bảng số liệu.',
  'report.given': 'Báo cáo {period} được giao cho bạn viết.',
  'report.waits-check': 'Báo cáo {period} chờ người điều phối xem.',
  'report.waits': 'Báo cáo {period} chờ lãnh đạo ký.',
  'report.returned': 'Báo cáo {period} bị trả lại: {reason}',
  'report.signed': 'Báo cáo {period} đã được ký, chờ gửi cấp trên.',
  'report.file-lost': 'Chưa mở được tệp báo cáo đã ký. Số liệu đã ký vẫn còn; báo người quản trị.',
} as const
