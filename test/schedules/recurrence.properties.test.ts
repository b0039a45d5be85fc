import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, endOfMonth, weekday } from '#platform/day.ts'
import { makeCalendar } from '#slices/facilities/calendar.api.ts'
import { type DuePeriod, periodsFrom, periodsOf, type Schedule, spanOf } from '#slices/tasks/recurrence.ts'
import { anyCalendar, anyRhythm, anyYear, aSchedule, dayIn, nearestWorking, RHYTHMS, YEARS } from './any-schedule.ts'

const plain = makeCalendar([])
const days = (period: Pick<DuePeriod, 'from' | 'to'>): number => daysBetween(period.from, period.to) + 1
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** A year of 53 ISO weeks begins on a Thursday, or on a Wednesday when it is a leap year. */
const weeksIn = (year: number): number => {
  const first = weekday(`${year}-01-01`)
  return first === 4 || (first === 3 && isLeap(year)) ? 53 : 52
}

/** Every kind of schedule, and how many times a year it falls due: worked out from the calendar, not from the code. */
const KINDS: readonly [string, (year: number) => Partial<Schedule>, (year: number) => number][] = [
  ['weekly', () => ({ schedule_kind: 'weekly' }), weeksIn],
  ['monthly', () => ({ schedule_kind: 'monthly' }), () => 12],
  ['quarterly', () => ({ schedule_kind: 'quarterly' }), () => 4],
  ['semiannual', () => ({ schedule_kind: 'semiannual' }), () => 2],
  ['yearly', () => ({ schedule_kind: 'yearly' }), () => 1],
  ['in one month', year => ({ schedule_kind: 'in_period', periods: [`${year}-02`] }), () => 1],
  [
    'in two quarters and nine months',
    year => ({ schedule_kind: 'in_period', periods: [`${year}-Q4`, `${year}-Q2`, `${year}-9M`] }),
    () => 3,
  ],
  ['the same period named twice', year => ({ schedule_kind: 'in_period', periods: [`${year}`, `${year}`] }), () => 1],
  [
    'on three dates, 29/02 or 01/3 among them',
    year => ({ schedule_kind: 'by_date', dates: [`${year}-12-31`, endOfMonth(year, 2), `${year}-01-01`] }),
    () => 3,
  ],
  [
    'before four dates',
    year => ({
      schedule_kind: 'by_date',
      before_dates: true,
      dates: [`${year}-03-10`, `${year}-06-10`, `${year}-09-10`, `${year}-11-25`],
    }),
    () => 4,
  ],
  ['"thường xuyên", each month', () => ({ schedule_kind: 'continuous', rhythm: 'monthly' }), () => 12],
  ['"thường xuyên", each week', () => ({ schedule_kind: 'continuous', rhythm: 'weekly' }), weeksIn],
  ['"thường xuyên" without a rhythm', () => ({ schedule_kind: 'continuous' }), () => 0],
  ['no schedule, given a rhythm', () => ({ schedule_kind: 'unspecified', rhythm: 'quarterly' }), () => 4],
  ['no schedule', () => ({ schedule_kind: 'unspecified' }), () => 0],
  ['an event', () => ({ schedule_kind: 'event' }), () => 0],
  ['monthly inside the second quarter', year => ({ schedule_kind: 'monthly', periods: [`${year}-Q2`] }), () => 3],
  ['quarterly inside nine months', year => ({ schedule_kind: 'quarterly', periods: [`${year}-9M`] }), () => 3],
]

describe('how often a schedule falls due in a year', () => {
  it.each(KINDS)('%s: the same number in each year from 2020 to 2032', (_name, schedule, count) => {
    const found = YEARS.map(year => [year, periodsOf(aSchedule(schedule(year)), year, plain).length])
    expect(found).toEqual(YEARS.map(year => [year, count(year)]))
  })

  it('has 53 weeks in 2020, 2026 and 2032 and in no other year between', () => {
    const weekly = aSchedule({ schedule_kind: 'weekly' })
    expect(YEARS.filter(year => periodsOf(weekly, year, plain).length === 53)).toEqual([2020, 2026, 2032])
  })
})

describe('the periods of a rhythm', () => {
  it.each(RHYTHMS)('%s: thirteen years in a row, each day in one period and one only', rhythm => {
    const all = YEARS.flatMap(year => periodsOf(aSchedule({ rhythm }), year, plain))
    for (const [i, period] of all.entries()) {
      const next = all[i + 1]
      if (next) expect([period.code, next.from]).toEqual([period.code, addDays(period.to, 1)])
    }
    const covered = all.reduce((sum, period) => sum + days(period), 0)
    const [first, last] = [all[0]!, all.at(-1)!]
    expect(covered).toBe(daysBetween(first.from, last.to) + 1)
    expect(new Set(all.map(period => period.code)).size).toBe(all.length)
  })

  it.each(['monthly', 'quarterly', 'semiannual', 'yearly'] as const)(
    '%s: the year is whole, with its 366th day when there is one',
    rhythm => {
      for (const year of YEARS) {
        const periods = periodsOf(aSchedule({ rhythm }), year, plain)
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`])
        const length = periods.reduce((sum, period) => sum + days(period), 0)
        expect(length).toBe(isLeap(year) ? 366 : 365)
      }
    },
  )

  it('a week begins on Monday and belongs to the year that has its Thursday', () => {
    for (const year of YEARS)
      for (const week of periodsOf(aSchedule({ rhythm: 'weekly' }), year, plain)) {
        expect([weekday(week.from), weekday(week.to)]).toEqual([1, 7])
        expect(addDays(week.from, 3).slice(0, 4)).toBe(String(year))
        expect(week.code.slice(0, 4)).toBe(String(year))
      }
  })

  it('kept to named periods, it has those that lie wholly inside one of them', () => {
    const bound = fc.constantFrom('', '-H1', '-H2', '-9M', '-Q1', '-Q2', '-Q3', '-Q4', '-02', '-11')
    fc.assert(
      fc.property(anyRhythm, anyYear, fc.array(bound, { minLength: 1, maxLength: 3 }), (rhythm, year, ends) => {
        const periods = ends.map(end => `${year}${end}`)
        const bounds = periods.map(code => spanOf(code)!)
        const whole = periodsOf(aSchedule({ rhythm }), year, plain)
        const inside = whole.filter(one => bounds.some(({ from, to }) => from <= one.from && one.to <= to))
        expect(periodsOf(aSchedule({ rhythm, periods }), year, plain)).toEqual(inside)
      }),
    )
  })
})

describe('the due day', () => {
  const anyYearAndCalendar = anyYear.chain(year => anyCalendar(year).map(calendar => ({ year, ...calendar })))

  it('of a period is its last working day; of one without any, the next working day', () => {
    fc.assert(
      fc.property(anyYearAndCalendar, anyRhythm, ({ year, calendar, works }, rhythm) => {
        for (const { code, from, to, due_on } of periodsOf(aSchedule({ rhythm }), year, calendar)) {
          const last = nearestWorking(to, -1, works)
          expect([code, due_on]).toEqual([code, last >= from ? last : nearestWorking(to, 1, works)])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('"trước ngày D" is the last working day up to the day before D; any other date moves forward', () => {
    const case_ = anyYearAndCalendar.chain(found =>
      fc.record({
        found: fc.constant(found),
        before: fc.boolean(),
        dates: fc.uniqueArray(dayIn(found.year), { minLength: 1, maxLength: 8 }),
      }),
    )
    fc.assert(
      fc.property(case_, ({ found: { year, calendar, works }, before, dates }) => {
        const schedule = aSchedule({ schedule_kind: 'by_date', before_dates: before, dates })
        const periods = periodsOf(schedule, year, calendar)
        const expected = dates.toSorted().map(date => ({
          code: date,
          due_on: before ? nearestWorking(addDays(date, -1), -1, works) : nearestWorking(date, 1, works),
        }))
        expect(periods.map(({ code, due_on }) => ({ code, due_on }))).toEqual(expected)
      }),
    )
  })

  it('is the month’s last Saturday where that day is made up for, and the Friday before where it is not', () => {
    const found: string[] = []
    for (const year of YEARS)
      for (let month = 1; month <= 12; month++) {
        const saturday = endOfMonth(year, month)
        if (weekday(saturday) !== 6) continue
        const code = saturday.slice(0, 7)
        const schedule = aSchedule({ schedule_kind: 'in_period', periods: [code] })
        const madeUp = makeCalendar([{ day: saturday, works: true, name: 'Làm bù' }])
        expect(periodsOf(schedule, year, madeUp)[0]?.due_on).toBe(saturday)
        expect(periodsOf(schedule, year, plain)[0]?.due_on).toBe(addDays(saturday, -1))
        found.push(code)
      }
    // 2026: 31/01, 28/02 and 31/10 are Saturdays.
    expect(found.filter(code => code.startsWith('2026'))).toEqual(['2026-01', '2026-02', '2026-10'])
  })

  it('in nearly every calendar lies within a fortnight of the end it belongs to, never a day off', () => {
    fc.assert(
      fc.property(anyYearAndCalendar, anyRhythm, ({ year, calendar, works }, rhythm) => {
        for (const { due_on } of periodsOf(aSchedule({ rhythm }), year, calendar)) expect(works(due_on)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the first occurrence', () => {
  it('is of the first period that ends on or after the day of issue, and none after it is left out', () => {
    const case_ = fc
      .tuple(anyRhythm, anyYear)
      .chain(([rhythm, year]) => fc.tuple(fc.constant({ rhythm, year }), dayIn(year)))
    fc.assert(
      fc.property(case_, ([{ rhythm, year }, issued]) => {
        const all = periodsOf(aSchedule({ rhythm }), year, plain)
        const due = periodsFrom(all, issued)
        expect(due).toEqual(all.slice(all.length - due.length))
        expect(due.every(period => period.to >= issued)).toBe(true)
        const dropped = all.slice(0, all.length - due.length)
        expect(dropped.every(period => period.to < issued)).toBe(true)
      }),
    )
  })
})
