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

/** So many occurrences of one task, month and look. */
export interface MatrixCell {
  readonly task_id: string
  readonly month: number
  readonly shown: ShownState
  readonly count: number
}

/** Task × month, with counts of each state. Pure. */
export const buildMatrix = (dues: readonly Due[], today: Day) =>
  sumCells(
    dues.map(due => ({
      task_id: due.task_id,
      month: Number(dueDay(due).slice(5, 7)),
      shown: shownOn(due, today),
      count: 1,
    })),
  )

/** The same of what was counted already. Pure. */
export function sumCells(cells: readonly MatrixCell[]): { lines: Map<string, MatrixLine>; counts: Counts } {
  const counts = noCounts()
  const lines = new Map<string, MatrixLine & { months: Record<number, Counts>; done: number; total: number }>()
  for (const { task_id, month, shown, count } of cells) {
    const line = lines.get(task_id) ?? { task_id, months: {}, done: 0, total: 0 }
    const cell = line.months[month] ?? noCounts()
    cell[shown] += count
    line.months[month] = cell
    counts[shown] += count
    if (shown === 'accepted') line.done += count
    if (shown !== 'waived') line.total += count
    lines.set(task_id, line)
  }
  return { lines, counts }
}
