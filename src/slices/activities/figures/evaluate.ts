import type { Day } from '#platform/day.ts'
import { kindWords } from '../activity-kinds.words.ts'
import { FIGURES } from './catalogue.ts'
import type { Facts, Figure, FigureRule } from './figure.ts'

/** A share with what it was made from. */
export interface Share {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface FigureValue extends Share {
  readonly code: string
  /** Sum, or percent for a rate; null where nothing says anything: printed "–", which is not 0. */
  readonly value: number | null
  /** Of a figure that looks at each fact by itself: the lowest; `value` is of all together. */
  readonly worst?: Share & { readonly activity_id: string }
  /** The facts behind it, each once, oldest first. */
  readonly activity_ids: readonly string[]
}

/** One fact in force, as the figures see it. */
export interface Fact {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly channel: string | null
  readonly happened_on: Day
  readonly counted_at: Date
  readonly unit_id: string | null
  readonly is_adjustment: boolean
  readonly numerator: number | null
  readonly denominator: number | null
  readonly measures: Readonly<Record<string, number>>
}

/** Every figure of the table from facts already at hand. Pure. */
export const figuresOver = (facts: readonly Fact[]): FigureValue[] => FIGURES.map(figure => evaluate(figure, facts))

/** One figure over facts: each fact counts once in it, whatever it is tied to. Pure. */
export function evaluate(figure: Figure, facts: readonly Fact[]): FigureValue {
  const behind = [...new Map(facts.filter(fact => feeds(figure.rule, fact)).map(fact => [fact.id, fact])).values()]
  const { used, ...made } = madeFrom(figure.rule, behind)
  return { code: figure.code, ...made, activity_ids: used.map(fact => fact.id) }
}

type Said = Pick<Fact, 'kind' | 'channel' | 'measures' | 'denominator'>

/** True when the rule takes this fact. */
export function feeds(rule: FigureRule, fact: Said): boolean {
  switch (rule.how) {
    case 'sum':
      return rule.from.some(facts => isOf(facts, fact)) && measureOf(rule.measure, fact.kind) in fact.measures
    case 'share':
      return fact.kind === rule.kind && rule.denominator in fact.measures
    case 'each':
      return (
        rule.kinds.some(kind => kind === fact.kind) &&
        rule.numerator in fact.measures &&
        (fact.measures[rule.denominator] ?? 0) > 0
      )
    default:
      return fact.kind === rule.kind && fact.denominator !== null
  }
}

const isOf = (facts: Facts, fact: Pick<Fact, 'kind' | 'channel'>): boolean =>
  facts.kind === fact.kind && (!facts.channels || (fact.channel !== null && facts.channels.includes(fact.channel)))

const measureOf = (measure: string, kind: string): string =>
  measure === 'main' ? kindWords(kind).measures[0] : measure

type Made = Omit<FigureValue, 'code' | 'activity_ids'> & { readonly used: readonly Fact[] }

function madeFrom(rule: FigureRule, facts: readonly Fact[]): Made {
  const nothing = { value: null, numerator: null, denominator: null, used: facts }
  if (facts.length === 0) return nothing
  const add = (pick: (fact: Fact) => number | null | undefined): number =>
    round(facts.reduce((total, fact) => total + (pick(fact) ?? 0), 0))
  const shareOf = (over: Extract<FigureRule, { numerator: string }>): Share =>
    percent(
      add(fact => fact.measures[over.numerator]),
      add(fact => fact.measures[over.denominator]),
    )
  switch (rule.how) {
    case 'sum':
      return { ...nothing, value: add(fact => fact.measures[measureOf(rule.measure, fact.kind)]) }
    case 'rate': {
      const [numerator, denominator] = [add(fact => fact.numerator), add(fact => fact.denominator)]
      return { ...percent(numerator, denominator), used: facts }
    }
    case 'share':
      return { ...shareOf(rule), used: facts }
    case 'each':
      return { ...shareOf(rule), worst: worstOf(rule, facts), used: facts }
    case 'state': {
      const latest = facts.at(-1)!
      return { ...percent(latest.numerator ?? 0, latest.denominator ?? 0), used: [latest] }
    }
  }
}

type EachRule = Extract<FigureRule, { how: 'each' }>

/** The share of one fact by itself. */
export const shareOfFact = (rule: EachRule, { measures }: Pick<Fact, 'measures'>): Share =>
  percent(measures[rule.numerator] ?? 0, measures[rule.denominator] ?? 0)

function worstOf(rule: EachRule, facts: readonly Fact[]): NonNullable<FigureValue['worst']> {
  const shares = facts.map(fact => ({ ...shareOfFact(rule, fact), activity_id: fact.id }))
  return shares.reduce((worst, one) => ((one.value ?? 0) < (worst.value ?? 0) ? one : worst))
}

/** Sums of decimals are rounded to six places, so that 0,1 + 0,2 is 0,3. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6

const percent = (numerator: number, denominator: number): Share => ({
  value: denominator === 0 ? null : round((numerator / denominator) * 100),
  numerator,
  denominator,
})

/** The figures that a fact of this kind and channel counts in: what a form may say of the number it asks for. Pure. */
export function figuresFedBy(kind: string, channel: string | null): Figure[] {
  const main = kindWords(kind).measures[0]
  return FIGURES.filter(figure => feeds(figure.rule, { kind, channel, measures: { [main]: 1 }, denominator: 1 }))
}
