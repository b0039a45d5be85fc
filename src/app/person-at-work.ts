import type { Actor } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { read, type Store } from '#platform/scope.ts'
import { standingOn } from '#slices/facilities/delegation.api.ts'

/** The staff member as an actor, with the roles of today. Asked at every request: a role taken away or lent no longer is gone at once. */
export async function personAtWork(
  store: Store,
  now: () => Date,
  facility: string,
  staffId: string,
  requestId: string,
): Promise<Actor> {
  const asking: Actor = { kind: 'system', facility }
  return read({ actor: asking, now, store }, async reader => {
    const [staff, standing] = await Promise.all([
      reader.db.selectFrom('staff').select('full_name').where('id', '=', staffId).executeTakeFirst(),
      standingOn(reader, staffId, dayOf(now())),
    ])
    return { kind: 'person', facility, id: staffId, name: staff?.full_name ?? '', ...standing, request_id: requestId }
  })
}
