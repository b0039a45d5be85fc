import * as fc from 'fast-check'
import { addDays, type Day, daysBetween, weekday } from '#platform/day.ts'
import { type Calendar, makeCalendar, type NamedDay } from '#slices/facilities/calendar.api.ts'
import type { Rhythm } from '#slices/plans/plans.api.ts'
import type { Schedule } from '#slices/tasks/recurrence.ts'

export const FIRST = 2020
export const LAST = 2032
export const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i)
export const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'semiannual', 'yearly'] as const satisfies readonly Rhythm[]

export const aSchedule = (over: Partial<Schedule>): Schedule => ({
  schedule_kind: 'continuous',
  dates: [],
  before_dates: false,
  periods: [],
  rhythm: null,
  ...over,
})

export const anyRhythm = fc.constantFrom<Rhythm>(...RHYTHMS)
export const anyYear = fc.integer({ min: FIRST, max: LAST })

/** Any day of a year. */
export const dayIn = (year: number): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: daysBetween(`${year}-01-01`, `${year}-12-31`) }).map(n => addDays(`${year}-01-01`, n))

const off = (day: Day): NamedDay => ({ day, works: false, name: 'Nghỉ' })
const madeUp = (day: Day): NamedDay => ({ day, works: true, name: 'Làm bù' })

export interface AnyCalendar {
  readonly calendar: Calendar
  /** The rule itself, written once more: Monday to Friday and not off, or made up for. */
  works(day: Day): boolean
}

/** Holidays anywhere, in runs as long as Tết, and weekend days made up for. */
export const anyCalendar = (year: number): fc.Arbitrary<AnyCalendar> =>
  fc
    .record({
      singles: fc.uniqueArray(dayIn(year), { maxLength: 20 }),
      runs: fc.array(fc.tuple(dayIn(year), fc.integer({ min: 2, max: 12 })), { maxLength: 3 }),
      weekends: fc.uniqueArray(dayIn(year), { maxLength: 30 }),
    })
    .map(({ singles, runs, weekends }) => {
      const free = new Set([
        ...singles,
        ...runs.flatMap(([day, length]) => Array.from({ length }, (_, i) => addDays(day, i))),
      ])
      const working = new Set(weekends.filter(day => weekday(day) > 5 && !free.has(day)))
      return {
        calendar: makeCalendar([...[...free].map(off), ...[...working].map(madeUp)]),
        works: day => working.has(day) || (weekday(day) <= 5 && !free.has(day)),
      }
    })

/** The first working day at or after a day (`by` 1), or at or before it (-1), found one day after the other. */
export function nearestWorking(day: Day, by: 1 | -1, works: (day: Day) => boolean): Day {
  let found = day
  while (!works(found)) found = addDays(found, by)
  return found
}
