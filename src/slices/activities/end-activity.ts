import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { EndActivity, SupersedeActivity } from './activities.input.ts'
import { canRecord } from './activities.policy.ts'
import { getActivity, lockActivity } from './activities.queries.ts'
import type { Measure } from './activity-kinds.words.ts'
import { countActivity } from './count-activity.ts'
import { attachEvidence } from './keep-evidence.ts'
import { recordActivity } from './record-activity.ts'

/** Rút một hoạt động khỏi sổ, có lý do; dòng cũ vẫn còn để xem. */
export const retractActivity = (scope: Scope, id: string, { request_key: key, reason }: EndActivity) =>
  write(
    scope,
    { action: 'activity.retract', subject: id, key, input: { id, reason } },
    async (tx: Writer<'activity'>) => {
      const activity = await lockActivity(tx, id)
      ensure(canRecord(tx.actor), 'activity.end')
      if (activity.ended_at) throw problem('conflict', 'activity.ended')
      await assertNotOfRoom(tx, id)
      await end(tx, id, reason, null)
      return { id }
    },
  )

type Ledger = Writer<'activity' | 'activity_measure' | 'activity_evidence'>

/** Thay một hoạt động ghi sai bằng một dòng mới; được tính như dòng cũ, minh chứng đi theo. */
export const supersedeActivity = (scope: Scope, id: string, input: SupersedeActivity) => {
  const { request_key: key, reason, measures, ...changes } = input
  return write(scope, { action: 'activity.supersede', subject: id, key, input }, async (tx: Ledger) => {
    const locked = await lockActivity(tx, id)
    ensure(canRecord(tx.actor), 'activity.end')
    if (locked.ended_at) throw problem('conflict', 'activity.ended')
    await assertNotOfRoom(tx, id)
    const old = await getActivity(tx, id)

    // The old row ends first: its natural key is free for the new one, and is free of nobody else in between.
    await end(tx, id, reason, null)
    const { id: next } = await recordActivity(tx, {
      kind: changes.kind ?? old.kind,
      title: changes.title ?? old.title,
      happened_on: changes.happened_on ?? old.happened_on,
      channel: changes.channel === undefined ? old.channel : changes.channel,
      numerator: changes.numerator === undefined ? old.numerator : changes.numerator,
      denominator: changes.denominator === undefined ? old.denominator : changes.denominator,
      measures: (measures ?? old.measures) as Partial<Record<Measure, number>>,
      unit_id: old.unit_id,
      topic_id: old.topic_id,
      programme_id: old.programme_id,
      natural_key: old.natural_key,
      source: old.source,
      is_adjustment: old.is_adjustment,
      reason,
    })
    await attachEvidence(
      tx,
      next,
      old.evidence.map(one => one.id),
    )
    await setSuccessor(tx, id, next)
    if (old.counted_at) await countActivity(tx, [next])
    return { id: next }
  })
}

/** Bỏ những hoạt động chưa tính của một lần nộp đã bị trả lại: lần nộp mới thay chúng. */
export async function dropUncounted(tx: Writer<'activity'>, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('activity')
    .set({ ended_at: tx.now(), ended_by: tx.actor.id ?? null, end_reason: reason })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .where('source', '=', 'hand_in')
    .where('counted_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** Một phòng rút khỏi sổ sự việc của chính mình, vì điều ghi ở phòng ấy đã rút; `successor` là dòng thay nó. */
export async function endRoomFact(tx: Writer<'activity'>, id: string, reason: string, successor: string | null = null) {
  await end(tx, id, reason, successor)
}

/** What a room wrote of its own thing is ended there: the two would tell different numbers. */
async function assertNotOfRoom(tx: Writer<'activity'>, id: string): Promise<void> {
  const { source, source_kind } = await tx.db
    .selectFrom('activity')
    .select(['source', 'source_kind'])
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (source === 'room' && source_kind !== null) throw problem('conflict', 'activity.of-room')
}

async function end(tx: Writer<'activity'>, id: string, reason: string, successor: string | null): Promise<void> {
  await tx.db
    .updateTable('activity')
    .set({ ended_at: tx.now(), ended_by: tx.actor.id ?? null, end_reason: reason, superseded_by: successor })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
}

async function setSuccessor(tx: Writer<'activity'>, id: string, successor: string): Promise<void> {
  await tx.db
    .updateTable('activity')
    .set({ superseded_by: successor })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
}
