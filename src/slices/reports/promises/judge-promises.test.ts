import { describe, expect, it, test } from 'vitest'
import type { Fact } from '#slices/activities/figures.api.ts'
import type { MeasuredTarget } from '#slices/tasks/targets/targets.api.ts'
import { type Judged, judgePromises, startsOfPromises } from './judge-promises.ts'
import { besideWords, isKept, promiseWords, standWords } from './promises.words.ts'

let n = 0
const fact = (over: Partial<Fact>): Fact => ({
  id: `f${++n}`,
  kind: 'article',
  title: 'Tin',
  channel: 'website',
  happened_on: '2026-02-01',
  counted_at: new Date(0),
  unit_id: null,
  is_adjustment: false,
  numerator: null,
  denominator: null,
  measures: { article: 1 },
  ...over,
})
const article = (happened_on: string, article: number) => fact({ happened_on, measures: { article } })
const session = (happened_on: string, turn: number, invited?: number) =>
  fact({
    kind: 'meeting',
    title: `Giao ban ${happened_on}`,
    channel: null,
    happened_on,
    measures: { session: 1, turn, ...(invited && { invited }) },
  })

const target = (over: Partial<MeasuredTarget>): MeasuredTarget => ({
  text: 'Mỗi tháng hai tin, bài',
  op: '>=',
  value: 2,
  unit: 'tin, bài',
  per: 'month',
  code: 'website_articles',
  bearers: 1,
  only_kind: null,
  ...over,
})

/** Quý III: 15/6 to 09/9; the plan was issued on 10/02, so January promised nothing. */
const judged = (over: Partial<Judged> = {}): Judged => ({
  facts: [
    article('2026-02-03', 2),
    article('2026-03-10', 3),
    article('2026-04-10', 1),
    article('2026-05-10', 2),
    article('2026-06-20', 2),
    article('2026-07-20', 5),
    article('2026-09-01', 9),
  ],
  each: [],
  reports: [],
  year: 2026,
  issued_on: '2026-02-10',
  from_day: '2026-06-15',
  counted_to: '2026-09-09',
  ...over,
})
const one = (given: Partial<MeasuredTarget>, by?: Partial<Judged>) => {
  const [line] = judgePromises([target(given)], judged(by))
  if (!line) throw new Error('no line')
  return line
}

describe('a promise by the month', () => {
  it('is kept in each month by itself; more in July makes up for no other', () => {
    const line = one({})
    // Ended by 09/9: Feb 2, Mar 3, Apr 1, May 2, Jun 2, Jul 5, Aug 0 → five of seven. From 15/6: Jun, Jul, Aug → two of three.
    expect(line).toMatchObject({ by: 'month', cumulative: { kept: 5, of: 7 }, period: { kept: 2, of: 3 } })
    expect(standWords(line, line.cumulative)).toBe('5/7 tháng đạt')
    expect(besideWords(line, line.cumulative)).toBe('thấp nhất tháng 8: 0 tin/bài')
    expect(promiseWords(line)).toBe('ít nhất 2 tin/bài mỗi tháng')
    expect(isKept(line)).toBe(false)
  })

  it.each<[string, Partial<MeasuredTarget>, number, number]>([
    // Q1: 5, Q2: 5; Q3 has not ended.
    ['by the quarter', { per: 'quarter', value: 5 }, 2, 2],
    ['of two units together', { per: 'month', value: 1, bearers: 2 }, 5, 7],
    ['of other kinds only', { per: 'month', value: 1, only_kind: 'post' }, 0, 7],
    ['more than', { per: 'month', op: '>', value: 2 }, 2, 7],
  ])('%s', (_, given, kept, of) => {
    expect(one(given).cumulative).toMatchObject({ kept, of })
  })

  it('is not judged before its first month has ended', () => {
    const line = one({}, { counted_to: '2026-02-20', from_day: '2025-12-15' })
    expect([line.cumulative.of, standWords(line, line.cumulative), isKept(line)]).toEqual([0, '–', undefined])
  })

  it('begins stretches where its periods begin', () => {
    expect(startsOfPromises([target({ per: 'quarter' })], 2026)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ])
  })
})

describe('a promise of every session', () => {
  const attendance = { text: '80% dự mỗi buổi', code: 'session_attendance', unit: '%', value: 80, per: null }
  const each = [
    session('2026-03-05', 45, 50),
    session('2026-05-05', 30, 40),
    session('2026-07-05', 80, 100),
    session('2026-08-05', 10),
  ]

  it('is kept when each session keeps it, though all together would; who was invited must be known', () => {
    const line = one(attendance, { each })
    // 90 %, 75 %, 80 %; together 155 of 190 = 81,58 %, which keeps 80 while one session does not.
    expect(line).toMatchObject({ by: 'session', cumulative: { kept: 2, of: 3, numerator: 155, denominator: 190 } })
    expect(line.period).toMatchObject({ kept: 1, of: 1 })
    expect(isKept(line)).toBe(false)
    expect(standWords(line, line.cumulative)).toBe('2/3 buổi đạt')
    expect(besideWords(line, line.cumulative)).toBe(
      'thấp nhất 75%: Giao ban 2026-05-05; chung các buổi 81,58% (155/190)',
    )
    expect(promiseWords(line)).toBe('ít nhất 80% mỗi buổi')
  })
})

describe('a promised share', () => {
  const rate = { text: 'Hài lòng trên 90%', code: 'satisfaction', unit: '%', op: '>' as const, value: 90, per: null }
  const survey = (happened_on: string, numerator: number, denominator: number) =>
    fact({ kind: 'satisfaction', channel: null, happened_on, numerator, denominator, measures: {} })

  test('is judged on both sums, not on the mean', () => {
    const line = one(rate, { facts: [survey('2026-03-01', 95, 100), survey('2026-07-01', 8, 10)] })
    expect(line.cumulative).toMatchObject({ kept: 1, numerator: 103, denominator: 110 })
    expect(line.period).toMatchObject({ kept: 0, numerator: 8, denominator: 10 })
    expect(standWords(line, line.period)).toBe('80% (8/10)')
    expect(promiseWords(line)).toBe('trên 90%')
  })

  test('without a survey is not judged', () => expect(isKept(one(rate, { facts: [] }))).toBeUndefined())
})

test('reports are counted in time or not, those that fell due only', () => {
  const due = (code: string, due_on: string, on_time: boolean) => ({ code, name: code, due_on, on_time })
  const reports = [due('Q1', '2026-03-10', true), due('H1', '2026-06-10', false), due('X', '2026-07-01', true)]
  const [line] = judgePromises([], judged({ reports }))
  expect(line).toMatchObject({ by: 'report', cumulative: { kept: 2, of: 3 }, period: { kept: 1, of: 1 } })
  expect(line && promiseWords(line)).toBe('đúng hạn mọi báo cáo')
})

test('a goal and its row in the task table are one promise; what nothing measures, or is promised once a year, is none here', () => {
  const twice = [
    target({}),
    target({ text: '2 bài/tháng', only_kind: 'article' }),
    target({ code: null }),
    target({ per: 'year' }),
  ]
  expect(judgePromises(twice, judged()).map(line => line.text)).toEqual(['Mỗi tháng hai tin, bài'])
})
