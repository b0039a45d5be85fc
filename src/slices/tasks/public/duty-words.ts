import { dayOf, daysBetween } from '#platform/day.ts'
import { type Deadline, deadlinePhrase, formatDay, formatNumber, formatShortDay } from '#ui/format.ts'
import type { ShownState } from '#ui/state.ts'
import { kindWords, measureWords } from '../../activities/activities.api.ts'
import type { Duty } from '../duties.queries.ts'

const NBSP = '\u00a0'

/** The look of a duty today: open and past its day is overdue. */
export const lookOf = (duty: Pick<Duty, 'now' | 'due'>, today: string): ShownState =>
  duty.now === 'open' && duty.due < today ? 'overdue' : duty.now

/** "Chờ duyệt, nộp trễ 2 ngày": a state keeps its word, and says how late it is. */
export function stateWordsOf(duty: Duty, today: string): string | undefined {
  const late = (on: string): number => daysBetween(duty.due, on)
  if (duty.now === 'submitted' && duty.submitted_at) {
    const days = late(dayOf(duty.submitted_at))
    return days > 0 ? `Chờ duyệt, nộp trễ ${days}${NBSP}ngày` : undefined
  }
  if (duty.now === 'returned' && late(today) > 0) return `Trả lại, trễ ${late(today)}${NBSP}ngày`
  return undefined
}

/** "Hạn hôm nay, 06/3", "Trước 10/3, còn 2 ngày làm việc"; an extension names both days. */
export function whenOf(duty: Duty, today: string): { text: string; tone?: 'late' | 'near' | 'calm' } {
  if (duty.now === 'upcoming') return { text: `Mở ngày ${formatShortDay(duty.period_from)}` }
  if (duty.now === 'submitted' && duty.submitted_at) return { text: `Nộp ${formatShortDay(dayOf(duty.submitted_at))}` }
  if (duty.now === 'accepted' && duty.decided_at) return { text: `Duyệt ${formatShortDay(dayOf(duty.decided_at))}` }
  const before = duty.before_dates && /^\d{4}-\d\d-\d\d$/.test(duty.period_code) && !duty.extended_to
  const deadline: Deadline = { dueOn: duty.due, today, workingDaysLeft: duty.working_days_left }
  const phrase = deadlinePhrase(before ? { ...deadline, before: duty.period_code } : deadline)
  return duty.extended_to ? { ...phrase, text: `${phrase.text} (hạn cũ ${formatDay(duty.due_on)})` } : phrase
}

/** What to hand in, in the words of the kind. */
export const proofOf = (duty: Pick<Duty, 'activity_kind'>): string => kindWords(duty.activity_kind ?? 'other').proof

/** "3 tin/bài, 45 lượt người": what the facts of a hand-in add up to, the main measure of their kind first. */
export function quantitiesOf(facts: readonly { kind: string; measures: Readonly<Record<string, number>> }[]): string[] {
  const sums = new Map<string, number>()
  for (const fact of facts) {
    const order: readonly string[] = kindWords(fact.kind).measures
    const measures = Object.entries(fact.measures).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    for (const [measure, quantity] of measures) sums.set(measure, (sums.get(measure) ?? 0) + quantity)
  }
  return [...sums].map(([measure, quantity]) => `${formatNumber(quantity)}${NBSP}${measureWords(measure).unit}`)
}
