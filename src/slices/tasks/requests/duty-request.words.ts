export const REQUEST_KINDS = ['difficulty', 'new_date', 'not_applicable'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export const REQUEST_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export const REQUEST_WORDS: Record<RequestKind, string> = {
  difficulty: 'Báo khó khăn',
  new_date: 'Xin đổi hạn',
  not_applicable: 'Không phải làm',
}

/** What the form offers a unit; the last one is a hand-in and goes the way of every hand-in. */
export const ASK_CHOICES = [
  { value: 'difficulty', label: 'Gặp khó khăn, cần giúp hoặc cần ý kiến' },
  { value: 'new_date', label: 'Xin lùi hạn đến một ngày khác' },
  { value: 'not_applicable', label: 'Đơn vị không phải làm việc này' },
  { value: 'nothing_arose', label: 'Trong kỳ không phát sinh việc' },
] as const

export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
  open: 'Đang chờ trả lời',
  granted: 'Đồng ý',
  refused: 'Không đồng ý',
  withdrawn: 'Đã rút',
}

/** "Đồng ý" reads oddly of a difficulty: it was answered. */
export const stateWordsOf = ({ kind, state }: { kind: RequestKind; state: RequestState }): string =>
  kind === 'difficulty' && state === 'granted' ? 'Đã trả lời' : REQUEST_STATE_WORDS[state]

/** What granting does, as the button says it. */
export const GRANT_WORDS: Record<RequestKind, string> = {
  difficulty: 'Trả lời',
  new_date: 'Đồng ý đổi hạn',
  not_applicable: 'Đồng ý miễn kỳ này',
}

/** Four ready sentences for a refusal; own words are always possible. */
export const REFUSAL_REASONS = [
  'Hạn do cấp trên ấn định, không lùi được.',
  'Đơn vị có trong phân công của kế hoạch, đề nghị thực hiện.',
  'Kỳ này đã được lùi hạn, đề nghị thực hiện đúng hạn mới.',
  'Chưa rõ lý do, ghi cụ thể hơn rồi gửi lại.',
] as const

export const requestWords: Record<string, string> = {
  'duty-request.not-found': 'Không có đề nghị này, hoặc đề nghị không thuộc đơn vị của tài khoản.',
  'duty-request.ask': 'Chỉ đơn vị được giao hoặc điều phối viên được gửi đề nghị cho kỳ này.',
  'duty-request.closed': 'Kỳ này đã nộp, đã duyệt hoặc đã miễn, nên không nhận đề nghị.',
  'duty-request.open-already': 'Kỳ này đang có một đề nghị chờ trả lời. Rút đề nghị ấy trước khi gửi đề nghị khác.',
  'duty-request.words-needed': 'Chưa ghi lý do hoặc khó khăn gặp phải.',
  'duty-request.kind-needed': 'Chưa chọn điều đề nghị.',
  'duty-request.date-needed': 'Xin đổi hạn cần ghi ngày mong muốn.',
  'duty-request.date-early': 'Ngày mong muốn phải sau hạn hiện tại và không trước hôm nay.',
  'duty-request.decide':
    'Người gửi không tự quyết đề nghị của mình, đơn vị cũng không tự quyết. Cần một điều phối viên hoặc lãnh đạo khác.',
  'duty-request.leader': 'Đề nghị này đã chuyển lãnh đạo, nên lãnh đạo quyết.',
  'duty-request.decided': 'Đề nghị này đã được trả lời hoặc đã rút.',
  'duty-request.stale': 'Đề nghị vừa thay đổi. Xem lại rồi quyết.',
  'duty-request.answer-needed': 'Trả lời cần ghi bằng chữ để đơn vị biết vì sao.',
  'duty-request.new-date-needed': 'Chưa chọn hạn mới.',
  'duty-request.withdraw': 'Chỉ người gửi hoặc đơn vị của đề nghị được rút.',
  'duty-request.answered': 'TT {no}, {request}: {state}. {answer}',
  'duty-request.forwarded': 'Đề nghị của {unit} về TT {no} chờ lãnh đạo quyết: {words}',
}
