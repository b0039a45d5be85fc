import type { z } from 'zod'
import { onBehalfOf } from '#platform/actor.ts'
import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { mayRelieve } from './may-relieve.ts'
import { dueDay, lockOccurrence, type OccurrenceRow, setState } from './occurrence.queries.ts'
import type { extendInput, waiveInput } from './tasks.input.ts'
import { canSteer } from './tasks.policy.ts'

type Reliever = Writer<'occurrence' | 'extension' | 'notice'>
const DONE = ['accepted', 'waived']

async function assertMayRelieve(tx: Reliever, occurrence: OccurrenceRow): Promise<void> {
  ensure(canSteer(tx.actor), 'occurrence.steer')
  ensure(await mayRelieve(tx, occurrence), 'occurrence.own-relief')
}

/** Gia hạn một kỳ: hạn mới là một dòng riêng, hạn cũ vẫn hiện. */
export const grantExtension = (
  scope: Scope,
  id: string,
  { request_key: key, ...input }: z.output<typeof extendInput>,
) =>
  write(scope, { action: 'occurrence.extend', subject: id, key, input: { id, ...input } }, async (tx: Reliever) => {
    const occurrence = await lockOccurrence(tx, id)
    await assertMayRelieve(tx, occurrence)
    return { id: await extendWithin(tx, occurrence, input) }
  })

/** The extension itself, of a locked occurrence: also where a request for it is granted. */
export async function extendWithin(
  tx: Writer<'occurrence' | 'extension'>,
  occurrence: OccurrenceRow,
  { due_on, reason }: { due_on: Day; reason: string },
): Promise<string> {
  if (DONE.includes(occurrence.state)) throw problem('conflict', 'occurrence.decided')
  if (due_on <= dueDay(occurrence) || due_on < dayOf(tx.now())) throw problem('invalid', 'occurrence.extend-earlier')
  const id = newId<'extension'>()
  await tx.db
    .insertInto('extension')
    .values({
      facility_id: tx.actor.facility,
      id,
      occurrence_id: occurrence.id,
      due_on,
      reason,
      granted_by: tx.actor.id ?? '',
      granted_at: tx.now(),
    })
    .execute()
  return id
}

/** Miễn một kỳ, có lý do: kỳ không còn phải làm và không tính là trễ. */
export const waiveOccurrence = (
  scope: Scope,
  id: string,
  { request_key: key, ...input }: z.output<typeof waiveInput>,
) =>
  write(scope, { action: 'occurrence.waive', subject: id, key, input: { id, ...input } }, async (tx: Reliever) => {
    const occurrence = await lockOccurrence(tx, id)
    await assertMayRelieve(tx, occurrence)
    if (occurrence.row_version !== input.row_version)
      throw problem('stale', 'occurrence.stale', { current: occurrence })
    await waiveWithin(tx, occurrence, input.reason)
    return { id }
  })

/** The waiver itself, of a locked occurrence. */
export async function waiveWithin(
  tx: Writer<'occurrence' | 'notice'>,
  occurrence: OccurrenceRow,
  reason: string,
): Promise<void> {
  if (DONE.includes(occurrence.state) || occurrence.state === 'submitted')
    throw problem('conflict', 'occurrence.decided')
  await setState(tx, occurrence.id, {
    state: 'waived',
    state_reason: reason,
    decided_at: tx.now(),
    decided_by: tx.actor.id ?? null,
    decided_for: onBehalfOf(tx.actor, canSteer),
  })
  await resolveNotices(tx, occurrence.id)
}
