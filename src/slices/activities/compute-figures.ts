import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { kindWords } from './activity-kinds.words.ts'
import { type Facts, FIGURES, type Figure, type FigureRule } from './figure-catalogue.ts'

/** Facts from `from` to `to`, both included, as the ledger stood at `as_of`. */
export interface Window {
  readonly from: Day
  readonly to: Day
  /** Left out: as it stands now. What is recorded, counted or retracted later does not show. */
  readonly as_of?: Date | undefined
}

export interface FigureValue {
  readonly code: string
  /** Sum, or percent for a rate; null where nothing says anything: printed "–", which is not 0. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
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

/**
 * The facts of a window that count: of a programme that counts, counted and not ended as of that instant, oldest first.
 * Source of the rule: PRODUCT.md, Activity and Period.
 */
export async function factsOf(reader: Reader, { from, to, as_of: asOf = reader.now() }: Window): Promise<Fact[]> {
  const rows = await reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('programme.counts', '=', true)
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .where('recorded_at', '<=', asOf)
    .where('counted_at', '<=', asOf)
    .where(where => where.or([where('ended_at', 'is', null), where('ended_at', '>', asOf)]))
    .select(['activity.id', 'kind', 'title', 'channel', 'happened_on', 'counted_at', 'unit_id', 'is_adjustment'])
    .select(['numerator', 'denominator'])
    .select(
      sql<Record<string, number>>`coalesce((select jsonb_object_agg(m.measure, m.quantity) from app.activity_measure m
        where m.facility_id = activity.facility_id and m.activity_id = activity.id), '{}')`.as('measures'),
    )
    .orderBy('happened_on')
    .orderBy('activity.id')
    .execute()
  return rows.map(row => ({ ...row, counted_at: row.counted_at ?? asOf }))
}

/** All figures of the catalogue over a window, in its order. One query. */
export const computeFigures = async (reader: Reader, window: Window): Promise<FigureValue[]> =>
  figuresOver(await factsOf(reader, window))

/** The same from facts already at hand. Pure. */
export const figuresOver = (facts: readonly Fact[]): FigureValue[] => FIGURES.map(figure => evaluate(figure, facts))

/** One figure over facts: each fact counts once in it, whatever it is tied to. Pure. */
export function evaluate(figure: Figure, facts: readonly Fact[]): FigureValue {
  const behind = [...new Map(facts.filter(fact => feeds(figure.rule, fact)).map(fact => [fact.id, fact])).values()]
  const { used, ...made } = madeFrom(figure.rule, behind)
  return { code: figure.code, ...made, activity_ids: used.map(fact => fact.id) }
}

/** True when the rule takes this fact. */
export function feeds(rule: FigureRule, fact: Pick<Fact, 'kind' | 'channel' | 'measures' | 'denominator'>): boolean {
  switch (rule.how) {
    case 'sum':
      return rule.from.some(facts => isOf(facts, fact)) && measureOf(rule.measure, fact.kind) in fact.measures
    case 'share':
      return fact.kind === rule.kind && rule.denominator in fact.measures
    default:
      return fact.kind === rule.kind && fact.denominator !== null
  }
}

const isOf = (facts: Facts, fact: Pick<Fact, 'kind' | 'channel'>): boolean =>
  facts.kind === fact.kind && (!facts.channels || (fact.channel !== null && facts.channels.includes(fact.channel)))

const measureOf = (measure: string, kind: string): string =>
  measure === 'main' ? kindWords(kind).measures[0] : measure

interface Made {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly used: readonly Fact[]
}

function madeFrom(rule: FigureRule, facts: readonly Fact[]): Made {
  const nothing = { value: null, numerator: null, denominator: null, used: facts }
  if (facts.length === 0) return nothing
  const add = (pick: (fact: Fact) => number | null | undefined): number =>
    round(facts.reduce((total, fact) => total + (pick(fact) ?? 0), 0))
  switch (rule.how) {
    case 'sum':
      return { ...nothing, value: add(fact => fact.measures[measureOf(rule.measure, fact.kind)]) }
    case 'rate':
      return {
        ...percent(
          add(fact => fact.numerator),
          add(fact => fact.denominator),
        ),
        used: facts,
      }
    case 'share':
      return {
        ...percent(
          add(f => f.measures[rule.numerator]),
          add(f => f.measures[rule.denominator]),
        ),
        used: facts,
      }
    case 'state': {
      const latest = facts.at(-1)!
      return { ...percent(latest.numerator ?? 0, latest.denominator ?? 0), used: [latest] }
    }
  }
}

/** Sums of decimals are rounded to six places, so that 0,1 + 0,2 is 0,3. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6

const percent = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : round((numerator / denominator) * 100),
  numerator,
  denominator,
})

/** A report that was sent: its window and the instant its figures were taken. */
export interface SentReport {
  readonly from: Day
  readonly to: Day
  readonly as_of: Date
}

/**
 * Facts that no sent report held although they happened by its cut-off, or that fell between a cut-off and the next
 * window: they stand in the next report under their own line. `since` is the first day of the year's cumulative.
 * Within the window: late ones, already in its figures. Before it: carried ones, in the cumulative only.
 */
export async function lateFacts(
  reader: Reader,
  window: Window,
  since: Day,
  sent: readonly SentReport[],
): Promise<{ within: Fact[]; carried: Fact[] }> {
  const all = await factsOf(reader, { ...window, from: since })
  const wasIn = (fact: Fact, report: SentReport): boolean =>
    report.from <= fact.happened_on && fact.happened_on <= report.to && fact.counted_at <= report.as_of
  const unsent = all.filter(fact => !sent.some(report => wasIn(fact, report)))
  const isLate = (fact: Fact): boolean => sent.some(report => fact.happened_on <= report.to)
  return {
    within: unsent.filter(fact => fact.happened_on >= window.from && isLate(fact)),
    carried: unsent.filter(fact => fact.happened_on < window.from),
  }
}

/** The figures that a fact of this kind and channel counts in: what a form may say of the number it asks for. Pure. */
export function figuresFedBy(kind: string, channel: string | null): Figure[] {
  const main = kindWords(kind).measures[0]
  return FIGURES.filter(figure => feeds(figure.rule, { kind, channel, measures: { [main]: 1 }, denominator: 1 }))
}
