import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { feedsFigure } from './feeds-figure.ts'
import { evaluate, type Fact, type FigureValue, figuresOver } from './figures/evaluate.ts'
import type { Figure } from './figures/figure.ts'

/** Facts from `from` to `to`, both included, as the ledger stood at `as_of`. */
export interface Window {
  readonly from: Day
  readonly to: Day
  /** Left out: as it stands now. What is recorded, counted or retracted later does not show. */
  readonly as_of?: Date | undefined
}

/**
 * The facts of a window that count: of a programme that counts, counted and not ended as of that instant, oldest first.
 * Source of the rule: PRODUCT.md, Activity and Period.
 */
export const factsOf = async (reader: Reader, window: Window): Promise<Fact[]> =>
  toFacts(await inForce(reader, window).execute())

/** Those of them that one figure is made from. */
export async function factsOfFigure(reader: Reader, window: Window, figure: Figure): Promise<Fact[]> {
  const facts = toFacts(await inForce(reader, window).where(feedsFigure(figure.code)).execute())
  const used = new Set(evaluate(figure, facts).activity_ids)
  return facts.filter(fact => used.has(fact.id))
}

const inForce = (reader: Reader, { from, to, as_of: asOf = reader.now() }: Window) =>
  reader.db
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

const toFacts = (rows: readonly (Omit<Fact, 'counted_at'> & { counted_at: Date | null })[]): Fact[] =>
  rows.flatMap(({ counted_at, ...row }) => (counted_at ? [{ ...row, counted_at }] : []))

/** All figures of the catalogue over a window, in its order. One query. */
export const computeFigures = async (reader: Reader, window: Window): Promise<FigureValue[]> =>
  figuresOver(await factsOf(reader, window))
