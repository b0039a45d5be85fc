import type { Reader } from '#platform/scope.ts'

/** What `factsBetween` finds, of several units, with only what a choice among them says. */
export const factsOfUnits = (reader: Reader, units: readonly string[], from: string, to: string) =>
  reader.db
    .selectFrom('activity')
    .innerJoin('programme', join =>
      join
        .onRef('programme.facility_id', '=', 'activity.facility_id')
        .onRef('programme.id', '=', 'activity.programme_id'),
    )
    .select(['activity.id', 'activity.title', 'activity.happened_on', 'activity.kind', 'activity.channel'])
    .select('activity.unit_id')
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('activity.unit_id', 'in', [...units])
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .where('activity.ended_at', 'is', null)
    .where('activity.is_adjustment', '=', false)
    .where('programme.counts', '=', true)
    .orderBy('activity.happened_on', 'desc')
    .orderBy('activity.id', 'desc')
    .execute()
