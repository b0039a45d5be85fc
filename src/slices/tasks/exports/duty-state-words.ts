import { daysBetween } from '#platform/day.ts'
import { type ShownState, STATE_WORDS } from '#ui/state.ts'
import { stateWordsOf } from '../duty.words.ts'
import type { YearDuty } from './year-duties.queries.ts'

/** "Quá hạn, trễ 4 ngày"; else what the state says of lateness itself, or its word. */
export function dutyStateWords(duty: YearDuty, look: ShownState, today: string): string {
  if (look === 'overdue') return `${STATE_WORDS.overdue}, trễ ${daysBetween(duty.due, today)}\u00a0ngày`
  return stateWordsOf(duty, today) ?? STATE_WORDS[look]
}
