import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { Fact } from './figures/evaluate.ts'

/** A fact as it stands now, in force or not, with why it ended. */
export interface ChangedFact extends Fact {
  readonly is_in_force: boolean
  /** Of an adjustment. */
  readonly reason: string | null
  readonly end_reason: string | null
  readonly superseded_by: string | null
}

/**
 * Facts of these days that were recorded, counted or ended after an instant, or do not count now: everything that can differ
 * from what was said of the days then.
 */
export async function changedFacts(
  reader: Reader,
  { from, to }: { readonly from: Day; readonly to: Day },
  after: Date,
): Promise<ChangedFact[]> {
  const rows = await reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .where(where =>
      where.or([
        where('recorded_at', '>', after),
        where('counted_at', '>', after),
        where('ended_at', '>', after),
        where.and([where('counted_at', 'is', null), where('ended_at', 'is', null)]),
      ]),
    )
    .select(['activity.id', 'kind', 'title', 'channel', 'happened_on', 'recorded_at', 'counted_at', 'unit_id'])
    .select(['is_adjustment', 'numerator', 'denominator', 'reason', 'ended_at', 'end_reason', 'superseded_by'])
    .select('programme.counts')
    .select(
      sql<Record<string, number>>`coalesce((select jsonb_object_agg(m.measure, m.quantity) from app.activity_measure m
        where m.facility_id = activity.facility_id and m.activity_id = activity.id), '{}')`.as('measures'),
    )
    .orderBy('happened_on')
    .orderBy('activity.id')
    .execute()
  return rows.map(({ counts, ended_at, recorded_at, ...row }) => ({
    ...row,
    counted_at: row.counted_at ?? recorded_at,
    is_in_force: counts && row.counted_at !== null && ended_at === null,
  }))
}
