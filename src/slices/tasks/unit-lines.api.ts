import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { dueDay, effectiveDue, occurrences } from './occurrence.queries.ts'
import type { Days } from './report-lines.api.ts'
import type { OccurrenceState } from './tasks.table.ts'

/** What a unit had to do in these days, in numbers. */
export interface UnitLine {
  readonly unit_id: string
  /** Due in these days, without those waived. */
  readonly promised: number
  readonly accepted: number
  readonly waiting: number
  /** Past its day and not handed in. */
  readonly late: number
}

/** Each unit with duties due in these days: done, waiting, late. One query. */
export async function unitLines(reader: Reader, days: Days): Promise<UnitLine[]> {
  const today = dayOf(reader.now())
  const rows = await reader.db
    .selectFrom('occurrence')
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', 'is not', null)
    .where('state', '<>', 'waived')
    .where(effectiveDue, '>=', days.from)
    .where(effectiveDue, '<=', days.to)
    .select(({ fn, eb }) => [
      'unit_id',
      fn.countAll<number>().as('promised'),
      fn.countAll<number>().filterWhere('state', '=', 'accepted').as('accepted'),
      fn.countAll<number>().filterWhere('state', '=', 'submitted').as('waiting'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('state', 'in', ['upcoming', 'open', 'returned']), eb(effectiveDue, '<', today)]))
        .as('late'),
    ])
    .groupBy('unit_id')
    .execute()
  return rows.flatMap(({ unit_id, ...row }) => (unit_id === null ? [] : [{ unit_id, ...row }]))
}

export interface UnitDuty {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly period_code: string
  readonly state: OccurrenceState
  readonly due: Day
}

/** The duties of one unit that fell due in these days, the plan's order. */
export async function dutiesOfUnit(reader: Reader, unit: string, days: Days): Promise<UnitDuty[]> {
  const rows = await occurrences(reader)
    .where('occurrence.unit_id', '=', unit)
    .where('occurrence.state', '<>', 'waived')
    .where(effectiveDue, '>=', days.from)
    .where(effectiveDue, '<=', days.to)
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    no: row.no,
    title: row.title,
    period_code: row.period_code,
    state: row.state,
    due: dueDay(row),
  }))
}
