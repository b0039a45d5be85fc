import type { Day } from '#platform/day.ts'
import type { Rhythm } from '../plans/plans.api.ts'
import { type DuePeriod, periodsFrom, periodsOf, type Schedule, type WorkingDays } from './recurrence.ts'

/** A rhythm that somebody set after the plan was issued, from a day on. */
export interface RhythmChange {
  readonly rhythm: Rhythm
  readonly from_day: Day
}

/**
 * The periods of a part in a year: by its own schedule from the day of issue, then by each rhythm set later. A period that
 * had begun when the rhythm changed stays; the new rhythm starts with its first whole period after that.
 */
export function periodsInForce(
  schedule: Schedule,
  year: number,
  issuedOn: Day,
  changes: readonly RhythmChange[],
  calendar: WorkingDays,
): DuePeriod[] {
  const first = periodsFrom(periodsOf(schedule, year, calendar), issuedOn)
  const periods = changes.reduce((periods, change) => {
    const begun = periods.filter(period => period.from < change.from_day)
    const last = begun.at(-1)?.to
    const fresh = periodsOf({ ...schedule, schedule_kind: 'continuous', rhythm: change.rhythm }, year, calendar)
    return [...begun, ...fresh.filter(period => (last ? period.from > last : period.to >= change.from_day))]
  }, first)
  // A rhythm that was set for the part of an earlier version makes no period that ended before this one was issued.
  return periodsFrom(periods, issuedOn)
}
