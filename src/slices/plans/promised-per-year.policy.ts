import type { PartContent } from './plan-content.ts'
import type { MinimumPer, Rhythm } from './plans.table.ts'

const TIMES_A_YEAR: Record<Exclude<MinimumPer, 'occurrence'>, number> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
}

const RHYTHM_TIMES: Record<Rhythm, number> = { weekly: 52, monthly: 12, quarterly: 4, semiannual: 2, yearly: 1 }

type Scheduled = Pick<PartContent, 'schedule_kind' | 'dates' | 'periods' | 'rhythm'>

/**
 * How many times a part falls due in a whole year by its schedule, for one party.
 * Null where the plan gives no countable schedule: bound to an event, unspecified, or "thường xuyên" without a rhythm.
 */
export function timesPerYear(part: Scheduled): number | null {
  switch (part.schedule_kind) {
    case 'by_date':
      return part.dates.length
    case 'in_period':
      return part.periods.length
    case 'continuous':
      return part.rhythm === null ? null : RHYTHM_TIMES[part.rhythm]
    case 'event':
    case 'unspecified':
      return part.rhythm === null ? null : RHYTHM_TIMES[part.rhythm]
    default:
      return RHYTHM_TIMES[part.schedule_kind]
  }
}

/**
 * What a part promises for the whole year, in its measure: the column KH is the sum of these (PRODUCT.md, Period).
 * "ít nhất 01 bài/tháng" gives 12. Null where the plan promises no number: a missing promise is not a zero.
 */
export function promisedPerYear(part: Scheduled & Pick<PartContent, 'minimum' | 'minimum_per'>): number | null {
  if (part.minimum === null) return null
  if (part.minimum_per !== null && part.minimum_per !== 'occurrence')
    return part.minimum * TIMES_A_YEAR[part.minimum_per]
  const times = timesPerYear(part)
  return times === null ? null : part.minimum * times
}

/** What one occurrence of a part promises: the year's promise shared over the year's periods. Null where either is unknown. */
export function promisedPerOccurrence(part: Scheduled & Pick<PartContent, 'minimum' | 'minimum_per'>): number | null {
  const [year, times] = [promisedPerYear(part), timesPerYear(part)]
  return year === null || times === null || times === 0 ? null : year / times
}
