import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { Fact } from '../../activities/figures.api.ts'

/** Facts of a window that are in the ledger and not yet counted: somebody still has to accept them. */
export async function waitingFacts(reader: Reader, { from, to }: { from: Day; to: Day }): Promise<Fact[]> {
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
    .where('counted_at', 'is', null)
    .where('ended_at', 'is', null)
    .select(['activity.id', 'kind', 'title', 'channel', 'happened_on', 'recorded_at', 'unit_id', 'is_adjustment'])
    .select(['numerator', 'denominator'])
    .select(
      sql<Record<string, number>>`coalesce((select jsonb_object_agg(m.measure, m.quantity) from app.activity_measure m
        where m.facility_id = activity.facility_id and m.activity_id = activity.id), '{}')`.as('measures'),
    )
    .execute()
  return rows.map(({ recorded_at, ...row }) => ({ ...row, counted_at: recorded_at }))
}
