import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { getActivity } from '../activities/activities.api.ts'
import { lockOccurrence } from './occurrence.queries.ts'
import { canSteer } from './tasks.policy.ts'

/** Gắn tay một hoạt động trong sổ với một kỳ; được duyệt như mọi minh chứng khác. */
export const tieByHand = (scope: Scope, occurrenceId: string, activityId: string, key: string) =>
  write(
    scope,
    { action: 'tie.by-hand', subject: occurrenceId, key, input: { occurrenceId, activityId } },
    async (tx: Writer<'tie' | 'occurrence'>) => {
      const occurrence = await lockOccurrence(tx, occurrenceId)
      ensure(canSteer(tx.actor), 'occurrence.steer')
      const activity = await getActivity(tx, activityId)
      if (activity.ended_at) throw problem('conflict', 'tie.ended')
      if (['accepted', 'waived'].includes(occurrence.state)) throw problem('conflict', 'occurrence.decided')
      if (!(await offerTie(tx, occurrenceId, activityId, 'hand'))) throw problem('conflict', 'tie.there')
      return { occurrence_id: occurrenceId }
    },
  )

/** Offers a fact to a duty once; false when it is tied there already, or the duty was decided meanwhile. */
export async function offerTie(
  tx: Writer<'tie' | 'occurrence'>,
  occurrenceId: string,
  activityId: string,
  origin: 'rule' | 'hand',
): Promise<boolean> {
  // Turned down once, a rule does not propose it again; a person may.
  const there = await tx.db
    .selectFrom('tie')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('occurrence_id', '=', occurrenceId)
    .where('activity_id', '=', activityId)
    .where('state', 'in', origin === 'rule' ? ['offered', 'accepted', 'returned'] : ['offered', 'accepted'])
    .executeTakeFirst()
  if (there || !(await turnPage(tx, occurrenceId))) return false
  const added = await tx.db
    .insertInto('tie')
    .values({
      facility_id: tx.actor.facility,
      id: newId<'tie'>(),
      occurrence_id: occurrenceId,
      activity_id: activityId,
      origin,
      offered_by: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
      offered_at: tx.now(),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Who looks at the duty has not seen what is offered now: their decision is told so. It also locks the duty. */
export async function turnPage(tx: Writer<'occurrence'>, occurrenceId: string): Promise<boolean> {
  const turned = await tx.db
    .updateTable('occurrence')
    .set(eb => ({ row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', occurrenceId)
    .where('state', 'not in', ['accepted', 'waived'])
    .returning('id')
    .executeTakeFirst()
  return turned !== undefined
}
