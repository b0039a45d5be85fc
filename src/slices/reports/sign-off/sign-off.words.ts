import type { StepKind, StepPart } from './sign-off.table.ts'

/** What was done at a step, after the name: "Phạm Gia Linh trình". */
export const STEP_WORDS: Readonly<Record<StepKind, string>> = {
  assign: 'giao viết',
  write: 'viết',
  submit: 'trình',
  pass: 'xem và chuyển lãnh đạo',
  give_back: 'trả lại',
  ask_again: 'đề nghị xem lại',
  sign: 'ký',
  number: 'ghi số vào sổ',
  hand_over: 'gửi',
  answer: 'ghi trả lời của cấp trên',
}

/** Sáu lý do người điều phối trả lại dùng sẵn. */
export const CHECK_REASONS = [
  'Số liệu chưa khớp với minh chứng của đơn vị.',
  'Câu kết quả chưa nêu việc cụ thể.',
  'Chưa đưa ý kiến của các đơn vị vào phần đánh giá.',
  'Thiếu nguyên nhân của kỳ quá hạn.',
  'Thiếu nhiệm vụ trọng tâm của kỳ sau.',
  'Lời văn chưa đúng thể thức văn bản.',
] as const

interface Step {
  readonly id: string
  readonly kind: StepKind
  readonly part: StepPart
  readonly name: string
  readonly in_place_of: string | null
  readonly at: Date | string
  readonly reason: string | null
}

interface Way {
  readonly state: string
  readonly review: 'check' | 'sign'
  readonly author_name: string
  readonly steps: readonly Step[]
  readonly skips_check: boolean
  readonly is_pass_void: boolean
}

/** One of the three who have a word, in order: done, whose turn it is, or still to come. */
export interface Station {
  readonly part: StepPart
  readonly title: string
  readonly look: 'accepted' | 'submitted' | 'upcoming' | 'returned' | 'open' | 'waived'
  readonly words: string
  readonly step: Step | undefined
}

export const whoOf = ({ name, in_place_of }: Pick<Step, 'name' | 'in_place_of'>): string =>
  in_place_of === null ? name : `${name} (thay ${in_place_of})`

/** Người viết, người điều phối, lãnh đạo: mỗi người đã làm gì, lúc nào, hay đang chờ ai. */
export function stationsOf({ state, review, author_name, steps, skips_check, is_pass_void }: Way): Station[] {
  const last = steps.findLast(step => ['submit', 'pass', 'give_back', 'ask_again', 'sign'].includes(step.kind))
  const put = steps.findLast(step => step.kind === 'submit')
  const isOut = state !== 'collecting' && state !== 'drafted'
  const after = put ? steps.slice(steps.indexOf(put)) : []
  const passed = after.findLast(step => step.kind === 'pass')
  const signed = steps.findLast(step => step.kind === 'sign')
  const back = !isOut && last?.kind === 'give_back' ? last : undefined

  const author: Station = {
    part: 'author',
    title: 'Người viết',
    look: isOut ? 'accepted' : 'open',
    words: isOut && put ? `${whoOf(put)} đã trình` : `${author_name} đang viết`,
    step: isOut ? put : undefined,
  }
  const leader: Station = signed
    ? { part: 'leader', title: 'Lãnh đạo', look: 'accepted', words: `${whoOf(signed)} đã ký`, step: signed }
    : back?.part === 'leader'
      ? { part: 'leader', title: 'Lãnh đạo', look: 'returned', words: `${whoOf(back)} trả lại`, step: back }
      : state === 'in_review' && review === 'sign'
        ? { part: 'leader', title: 'Lãnh đạo', look: 'submitted', words: 'Đang chờ ký', step: undefined }
        : { part: 'leader', title: 'Lãnh đạo', look: 'upcoming', words: 'Chưa tới', step: undefined }
  return [author, checkStation(), leader]

  function checkStation(): Station {
    const own = { part: 'coordinator', title: 'Người điều phối' } as const
    if (isOut && skips_check)
      return { ...own, look: 'waived', words: 'Bỏ qua vì người điều phối là người viết', step: undefined }
    if (back?.part === 'coordinator') return { ...own, look: 'returned', words: `${whoOf(back)} trả lại`, step: back }
    if (state === 'in_review' && review === 'check')
      return { ...own, look: 'submitted', words: passed ? 'Đang chờ xem lại' : 'Đang chờ xem', step: undefined }
    if (isOut && passed)
      return is_pass_void && state === 'in_review'
        ? { ...own, look: 'returned', words: 'Lần chuyển hết hiệu lực vì số liệu đã đổi', step: passed }
        : { ...own, look: 'accepted', words: `${whoOf(passed)} đã xem và chuyển`, step: passed }
    return { ...own, look: 'upcoming', words: 'Chưa tới', step: undefined }
  }
}
