import type { Day } from '#platform/day.ts'
import type { ShownState } from '#ui/state.ts'
import { lookOf } from './duty.words.ts'
import { dueDay, stateOn } from './occurrence.queries.ts'
import type { OccurrenceState } from './tasks.table.ts'

export interface Due {
  readonly task_id: string
  readonly state: OccurrenceState
  readonly period_from: Day
  readonly due_on: Day
  readonly extended_to: Day | null
}
export type Counts = Record<ShownState, number>
export const noCounts = (): Counts => ({
  overdue: 0,
  returned: 0,
  submitted: 0,
  open: 0,
  accepted: 0,
  upcoming: 0,
  waived: 0,
})

export interface MatrixLine {
  readonly task_id: string
  /** By month of the due day, 1 to 12; a month without occurrences is absent. */
  readonly months: Readonly<Record<number, Counts>>
  /** Accepted of those to be done; waived ones are not to be done. */
  readonly done: number
  readonly total: number
}

/** How an occurrence looks on a day: upcoming until its period begins, overdue when open past its (extended) due day. */
export const shownOn = (due: Omit<Due, 'task_id'>, today: Day): ShownState =>
  lookOf({ now: stateOn(due, today), due: dueDay(due) }, today)

/** Task × month, with counts of each state. Pure. */
export function buildMatrix(dues: readonly Due[], today: Day): { lines: Map<string, MatrixLine>; counts: Counts } {
  const counts = noCounts()
  const lines = new Map<string, MatrixLine & { months: Record<number, Counts>; done: number; total: number }>()
  for (const due of dues) {
    const shown = shownOn(due, today)
    const month = Number(dueDay(due).slice(5, 7))
    const line = lines.get(due.task_id) ?? { task_id: due.task_id, months: {}, done: 0, total: 0 }
    const cell = line.months[month] ?? noCounts()
    cell[shown]++
    line.months[month] = cell
    counts[shown]++
    if (shown === 'accepted') line.done++
    if (shown !== 'waived') line.total++
    lines.set(due.task_id, line)
  }
  return { lines, counts }
}
