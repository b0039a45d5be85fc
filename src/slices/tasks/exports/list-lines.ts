import type { ShownState } from '#ui/state.ts'
import { lookOf } from '../duty.words.ts'
import { dutyStateWords } from './duty-state-words.ts'
import type { YearDuty } from './year-duties.queries.ts'

/** A line of the printed list: duties that differ in their unit alone. */
export interface ListLine {
  readonly duty: YearDuty
  readonly look: ShownState
  readonly state_words: string
  readonly who: readonly string[]
}

/**
 * Duties that stand side by side and say the same but for their unit, as one line: what thirty stations owe fills a line of the
 * paper, not a page. The order stays as it was asked for.
 */
export function linesOf(duties: readonly YearDuty[], today: string): ListLine[] {
  const lines: (ListLine & { key: string; who: string[] })[] = []
  for (const duty of duties) {
    const look = lookOf(duty, today)
    const state_words = dutyStateWords(duty, look, today)
    const key = [duty.task_id, duty.part_id, duty.period_code, duty.due, duty.due_on, look, state_words].join(' ')
    const last = lines.at(-1)
    const name = duty.unit_name ?? ''
    if (last?.key !== key) lines.push({ key, duty, look, state_words, who: [name] })
    else last.who.push(name)
  }
  return lines
}

/** "3 đơn vị: Khoa Nội; Trạm Y tế xã An Hòa; Trạm Y tế xã Tân Lập". */
export function whoWords({ who }: Pick<ListLine, 'who'>): string {
  const names = [...new Set(who.filter(Boolean))]
  return names.length > 1 ? `${names.length} đơn vị: ${names.join('; ')}` : (names[0] ?? '')
}
