import type { Reader } from '#platform/scope.ts'

/** What was moved to the new year when the plan was started from last year's, in the order of the plan. */
export const listShifts = (reader: Reader, versionId: string) =>
  reader.db
    .selectFrom('plan_shift')
    .select(['id', 'row_id', 'place', 'before', 'after', 'look', 'seen_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
