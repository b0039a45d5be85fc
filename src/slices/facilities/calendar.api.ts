import { addDays, type Day, daysBetween, weekday } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'

/** A day that is not what its weekday says: off on a weekday (or a holiday on any day), or working on a weekend. */
export interface NamedDay {
  readonly day: Day
  readonly works: boolean
  readonly name: string
}

/**
 * The working calendar between the days it was loaded for. Working day = (Monday to Friday and not off) or made up for;
 * the facility's own days stand above the national ones. All functions are pure.
 */
export interface Calendar {
  isWorkingDay(day: Day): boolean
  /** The day itself when it is a working day, else the next one. */
  moveForward(day: Day): Day
  /** The day itself when it is a working day, else the one before. */
  moveBack(day: Day): Day
  /** The last working day within both ends; when there is none, the first one after `to`. */
  lastWorkingDayOf(from: Day, to: Day): Day
  /** The n-th working day after the day (n < 0: before it); for 0 the day itself. */
  addWorkingDays(day: Day, n: number): Day
  /** Working days after `a`, up to and with `b`; negative when `b` is earlier. */
  workingDaysBetween(a: Day, b: Day): number
  /** Name of a holiday, a make-up day or the facility's own day; null for an ordinary day. */
  nameOf(day: Day): string | null
  /** The last day of the last year whose national holidays are known; null when none is. */
  readonly knownTo: Day | null
  /** Holidays, make-up days and the facility's own days that were loaded, in order. */
  readonly namedDays: readonly NamedDay[]
}

/** Longest run of days off that a search crosses before it gives up on broken data. */
const LONGEST_BREAK = 60

export function makeCalendar(named: readonly NamedDay[], knownTo: Day | null = null): Calendar {
  const byDay = new Map(named.map(day => [day.day, day]))
  const isWorkingDay = (day: Day): boolean => byDay.get(day)?.works ?? weekday(day) <= 5
  const step = (day: Day, by: 1 | -1): Day => {
    let found = day
    for (let i = 0; i < LONGEST_BREAK && !isWorkingDay(found); i++) found = addDays(found, by)
    return found
  }
  const addWorkingDays = (day: Day, n: number): Day => {
    const by = n < 0 ? -1 : 1
    let found = day
    for (let left = Math.abs(n); left > 0; left--) found = step(addDays(found, by), by)
    return found
  }
  const known = [...byDay.values()].toSorted((a, b) => Number(a.day > b.day) - Number(a.day < b.day))
  // Weekdays by arithmetic, then the few named days that differ: a forecast counts thousands of spans.
  const count = (after: Day, until: Day): number =>
    known.reduce(
      (working, { day, works }) =>
        day > after && day <= until ? working + Number(works) - Number(weekday(day) <= 5) : working,
      weekdaysUntil(until) - weekdaysUntil(after),
    )
  return {
    isWorkingDay,
    moveForward: day => step(day, 1),
    moveBack: day => step(day, -1),
    lastWorkingDayOf(from, to) {
      const last = step(to, -1)
      return last < from ? step(to, 1) : last
    },
    addWorkingDays,
    workingDaysBetween: (a, b) => (daysBetween(a, b) >= 0 ? count(a, b) : -count(b, a)),
    nameOf: day => byDay.get(day)?.name ?? null,
    knownTo,
    namedDays: known,
  }
}

/** Mondays to Fridays from the first Monday of 1900 up to and with this day. */
function weekdaysUntil(day: Day): number {
  const days = daysBetween('1900-01-01', day) + 1
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5)
}

/** Loads the calendar that answers for `from` to `to`, with room at both ends for days that move. */
export const loadCalendar = (scope: Scope | Reader, from: Day, to: Day): Promise<Calendar> =>
  read(scope, async reader => {
    const [first, last] = [addDays(from, -LONGEST_BREAK), addDays(to, LONGEST_BREAK)]
    const within = (table: 'ref.holiday' | 'calendar_day') =>
      reader.db
        .selectFrom(table)
        .select(['day', 'kind', 'name'])
        .where('day', '>=', first)
        .where('day', '<=', last)
        .execute()
    const [national, own, { known }] = await Promise.all([
      within('ref.holiday'),
      within('calendar_day'),
      reader.db
        .selectFrom('ref.holiday')
        .select(({ fn }) => fn.max('day').as('known'))
        .executeTakeFirstOrThrow(),
    ])
    const days = [...national, ...own].map(({ day, kind, name }) => ({ day, works: kind === 'working', name }))
    return makeCalendar(days, known === null ? null : `${known.slice(0, 4)}-12-31`)
  })
