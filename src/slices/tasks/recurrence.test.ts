import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, makeDay } from '#platform/day.ts'
import { makeCalendar } from '../facilities/calendar.api.ts'
import type { Rhythm } from '../plans/plans.api.ts'
import { type DuePeriod, periodsFrom, periodsOf, type Schedule, spanOf } from './recurrence.ts'

const off = (day: string) => ({ day, works: false, name: 'Nghỉ' })
/** A Tết week, 30/4 – 1/5, and a Saturday made up for. */
const calendar = makeCalendar([
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(off),
  ...['2026-04-30', '2026-05-01'].map(off),
  { day: '2026-05-09', works: true, name: 'Làm bù' },
])

const schedule = (over: Partial<Schedule>): Schedule => ({
  schedule_kind: 'monthly',
  dates: [],
  before_dates: false,
  periods: [],
  rhythm: null,
  ...over,
})
const brief = (period: DuePeriod): string => `${period.code} ${period.from}..${period.to} ${period.due_on}`
const dues = (over: Partial<Schedule>, year = 2026): string[] => periodsOf(schedule(over), year, calendar).map(brief)

describe('each schedule kind of the contract', () => {
  it.each<[string, Partial<Schedule>, string[]]>([
    [
      'reports before a date: on time up to the working day before it',
      { schedule_kind: 'by_date', before_dates: true, dates: ['2026-03-10', '2026-06-10', '2026-11-16'] },
      // 15/11/2026 is a Sunday: moved back to Friday 13.
      [
        '2026-03-10 2026-01-01..2026-03-09 2026-03-09',
        '2026-06-10 2026-03-10..2026-06-09 2026-06-09',
        '2026-11-16 2026-06-10..2026-11-15 2026-11-13',
      ],
    ],
    [
      'on a date that is a day off: moved forward',
      { schedule_kind: 'by_date', dates: ['2026-05-01', '2026-02-28'] },
      ['2026-02-28 2026-01-01..2026-02-28 2026-03-02', '2026-05-01 2026-03-01..2026-05-01 2026-05-04'],
    ],
    [
      'the same date twice is one',
      { schedule_kind: 'by_date', dates: ['2026-03-02', '2026-03-02'] },
      ['2026-03-02 2026-01-01..2026-03-02 2026-03-02'],
    ],
    ['in a month', { schedule_kind: 'in_period', periods: ['2026-02'] }, ['2026-02 2026-02-01..2026-02-28 2026-02-27']],
    [
      'in a leap February',
      { schedule_kind: 'in_period', periods: ['2028-02'] },
      ['2028-02 2028-02-01..2028-02-29 2028-02-29'],
    ],
    [
      'in two quarters',
      { schedule_kind: 'in_period', periods: ['2026-Q3', '2026-Q1'] },
      ['2026-Q1 2026-01-01..2026-03-31 2026-03-31', '2026-Q3 2026-07-01..2026-09-30 2026-09-30'],
    ],
    [
      'in nine months',
      { schedule_kind: 'in_period', periods: ['2026-9M'] },
      ['2026-9M 2026-01-01..2026-09-30 2026-09-30'],
    ],
    ['in the year', { schedule_kind: 'in_period', periods: ['2026'] }, ['2026 2026-01-01..2026-12-31 2026-12-31']],
    [
      'half-yearly',
      { schedule_kind: 'semiannual' },
      ['2026-H1 2026-01-01..2026-06-30 2026-06-30', '2026-H2 2026-07-01..2026-12-31 2026-12-31'],
    ],
    ['yearly', { schedule_kind: 'yearly' }, ['2026 2026-01-01..2026-12-31 2026-12-31']],
    [
      'monthly inside a quarter',
      { periods: ['2026-Q2'] },
      [
        '2026-04 2026-04-01..2026-04-30 2026-04-29',
        '2026-05 2026-05-01..2026-05-31 2026-05-29',
        '2026-06 2026-06-01..2026-06-30 2026-06-30',
      ],
    ],
    [
      '"thường xuyên" with a rhythm',
      { schedule_kind: 'continuous', rhythm: 'semiannual' },
      ['2026-H1 2026-01-01..2026-06-30 2026-06-30', '2026-H2 2026-07-01..2026-12-31 2026-12-31'],
    ],
    ['"thường xuyên" without one', { schedule_kind: 'continuous' }, []],
    ['an event', { schedule_kind: 'event' }, []],
    ['no schedule', { schedule_kind: 'unspecified' }, []],
    [
      'no schedule, but a rhythm given',
      { schedule_kind: 'unspecified', rhythm: 'yearly' },
      ['2026 2026-01-01..2026-12-31 2026-12-31'],
    ],
    ['a period that nobody can read', { schedule_kind: 'in_period', periods: ['2026-13', 'mai'] }, []],
  ])('%s', (_name, over, expected) => expect(dues(over)).toEqual(expected))

  it('quarterly and monthly end on the last working day', () => {
    expect(periodsOf(schedule({ schedule_kind: 'quarterly' }), 2026, calendar).map(p => p.due_on)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ])
    expect(periodsOf(schedule({}), 2026, calendar).map(p => p.due_on.slice(5))).toEqual(
      '01-30 02-27 03-31 04-29 05-29 06-30 07-31 08-31 09-30 10-30 11-30 12-31'.split(' '),
    )
  })

  it('a week without a working day is due on the next one', () => {
    const weeks = periodsOf(schedule({ schedule_kind: 'weekly' }), 2026, calendar)
    expect(weeks).toHaveLength(53)
    expect(brief(weeks[0]!)).toBe('2026-W01 2025-12-29..2026-01-04 2026-01-02')
    expect(brief(weeks[7]!)).toBe('2026-W08 2026-02-16..2026-02-22 2026-02-23')
  })
})

describe('the first occurrence', () => {
  const months = periodsOf(schedule({}), 2026, calendar)
  it.each([
    ['2025-12-20', '2026-01'],
    ['2026-01-31', '2026-01'],
    ['2026-02-01', '2026-02'],
    ['2026-12-31', '2026-12'],
  ])('of a plan issued on %s is %s', (issued, code) => expect(periodsFrom(months, issued)[0]?.code).toBe(code))
  it('is none after the year', () => expect(periodsFrom(months, '2027-01-01')).toEqual([]))
})

describe('properties', () => {
  const rhythm = fc.constantFrom<Rhythm>('weekly', 'monthly', 'quarterly', 'semiannual', 'yearly')
  const year = fc.integer({ min: 2000, max: 2099 })
  const anyDays = fc
    .uniqueArray(fc.integer({ min: 0, max: 1500 }), { maxLength: 40 })
    .map(ns => makeCalendar(ns.map(n => off(addDays('2026-01-01', n)))))

  it('a rhythm covers the year once: no gap, no overlap, two years meet', () => {
    fc.assert(
      fc.property(rhythm, year, (rhythm, year) => {
        const both = [year, year + 1].flatMap(y =>
          periodsOf(schedule({ schedule_kind: 'continuous', rhythm }), y, calendar),
        )
        for (const [i, period] of both.entries()) {
          expect(period.from <= period.to).toBe(true)
          const next = both[i + 1]
          if (next) expect(next.from).toBe(addDays(period.to, 1))
        }
        if (rhythm !== 'weekly') {
          expect(both[0]?.from).toBe(makeDay(year, 1, 1))
          expect(both.at(-1)?.to).toBe(makeDay(year + 1, 12, 31))
        }
        expect(new Set(both.map(p => p.code)).size).toBe(both.length)
      }),
    )
  })

  it('dates make stretches without overlap, and every due day is a working day', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(dates, fc.boolean(), anyDays, (days, before, working) => {
        const input = schedule({
          schedule_kind: 'by_date',
          before_dates: before,
          dates: days.map(n => addDays('2026-01-01', n)),
        })
        const periods = periodsOf(input, 2026, working)
        expect(periods).toHaveLength(days.length)
        for (const [i, period] of periods.entries()) {
          expect(period.from <= period.to).toBe(true)
          const next = periods[i + 1]
          if (next) expect(next.from).toBe(addDays(period.to, 1))
          expect(working.isWorkingDay(period.due_on)).toBe(true)
          expect(before ? period.due_on <= period.to : period.due_on >= period.to).toBe(true)
        }
      }),
    )
  })

  it('a due day of a period is its last working day', () => {
    fc.assert(
      fc.property(rhythm, anyDays, (rhythm, working) => {
        for (const period of periodsOf(schedule({ schedule_kind: 'continuous', rhythm }), 2026, working)) {
          expect(working.isWorkingDay(period.due_on)).toBe(true)
          for (let day = addDays(period.due_on, 1); daysBetween(day, period.to) >= 0; day = addDays(day, 1))
            expect(working.isWorkingDay(day)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('a code is read back as the period that bears it', () => {
    fc.assert(
      fc.property(rhythm, year, (rhythm, year) => {
        for (const period of periodsOf(schedule({ schedule_kind: 'continuous', rhythm }), year, calendar))
          expect(spanOf(period.code)).toEqual({ code: period.code, from: period.from, to: period.to })
      }),
      { numRuns: 20 },
    )
  })
})
