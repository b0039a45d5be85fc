import { ensure } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { canSeePlan } from './plans.policy.ts'
import { getVersion } from './plans.queries.ts'

/** What somebody at a draft learns with each heartbeat: their own name as others read it, and the draft's last change. */
export async function lookAtPresence(reader: Reader, versionId: string) {
  ensure(canSeePlan(reader.actor, await getVersion(reader, versionId)), 'plan.see')
  const staff = await reader.db
    .selectFrom('staff')
    .select('full_name')
    .where('facility_id', '=', reader.actor.facility)
    .where('id', '=', reader.actor.id ?? '')
    .executeTakeFirst()
  const last = await reader.db
    .selectFrom('plan_change')
    .select('id')
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { name: staff?.full_name ?? '', last_change: last?.id ?? null }
}
