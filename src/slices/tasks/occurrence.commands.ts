import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { dueDay, lockOccurrence, setState } from './occurrence.queries.ts'
import type { extendInput, waiveInput } from './tasks.input.ts'
import { canSteer } from './tasks.policy.ts'

type Steerer = Writer<'occurrence' | 'extension' | 'notice'>
const DONE = ['accepted', 'waived']

/** Gia hạn một kỳ: hạn mới là một dòng riêng, hạn cũ vẫn hiện. */
export const grantExtension = (
  scope: Scope,
  id: string,
  { request_key: key, ...input }: z.output<typeof extendInput>,
) =>
  write(scope, { action: 'occurrence.extend', subject: id, key, input: { id, ...input } }, async (tx: Steerer) => {
    const occurrence = await lockOccurrence(tx, id)
    ensure(canSteer(tx.actor), 'occurrence.steer')
    if (DONE.includes(occurrence.state)) throw problem('conflict', 'occurrence.decided')
    if (input.due_on <= dueDay(occurrence) || input.due_on < dayOf(tx.now()))
      throw problem('invalid', 'occurrence.extend-earlier')
    const extension = newId<'extension'>()
    await tx.db
      .insertInto('extension')
      .values({
        facility_id: tx.actor.facility,
        id: extension,
        occurrence_id: id,
        due_on: input.due_on,
        reason: input.reason,
        granted_by: tx.actor.id ?? '',
        granted_at: tx.now(),
      })
      .execute()
    return { id: extension }
  })

/** Miễn một kỳ, có lý do: kỳ không còn phải làm và không tính là trễ. */
export const waiveOccurrence = (
  scope: Scope,
  id: string,
  { request_key: key, ...input }: z.output<typeof waiveInput>,
) =>
  write(scope, { action: 'occurrence.waive', subject: id, key, input: { id, ...input } }, async (tx: Steerer) => {
    const occurrence = await lockOccurrence(tx, id)
    ensure(canSteer(tx.actor), 'occurrence.steer')
    if (occurrence.row_version !== input.row_version)
      throw problem('stale', 'occurrence.stale', { current: occurrence })
    if (DONE.includes(occurrence.state) || occurrence.state === 'submitted')
      throw problem('conflict', 'occurrence.decided')
    await setState(tx, id, {
      state: 'waived',
      state_reason: input.reason,
      decided_at: tx.now(),
      decided_by: tx.actor.id ?? null,
    })
    await resolveNotices(tx, id)
    return { id }
  })
