import { dayOf, daysBetween } from '#platform/day.ts'
import { type Deadline, deadlinePhrase, formatDay, formatShortDay } from '#ui/format.ts'
import type { ShownState } from '#ui/state.ts'

import type { OccurrenceState } from './tasks.table.ts'

const NBSP = '\u00a0'

/** What these words need of a duty, at home or as JSON brought it to the browser. */
export interface DutyOnDay {
  readonly now: OccurrenceState
  readonly due: string
  readonly due_on: string
  readonly extended_to: string | null
  readonly before_dates: boolean
  readonly period_code: string
  readonly period_from: string
  readonly submitted_at: Date | string | null
  readonly decided_at: Date | string | null
  readonly working_days_left: number
  readonly waits_for?: 'unit_head' | null
}
const dayAt = (instant: Date | string): string => dayOf(new Date(instant))

/** The look of a duty today: open and past its day is overdue. */
export const lookOf = (duty: Pick<DutyOnDay, 'now' | 'due'>, today: string): ShownState =>
  duty.now === 'open' && duty.due < today ? 'overdue' : duty.now

/** "Chờ duyệt, nộp trễ 2 ngày": a state keeps its word, and says how late it is. */
export function stateWordsOf(
  duty: Pick<DutyOnDay, 'now' | 'due' | 'submitted_at' | 'waits_for'>,
  today: string,
): string | undefined {
  const late = (on: string): number => daysBetween(duty.due, on)
  if (duty.now === 'submitted' && duty.submitted_at) {
    const days = late(dayAt(duty.submitted_at))
    const waits = duty.waits_for === 'unit_head' ? 'Chờ trưởng đơn vị' : 'Chờ duyệt'
    if (days > 0) return `${waits}, nộp trễ ${days}${NBSP}ngày`
    return duty.waits_for === 'unit_head' ? waits : undefined
  }
  if (duty.now === 'returned' && late(today) > 0) return `Trả lại, trễ ${late(today)}${NBSP}ngày`
  return undefined
}

/** "Trần Thị B, thay mặt Nguyễn Văn A đến 20/3": who answers while the one who does is away. */
export const standInWords = (duty: {
  readonly stand_in: { readonly name: string; readonly last_day: string } | null
  readonly answers_name: string | null
}): string | undefined =>
  duty.stand_in === null
    ? undefined
    : `${duty.stand_in.name}, thay mặt ${duty.answers_name ?? ''} đến ${formatShortDay(duty.stand_in.last_day)}`

/** "Hạn hôm nay, 06/3", "Trước 10/3, còn 2 ngày làm việc"; an extension names both days. */
export function whenOf(duty: DutyOnDay, today: string): { text: string; tone?: 'late' | 'near' | 'calm' } {
  if (duty.now === 'upcoming') return { text: `Mở ngày ${formatShortDay(duty.period_from)}` }
  if (duty.now === 'submitted' && duty.submitted_at) return { text: `Nộp ${formatShortDay(dayAt(duty.submitted_at))}` }
  if (duty.now === 'accepted' && duty.decided_at) return { text: `Duyệt ${formatShortDay(dayAt(duty.decided_at))}` }
  const before = duty.before_dates && /^\d{4}-\d\d-\d\d$/.test(duty.period_code) && !duty.extended_to
  const deadline: Deadline = { dueOn: duty.due, today, workingDaysLeft: duty.working_days_left }
  const phrase = deadlinePhrase(before ? { ...deadline, before: duty.period_code } : deadline)
  return duty.extended_to ? { ...phrase, text: `${phrase.text} (hạn cũ ${formatDay(duty.due_on)})` } : phrase
}
