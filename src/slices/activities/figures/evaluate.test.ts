import { describe, expect, it } from 'vitest'
import { FIGURES, figureOf } from './catalogue.ts'
import { evaluate, type Fact, feeds, figuresFedBy, figuresOver } from './evaluate.ts'

let n = 0
const fact = (over: Partial<Fact>): Fact => ({
  id: `f${++n}`,
  kind: 'article',
  title: 'x',
  channel: 'website',
  happened_on: '2026-02-01',
  counted_at: new Date('2026-02-02T00:00:00Z'),
  unit_id: null,
  is_adjustment: false,
  numerator: null,
  denominator: null,
  measures: { article: 1 },
  ...over,
})
const of = (code: string, facts: Fact[]) => {
  const figure = figureOf(code)
  if (!figure) throw new Error(`no figure ${code}`)
  return evaluate(figure, facts)
}

describe('the catalogue', () => {
  it('has the sixteen rows of the table, each code and number once', () => {
    expect([...new Set(FIGURES.map(figure => figure.row))]).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(new Set(FIGURES.map(figure => figure.code)).size).toBe(FIGURES.length)
    expect(new Set(FIGURES.map(figure => figure.no)).size).toBe(FIGURES.length)
  })

  it.each([
    ['article', 'website', ['2']],
    ['article', 'press', ['3']],
    ['article_sent', null, ['3']],
    ['post', 'facebook', ['4a']],
    ['video', 'youtube', ['4c', '5a']],
    ['meeting', null, ['6']],
    ['report', null, []],
  ])('%s on %s counts in %j', (kind, channel, numbers) =>
    expect(figuresFedBy(kind, channel).map(figure => figure.no)).toEqual(numbers),
  )
})

describe('evaluate', () => {
  it('says nothing where there is no fact: not 0', () =>
    expect(of('documents', [])).toEqual({
      code: 'documents',
      value: null,
      numerator: null,
      denominator: null,
      activity_ids: [],
    }))

  it('counts a fact once, however often it is there, and takes an adjustment off', () => {
    const one = fact({})
    const minus = fact({ measures: { article: -1 }, is_adjustment: true })
    const five = fact({ measures: { article: 5 } })
    expect(of('website_articles', [one, one, five, minus])).toMatchObject({
      value: 5,
      activity_ids: [one.id, five.id, minus.id],
    })
  })

  it('keeps turns and persons apart', () => {
    const contest = fact({ kind: 'contest', channel: null, measures: { contest: 1, entry: 120, person: 80 } })
    expect(['contests', 'contest_entries', 'contestants'].map(code => of(code, [contest]).value)).toEqual([1, 120, 80])
    const meetings = [30, 45].map(turn => fact({ kind: 'meeting', channel: null, measures: { session: 1, turn } }))
    expect(of('attendances', meetings).value).toBe(75)
    expect(of('staff_reached', meetings).value).toBeNull()
  })

  it('adds both numbers of a rate over the period', () => {
    const rate = (numerator: number) =>
      fact({ kind: 'satisfaction', channel: null, measures: {}, numerator, denominator: 100 })
    const rates = [rate(90), rate(100)]
    expect(of('satisfaction', rates)).toMatchObject({ value: 95, numerator: 190, denominator: 200 })
  })

  it('takes a state on a day from the latest fact alone', () => {
    const states = [
      ['2026-01-10', 20],
      ['2026-03-01', 33],
    ].map(([happened_on, numerator]) =>
      fact({
        kind: 'procedures_posted',
        measures: {},
        happened_on: String(happened_on),
        numerator: Number(numerator),
        denominator: 41,
      }),
    )
    expect(of('procedures_posted', states)).toMatchObject({
      numerator: 33,
      denominator: 41,
      activity_ids: [states[1]!.id],
    })
  })

  it('makes a share of measures, and none of nothing received', () => {
    const month = fact({ kind: 'feedback', measures: { received: 8, handled: 6, on_time: 3 } })
    expect(of('feedback_handled', [month])).toMatchObject({ value: 75, numerator: 6, denominator: 8 })
    expect(of('feedback_on_time', [month])).toMatchObject({ value: 50 })
    expect(of('feedback_handled', [fact({ kind: 'feedback', measures: { received: 0 } })]).value).toBeNull()
  })

  it('adds decimals as people do', () =>
    expect(
      of('spending', [
        fact({ kind: 'spending', measures: { dong: 0.1 } }),
        fact({ kind: 'spending', measures: { dong: 0.2 } }),
      ]).value,
    ).toBe(0.3))

  it('never puts a fact into a figure that does not take it', () => {
    const facts = [fact({}), fact({ kind: 'post', channel: 'zalo', measures: { post: 1, reach: 300 } })]
    for (const [i, value] of figuresOver(facts).entries())
      for (const id of value.activity_ids) expect(feeds(FIGURES[i]!.rule, facts.find(one => one.id === id)!)).toBe(true)
  })
})
