import type { Actor } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { read, type Store } from '#platform/scope.ts'
import { rolesOf } from '#slices/facilities/staff.api.ts'

/** The staff member as an actor, with the roles of today. Asked at every request: a role taken away is gone at once. */
export async function personAtWork(
  store: Store,
  now: () => Date,
  facility: string,
  staffId: string,
  requestId: string,
): Promise<Actor> {
  const asking: Actor = { kind: 'system', facility }
  return read({ actor: asking, now, store }, async reader => {
    const staff = await reader.db.selectFrom('staff').select('full_name').where('id', '=', staffId).executeTakeFirst()
    const roles = await rolesOf(reader, staffId, dayOf(now()))
    return { kind: 'person', facility, id: staffId, name: staff?.full_name ?? '', roles, request_id: requestId }
  })
}
