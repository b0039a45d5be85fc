/** Được hỏi, đang viết, chờ trưởng đơn vị, đã gửi, bị trả lại. */
export const INPUT_STATES = ['asked', 'draft', 'with_head', 'sent', 'returned'] as const
export type InputState = (typeof INPUT_STATES)[number]

export const INPUT_STATE_WORDS: Readonly<Record<InputState, string>> = {
  asked: 'Chưa viết',
  draft: 'Đang viết',
  with_head: 'Chờ trưởng đơn vị xem',
  sent: 'Đã gửi',
  returned: 'Bị trả lại, cần bổ sung',
}

/** Asked; passed to the unit's head; sent to the coordinator; returned. */
export const INPUT_STEP_KINDS = ['ask', 'pass', 'send', 'return'] as const
export type InputStepKind = (typeof INPUT_STEP_KINDS)[number]

/** What a unit alone knows. */
export interface InputTexts {
  readonly went_well: string
  readonly difficulties: string
  readonly proposals: string
  readonly nothing_more: boolean
}

export const INPUT_TEXT_NAMES = ['went_well', 'difficulties', 'proposals'] as const
export type InputTextName = (typeof INPUT_TEXT_NAMES)[number]
export const INPUT_TEXT_WORDS: Readonly<Record<InputTextName, string>> = {
  went_well: 'Việc làm tốt, cách làm hay',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
}

/** Which box of the report's assessment each text is compiled into. */
export const GOES_INTO: Readonly<Record<InputTextName, 'results' | 'shortcomings' | 'proposals'>> = {
  went_well: 'results',
  difficulties: 'shortcomings',
  proposals: 'proposals',
}

/** Working days before the cut-off on which every unit with duties is asked, unless the coordinator asked before. */
export const ASKED_BEFORE = 10
/** Working days that a coordinator has to compile: units send so long before the report goes out, where nobody set a day. */
export const COMPILING = 3

export const INPUT_PATH = '/viec/y-kien'

export const inputsWords: Record<string, string> = {
  'input.not-found': 'Không có yêu cầu ý kiến này.',
  'input.coordinate': 'Chỉ người điều phối hỏi ý kiến, trả lại và tổng hợp.',
  'input.stale': 'Có người trong đơn vị vừa lưu ý kiến này. Phần bạn gõ còn nguyên bên dưới; đối chiếu rồi lưu lại.',
  'input.closed': 'Báo cáo {period} đã ký nên không nhận thêm ý kiến.',
  'input.sent': 'Ý kiến này đã gửi điều phối; muốn sửa, nhắn điều phối trả lại.',
  'input.with-head': 'Ý kiến này đang chờ trưởng đơn vị xem; trưởng đơn vị sửa và gửi.',
  'input.empty': 'Viết ít nhất một mục, hoặc chọn “Không có gì thêm”.',
  'input.not-sent': 'Đơn vị chưa gửi nên chưa trả lại được.',
  'input.nobody': 'Chưa có đơn vị nào để hỏi: chưa đơn vị nào có việc trong kỳ này.',
  'input.unit': 'Có đơn vị không còn hoạt động trong danh sách chọn.',
  'input.day': 'Hạn gửi phải từ hôm nay đến hết ngày gửi báo cáo.',
  'input.returned': 'Ý kiến cho báo cáo {period} bị trả lại: {reason}',
}
