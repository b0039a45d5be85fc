import type { Day } from '#platform/day.ts'
import { formatDay, formatNumber, formatShortDay } from '#ui/format.ts'
import { periodInText } from '../tasks.words.ts'
import type { Step } from './reminder-steps.policy.ts'

/** What a digest says of one duty. */
export interface ToldDuty {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly period_code: string
  /** Whose duty it is: a unit's, a person's, an outside party's name. */
  readonly party: string
  readonly due: Day
  readonly due_on: Day
  readonly returned: boolean
  /** Why it was given back. */
  readonly reason: string | null
  /** Working days until the due day; negative once late. */
  readonly working_days_left: number
  readonly step: Step | 'chase'
  /** Of a matter that is no duty of the plan: what it is called, and the way to it below the site. */
  readonly words?: string
  readonly path?: string
}

export type Urgency = 'late' | 'returned' | 'today' | 'soon'
export const URGENCIES: readonly Urgency[] = ['late', 'returned', 'today', 'soon']

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  late: 'Đã trễ hạn',
  returned: 'Bị trả lại, cần bổ sung',
  today: 'Đến hạn hôm nay',
  soon: 'Sắp đến hạn',
}
const COUNT_WORDS: Readonly<Record<Urgency, string>> = {
  late: 'trễ hạn',
  returned: 'bị trả lại',
  today: 'đến hạn hôm nay',
  soon: 'sắp đến hạn',
}

export function urgencyOf(duty: ToldDuty, today: Day): Urgency {
  if (duty.returned) return 'returned'
  if (duty.due < today) return 'late'
  return duty.due === today ? 'today' : 'soon'
}

/** "1 việc trễ hạn, 2 việc sắp đến hạn" */
export function countWords(duties: readonly ToldDuty[], today: Day): string {
  const by = Map.groupBy(duties, duty => urgencyOf(duty, today))
  return URGENCIES.flatMap(urgency => {
    const n = by.get(urgency)?.length ?? 0
    return n > 0 ? [`${formatNumber(n)} việc ${COUNT_WORDS[urgency]}`] : []
  }).join(', ')
}

/** "Nhắc việc 06/3: 1 việc trễ hạn, 2 việc sắp đến hạn" */
export const digestTitle = (duties: readonly ToldDuty[], today: Day): string =>
  `Nhắc việc ${formatShortDay(today)}: ${countWords(duties, today)}`

/** "hạn 27/02/2026, trễ 5 ngày làm việc" */
export function dueWords({ due, due_on, working_days_left: left }: ToldDuty, today: Day): string {
  const extended = due === due_on ? '' : ` (hạn cũ ${formatShortDay(due_on)})`
  const day = `hạn ${formatDay(due)}${extended}`
  if (due < today) return `${day}, trễ ${formatNumber(Math.max(-left, 0))} ngày làm việc`
  return due === today ? `${day}, hôm nay` : `${day}, còn ${formatNumber(left)} ngày làm việc`
}

/** "TT 5, tháng 2, Trạm Y tế xã Tân Lập" */
export const dutyWords = ({ no, period_code, party, words }: ToldDuty): string =>
  words ?? [`TT ${no}`, periodInText(period_code), party].filter(Boolean).join(', ')

/** "TT 5: Niêm yết thủ tục", "Báo cáo Quý I/2026: viết và trình lãnh đạo ký" */
export const shortWords = ({ no, title, words }: ToldDuty): string => `${words ?? `TT ${no}`}: ${title.slice(0, 120)}`

/** The duties by how urgent they are, the longest due first. */
export function byUrgency(duties: readonly ToldDuty[], today: Day): [Urgency, ToldDuty[]][] {
  const groups = Map.groupBy(duties, duty => urgencyOf(duty, today))
  return URGENCIES.flatMap((urgency): [Urgency, ToldDuty[]][] => {
    const group = groups.get(urgency)
    return group ? [[urgency, group.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))]] : []
  })
}
