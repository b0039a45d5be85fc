import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer } from '#platform/scope.ts'
import { PERIOD_DAY_WORDS, type PeriodDays } from './registers.words.ts'

const DAYS = Object.keys(PERIOD_DAY_WORDS) as (keyof PeriodDays)[]

/** What is no longer as it was, before and after; undefined when nothing changed. */
export function daysChanged(
  current: PeriodDays,
  next: PeriodDays,
): { before: PeriodDays; after: PeriodDays } | undefined {
  const changed = DAYS.filter(day => next[day] !== undefined && next[day] !== current[day])
  if (changed.length === 0) return undefined
  const pick = (from: PeriodDays): PeriodDays => Object.fromEntries(changed.map(day => [day, from[day] ?? null]))
  return { before: pick(current), after: pick(next) }
}

interface NewChange {
  readonly period_id: string
  /** Null: a plan that was issued. */
  readonly staff_id: string | null
  readonly why: string
  readonly before: PeriodDays
  readonly after: PeriodDays
}

export const noteChange = (tx: Writer<'period_change'>, { before, after, ...change }: NewChange) =>
  tx.db
    .insertInto('period_change')
    .values({
      facility_id: tx.actor.facility,
      id: newId<'period_change'>(),
      at: tx.now(),
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      ...change,
    })
    .execute()

/** Who changed the days of a year's periods, when, why; the newest first. */
export const listPeriodChanges = (scope: Scope | Reader, year: number) =>
  read(scope, reader =>
    reader.db
      .selectFrom('period_change')
      .innerJoin('period', join =>
        join.onRef('period.facility_id', '=', 'period_change.facility_id').onRef('period.id', '=', 'period_id'),
      )
      .leftJoin('staff', join =>
        join.onRef('staff.facility_id', '=', 'period_change.facility_id').onRef('staff.id', '=', 'staff_id'),
      )
      .select(['period_change.id', 'period_id', 'period_change.at', 'why', 'before', 'after'])
      .select('staff.full_name as changed_by')
      .where('period_change.facility_id', '=', reader.actor.facility)
      .where('period.year', '=', year)
      .orderBy('period_change.at', 'desc')
      .orderBy('period_change.id', 'desc')
      .limit(200)
      .execute(),
  )
