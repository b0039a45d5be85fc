import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type Fact, type FigureValue, figuresOver } from './figures/evaluate.ts'

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
