import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { canHandIn } from '../tasks.policy.ts'
import type { Version } from './duty-request.input.ts'
import { canForward, canWithdraw } from './duty-request.policy.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'

type Keeper = Writer<'duty_request' | 'occurrence' | 'notice'>

/** Rút đề nghị khi chưa có trả lời; dòng đề nghị vẫn còn. */
export const withdrawRequest = (scope: Scope, id: string, { request_key, row_version }: Version) =>
  write(
    scope,
    { action: 'duty-request.withdraw', subject: id, key: request_key, input: { id, row_version } },
    async (tx: Keeper) => {
      const { request, occurrence } = await lockRequest(tx, id)
      if (!canHandIn(tx.actor, occurrence)) throw problem('not_found', 'duty-request.not-found')
      ensure(canWithdraw(tx.actor, { ...occurrence, ...request }), 'duty-request.withdraw')
      assertOpen(request, row_version)
      await tx.db
        .updateTable('duty_request')
        .set({
          state: 'withdrawn',
          decided_by: tx.actor.id ?? null,
          decided_at: tx.now(),
          row_version: row_version + 1,
        })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await resolveNotices(tx, id)
      return { id, state: 'withdrawn' as const }
    },
  )

/** Chuyển một đề nghị lên lãnh đạo quyết. */
export const forwardRequest = (scope: Scope, id: string, { request_key, row_version }: Version) =>
  write(
    scope,
    { action: 'duty-request.forward', subject: id, key: request_key, input: { id, row_version } },
    async (tx: Keeper) => {
      const { request, occurrence } = await lockRequest(tx, id)
      ensure(canForward(tx.actor, request), 'duty-request.decide')
      assertOpen(request, row_version)
      await tx.db
        .updateTable('duty_request')
        .set({ forwarded_by: tx.actor.id ?? null, forwarded_at: tx.now(), row_version: row_version + 1 })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      const units = await unitNamesOn(tx, dayOf(tx.now()))
      await raiseNotice(tx, {
        kind: 'duty-request.forwarded',
        severity: 'wait',
        to: { role: 'leader' },
        subject: { kind: 'duty_request', id },
        params: {
          no: occurrence.no,
          unit: units.get(occurrence.unit_id ?? '')?.name ?? occurrence.party_name ?? '',
          words: request.words,
        },
      })
      return { id }
    },
  )

function assertOpen(request: LockedRequest, row_version: number): void {
  if (request.row_version !== row_version) throw problem('stale', 'duty-request.stale', { current: request })
  if (request.state !== 'open') throw problem('conflict', 'duty-request.decided')
}
