import type { HeadStep } from '../tasks.table.ts'

export const acceptanceWords: Record<string, string> = {
  'occurrence.waits-for-head': 'Bài này đang chờ trưởng đơn vị. Trưởng đơn vị chuyển lên thì điều phối mới duyệt.',
  'occurrence.head-step': 'Chỉ trưởng đơn vị, và không phải người nộp bài này, được chuyển lên hoặc trả lại.',
  'occurrence.not-at-head': 'Bài này không còn chờ trưởng đơn vị.',
  'occurrence.undo-pass': 'Chỉ người vừa chuyển được lấy lại, trong vòng mười phút và khi điều phối chưa duyệt.',
}

/** What became of the first step, as the facts of a hand-in say it. */
export const HEAD_STEP_WORDS: Record<HeadStep, string> = {
  waits: 'Đang chờ trưởng đơn vị',
  passed: 'Trưởng đơn vị đã chuyển lên',
  returned: 'Trưởng đơn vị trả lại',
  own: 'Trưởng đơn vị hoặc người thay nộp, chuyển thẳng điều phối',
  no_head: 'Đơn vị chưa có trưởng, chuyển thẳng điều phối',
}
