import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '#platform/day.ts'
import { makeCalendar } from '../../facilities/calendar.api.ts'
import { type Forecast, forecastCount, forecastRate, type Op, type Verdict, worstVerdict } from './forecast.ts'

/** 2026: 1 January off; Tết from Monday 16/02 to Friday 20/02; Saturday 28/02 made up. */
const calendar = makeCalendar([
  { day: '2026-01-01', works: false, name: 'Tết Dương lịch' },
  ...['16', '17', '18', '19', '20'].map(date => ({ day: `2026-02-${date}`, works: false, name: 'Tết Nguyên đán' })),
  { day: '2026-02-28', works: true, name: 'Làm bù' },
])
const MARCH = { from: '2026-03-01', to: '2026-03-31' } // 22 working days
const FEBRUARY = { from: '2026-02-01', to: '2026-02-28' } // 20 weekdays − 5 + 1 = 16
const YEAR = { from: '2026-01-01', to: '2026-12-31' } // 261 weekdays − 1 − 5 + 1 = 256

interface Case {
  op?: Op
  value: number
  period: { from: string; to: string }
  today: string
  done: number | null
  waiting?: number
}

/** Worked by hand: gone and left are working days, today among those gone. */
test.each<[string, Case, Verdict, Partial<Forecast>]>([
  [
    'a month not begun',
    { value: 4, period: MARCH, today: '2026-02-27', done: null },
    'not_begun',
    { expected: null, days_left: 22 },
  ],
  ['reached ahead of time', { value: 4, period: MARCH, today: '2026-03-05', done: 4 }, 'reached', { missing: 0 }],
  // 10 gone (2–6, 9–13), 12 left: 2 + 2 ÷ 10 × 12 = 4,4 ≥ 4
  [
    'pace enough',
    { value: 4, period: MARCH, today: '2026-03-13', done: 2 },
    'on_track',
    { expected: 4.4, days_gone: 10, days_left: 12 },
  ],
  // 1 + 1 ÷ 10 × 12 = 2,2 < 4; missing 3 = one a week of the 12 days left
  ['pace too low', { value: 4, period: MARCH, today: '2026-03-13', done: 1 }, 'at_risk', { expected: 2.2, missing: 3 }],
  [
    'nothing yet, still time',
    { value: 1, period: MARCH, today: '2026-03-20', done: 0 },
    'at_risk',
    { expected: 0, missing: 1 },
  ],
  // 21 gone, 1 left: 10 missing > 3 × 2 ÷ 21 × 1 and > 1 a week
  [
    'beyond reach before the end',
    { value: 12, period: MARCH, today: '2026-03-30', done: 2 },
    'lost',
    { missing: 10, days_left: 1 },
  ],
  [
    'the last day is still a day',
    { value: 4, period: MARCH, today: '2026-03-31', done: 3 },
    'at_risk',
    { days_left: 0 },
  ],
  ['ended below', { value: 4, period: MARCH, today: '2026-04-01', done: 3 }, 'lost', { expected: 3, missing: 1 }],
  [
    'ended below, but waiting fills it',
    { value: 4, period: MARCH, today: '2026-04-01', done: 3, waiting: 1 },
    'at_risk',
    { missing: 1 },
  ],
  [
    'ended below, waiting does not',
    { value: 4, period: MARCH, today: '2026-04-01', done: 2, waiting: 1 },
    'lost',
    { missing: 2 },
  ],
  ['ended above', { value: 4, period: MARCH, today: '2026-04-01', done: 5 }, 'reached', {}],
  // February with Tết: 2–6, 9–13 gone (10), 23–27 and 28 left (6): 3 + 3 ÷ 10 × 6 = 4,8
  [
    'Tết is no working time',
    { value: 5, period: FEBRUARY, today: '2026-02-18', done: 3 },
    'at_risk',
    { expected: 4.8, days_gone: 10, days_left: 6 },
  ],
  ['exactly enough', { value: 4.8, period: FEBRUARY, today: '2026-02-18', done: 3 }, 'on_track', { expected: 4.8 }],
  // 1/1 to 31/3: 64 weekdays − 1 − 5 + 1 = 59 gone, 197 left: 12 + 12 ÷ 59 × 197 = 52,1
  [
    'a year at a quarter',
    { value: 60, period: YEAR, today: '2026-03-31', done: 12 },
    'at_risk',
    { expected: 52.1, days_gone: 59, days_left: 197 },
  ],
  ['a year at the pace', { value: 52, period: YEAR, today: '2026-03-31', done: 12 }, 'on_track', {}],
  // 57 missing in 8 days (22–24… 31/12): 3 × 3 ÷ 248 × 8 = 0,3; two weeks
  [
    'a year on 21 December',
    { value: 60, period: YEAR, today: '2026-12-21', done: 3 },
    'lost',
    { missing: 57, days_left: 8 },
  ],
  ['one survey a year on 21 December', { value: 1, period: YEAR, today: '2026-12-21', done: 0 }, 'at_risk', {}],
  [
    'more than, not as much',
    { op: '>', value: 4, period: MARCH, today: '2026-04-01', done: 4 },
    'lost',
    { missing: 0 },
  ],
  ['a ceiling broken', { op: '<=', value: 2, period: YEAR, today: '2026-03-31', done: 3 }, 'lost', { missing: 0 }],
  // 1 + 1 ÷ 59 × 197 = 4,3 > 2
  [
    'a ceiling at this pace',
    { op: '<=', value: 2, period: YEAR, today: '2026-03-31', done: 1 },
    'at_risk',
    { expected: 4.3 },
  ],
  [
    'a ceiling far away',
    { op: '<=', value: 2, period: YEAR, today: '2026-03-31', done: 0 },
    'on_track',
    { expected: 0 },
  ],
  ['a ceiling kept', { op: '<=', value: 2, period: YEAR, today: '2027-01-01', done: 2 }, 'reached', {}],
])('%s', (_, { op = '>=', value, period, today, done, waiting = 0 }, verdict, rest) => {
  expect(forecastCount({ op, value, ...period }, { done, waiting, today }, calendar)).toMatchObject({
    verdict,
    ...rest,
  })
})

test.each<[string, Case & { settled?: boolean }, Verdict]>([
  ['no data', { value: 90, period: YEAR, today: '2026-03-31', done: null }, 'unmeasured'],
  ['no data after the end is no failure', { value: 90, period: YEAR, today: '2027-01-01', done: null }, 'unmeasured'],
  ['not begun', { value: 90, period: YEAR, today: '2025-12-31', done: null }, 'not_begun'],
  ['above so far', { op: '>', value: 90, period: YEAR, today: '2026-03-31', done: 92.6 }, 'on_track'],
  ['as much is not more', { op: '>', value: 90, period: YEAR, today: '2026-03-31', done: 90 }, 'at_risk'],
  ['below at the end', { op: '>', value: 90, period: YEAR, today: '2027-01-01', done: 89.9 }, 'lost'],
  ['above at the end', { op: '>', value: 90, period: YEAR, today: '2027-01-01', done: 90.1 }, 'reached'],
  ['all, one missed for good', { value: 100, period: YEAR, today: '2026-03-31', done: 99.5, settled: true }, 'lost'],
  ['all, may still get there', { value: 100, period: YEAR, today: '2026-03-31', done: 99.5 }, 'at_risk'],
  ['all, so far', { value: 100, period: YEAR, today: '2026-03-31', done: 100, settled: true }, 'on_track'],
])('a rate: %s', (_, { op = '>=', value, period, today, done, settled = false }, verdict) => {
  expect(forecastRate({ op, value, ...period }, { done, waiting: 0, today }, settled, calendar).verdict).toBe(verdict)
})

const RANK: Readonly<Record<Verdict, number>> = {
  lost: 0,
  at_risk: 1,
  not_begun: 2,
  unmeasured: 2,
  on_track: 3,
  reached: 4,
}
const day = fc.integer({ min: -40, max: 420 }).map(n => addDays('2026-01-01', n))
const promised = fc.record({
  op: fc.constantFrom<Op>('>=', '>', '='),
  value: fc.integer({ min: 1, max: 400 }),
  period: fc.constantFrom(MARCH, FEBRUARY, YEAR),
})

describe('whatever is promised', () => {
  it('more done never worsens the verdict, and neither does more waiting', () => {
    fc.assert(
      fc.property(
        promised,
        day,
        fc.nat(500),
        fc.nat(50),
        fc.nat(50),
        ({ op, value, period }, today, done, more, waiting) => {
          const verdict = (sofar: number, held: number) =>
            RANK[forecastCount({ op, value, ...period }, { done: sofar, waiting: held, today }, calendar).verdict]
          expect(verdict(done + more, waiting)).toBeGreaterThanOrEqual(verdict(done, waiting))
          expect(verdict(done, waiting + more)).toBeGreaterThanOrEqual(verdict(done, waiting))
        },
      ),
    )
  })

  it('a reached target is never lost, on no later day', () => {
    fc.assert(
      fc.property(promised, day, fc.nat(500), fc.nat(400), ({ op, value, period }, today, done, later) => {
        const verdict = (on: string) =>
          forecastCount({ op, value, ...period }, { done, waiting: 0, today: on }, calendar).verdict
        fc.pre(verdict(today) === 'reached')
        expect(verdict(addDays(today, later))).toBe('reached')
      }),
    )
  })

  it('a lost count stays lost while nothing more is done, and an ended period has no other end', () => {
    fc.assert(
      fc.property(promised, day, fc.nat(500), fc.nat(400), ({ op, value, period }, today, done, later) => {
        const verdict = (on: string) =>
          forecastCount({ op, value, ...period }, { done, waiting: 0, today: on }, calendar).verdict
        if (today > period.to) expect(['lost', 'reached']).toContain(verdict(today))
        if (today <= period.to || verdict(today) !== 'lost') return
        expect(verdict(addDays(today, later))).toBe('lost')
      }),
    )
  })

  it('a ceiling is the other way round: more never betters it', () => {
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(30), fc.nat(9), (today, value, done, more) => {
        const verdict = (sofar: number) =>
          RANK[forecastCount({ op: '<=', value, ...YEAR }, { done: sofar, waiting: 0, today }, calendar).verdict]
        expect(verdict(done + more)).toBeLessThanOrEqual(verdict(done))
      }),
    )
  })
})

test.each<[Verdict[], Verdict]>([
  [['reached', 'lost', 'on_track', 'not_begun'], 'lost'],
  [['reached', 'at_risk', 'not_begun'], 'at_risk'],
  [['reached', 'on_track', 'not_begun'], 'on_track'],
  [['reached', 'not_begun'], 'reached'],
  [['unmeasured', 'not_begun'], 'unmeasured'],
  [['not_begun'], 'not_begun'],
  [[], 'not_begun'],
])('periods %j stand together as %s', (verdicts, together) => {
  expect(worstVerdict(verdicts)).toBe(together)
})
