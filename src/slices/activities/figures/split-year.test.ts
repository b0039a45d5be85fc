import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/day.ts'
import { ACTIVITY_KINDS, type ActivityKind, CHANNEL_WORDS, kindWords } from '../activity-kinds.words.ts'
import { ALL_FIGURES, FIGURES, figureOf } from './catalogue.ts'
import { evaluate, type Fact } from './evaluate.ts'
import type { Figure } from './figure.ts'

const YEAR_FROM = '2025-12-15'
const DAYS = 365
const dayOfYear = (n: number): Day => addDays(YEAR_FROM, n)

const kinds = Object.keys(ACTIVITY_KINDS) as ActivityKind[]
const channels = [null, ...Object.keys(CHANNEL_WORDS)]

/** A fact of any kind and channel, on any day of the year; sessions do not always say how many were called. */
const anyFact = fc
  .record({
    kind: fc.constantFrom(...kinds),
    channel: fc.constantFrom(...channels),
    day: fc.nat(DAYS - 1),
    amounts: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 }),
    named: fc.integer({ min: 1, max: 3 }),
    of: fc.integer({ min: 1, max: 400 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, channel, day, amounts, named, of, share }): Omit<Fact, 'id'> => {
    const { measures, ratio } = kindWords(kind)
    return {
      kind,
      channel,
      title: '',
      happened_on: dayOfYear(day),
      counted_at: new Date(0),
      unit_id: null,
      is_adjustment: false,
      numerator: ratio ? Math.floor(of * share) : null,
      denominator: ratio ? of : null,
      measures: Object.fromEntries(measures.slice(0, named).map((measure, at) => [measure, amounts[at] ?? 0])),
    }
  })

const aYear = fc
  .array(anyFact, { maxLength: 60 })
  .map(facts => facts.map((fact, n): Fact => ({ ...fact, id: `f${n}` })))
  .map(facts => facts.toSorted((a, b) => (a.happened_on < b.happened_on ? -1 : Number(a.happened_on > b.happened_on))))
/** First days of the periods that the year is cut into. */
const cuts = fc
  .uniqueArray(fc.integer({ min: 1, max: DAYS - 1 }), { maxLength: 12 })
  .map(days => days.sort((a, b) => a - b))

const periodsOf = (facts: readonly Fact[], starts: readonly number[]): Fact[][] => {
  const edges = [0, ...starts, DAYS].map(dayOfYear)
  return edges
    .slice(0, -1)
    .map((from, at) => facts.filter(fact => from <= fact.happened_on && fact.happened_on < (edges[at + 1] ?? '')))
}

const figure = (code: string): Figure => {
  const found = figureOf(code)
  if (!found) throw new Error(`no figure ${code}`)
  return found
}
const total = (numbers: readonly (number | null)[]): number | null => {
  const said = numbers.filter(one => one !== null)
  return said.length === 0 ? null : said.reduce((a, b) => a + b, 0)
}
const how = (...rules: readonly string[]) => ALL_FIGURES.filter(one => rules.includes(one.rule.how))

describe('over any split of a year into periods', () => {
  it('counts and turns add up to the year, each fact in one period only', () => {
    fc.assert(
      fc.property(aYear, cuts, (facts, starts) => {
        const periods = periodsOf(facts, starts)
        for (const one of how('sum')) {
          const year = evaluate(one, facts)
          const parts = periods.map(period => evaluate(one, period))
          expect([one.code, total(parts.map(part => part.value))]).toEqual([one.code, year.value])
          expect(parts.flatMap(part => part.activity_ids)).toEqual(year.activity_ids)
        }
      }),
    )
  })

  it('a rate of the year is made of both sums, so it lies between the lowest and the highest of the periods', () => {
    fc.assert(
      fc.property(aYear, cuts, (facts, starts) => {
        const periods = periodsOf(facts, starts)
        for (const one of how('rate', 'share', 'each')) {
          const year = evaluate(one, facts)
          const parts = periods.map(period => evaluate(one, period))
          expect(total(parts.map(part => part.numerator))).toBe(year.numerator)
          expect(total(parts.map(part => part.denominator))).toBe(year.denominator)
          const said = parts.flatMap(part => part.value ?? [])
          if (year.value === null || said.length === 0) return
          expect(year.value).toBeGreaterThanOrEqual(Math.min(...said) - 1e-6)
          expect(year.value).toBeLessThanOrEqual(Math.max(...said) + 1e-6)
        }
      }),
    )
  })

  it('a state of the year is the one of the last period that says any: distinct people are never added', () => {
    fc.assert(
      fc.property(aYear, cuts, (facts, starts) => {
        for (const one of how('state')) {
          const { value, activity_ids: ids } = evaluate(one, facts)
          const last = periodsOf(facts, starts)
            .map(period => evaluate(one, period))
            .findLast(part => part.value !== null)
          expect([value, ids]).toEqual([last?.value ?? null, last?.activity_ids ?? []])
        }
      }),
    )
  })

  it('the worst session of the year is the worst of the periods', () => {
    const attendance = figure('session_attendance')
    fc.assert(
      fc.property(aYear, cuts, (facts, starts) => {
        const worst = periodsOf(facts, starts).flatMap(period => evaluate(attendance, period).worst?.value ?? [])
        expect(evaluate(attendance, facts).worst?.value ?? null).toBe(worst.length > 0 ? Math.min(...worst) : null)
      }),
    )
  })
})

const plain = (over: Partial<Fact>): Fact => ({
  id: over.happened_on ?? 'f',
  kind: 'satisfaction',
  title: '',
  channel: null,
  happened_on: YEAR_FROM,
  counted_at: new Date(0),
  unit_id: null,
  is_adjustment: false,
  numerator: null,
  denominator: null,
  measures: {},
  ...over,
})

describe('adding what must not be added is wrong', () => {
  it('rates: 90 of 100 and 10 of 20 are 83,3 %, neither 140 % nor 70 %', () => {
    const spring = plain({ happened_on: '2026-02-01', numerator: 90, denominator: 100 })
    const autumn = plain({ happened_on: '2026-08-01', numerator: 10, denominator: 20 })
    const rate = (...facts: Fact[]) => evaluate(figure('satisfaction'), facts).value ?? Number.NaN
    expect(rate(spring, autumn)).toBeCloseTo(83.333333, 6)
    expect(rate(spring) + rate(autumn)).toBe(140)
    expect((rate(spring) + rate(autumn)) / 2).toBe(70)
  })

  it('people: 30 reached by March and 45 by June are 45 of 60, not 75', () => {
    const reached = (day: Day, numerator: number) =>
      plain({ kind: 'staff_reached', happened_on: day, numerator, denominator: 60 })
    const facts = [reached('2026-03-01', 30), reached('2026-06-01', 45)]
    expect(evaluate(figure('staff_reached'), facts)).toMatchObject({ numerator: 45, denominator: 60, value: 75 })
  })

  it('turns are added, and persons stand in a figure of their own', () => {
    const contest = (day: Day, entry: number, person: number) =>
      plain({ kind: 'contest', happened_on: day, measures: { contest: 1, entry, person } })
    const facts = [contest('2026-04-01', 120, 80), contest('2026-10-01', 60, 50)]
    expect(evaluate(figure('contest_entries'), facts).value).toBe(180)
    // Each contest counts its people once; who was in both is in both, which the definition says.
    expect(evaluate(figure('contestants'), facts).value).toBe(130)
    expect(figure('contestants').definition).toContain('trong một cuộc')
  })

  it('no figure takes turns and persons together', () => {
    const measures = FIGURES.flatMap(({ code, rule }) => (rule.how === 'sum' ? [[code, rule.measure]] : []))
    expect(measures.filter(([, measure]) => measure === 'person')).toEqual([['contestants', 'person']])
    expect(measures.filter(([, measure]) => measure === 'turn').map(([code]) => code)).toEqual([
      'attendances',
      'community_attendances',
    ])
  })
})
