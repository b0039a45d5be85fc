import { type Day, dayOf, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { EndDelegation } from './delegation.input.ts'
import { canEndDelegation } from './delegation.policy.ts'

type Ender = Writer<'delegation' | 'notice'>

/** Dừng ủy quyền ngay hôm nay: người vắng đã về, hoặc đổi người đứng thay. */
export const endDelegation = (scope: Scope, id: string, { request_key, row_version }: EndDelegation) =>
  write(
    scope,
    { action: 'delegation.end', subject: id, key: request_key, input: { id, row_version } },
    async (tx: Ender) => {
      const row = await tx.db
        .selectFrom('delegation')
        .selectAll()
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!row) throw problem('not_found', 'delegation.not-found')
      ensure(canEndDelegation(tx.actor, row), 'delegation.make')
      if (row.row_version !== row_version) throw problem('stale', 'delegation.stale', { current: row })
      const today = dayOf(tx.now())
      if (row.valid_to <= today || row.valid_to === row.valid_from) throw problem('conflict', 'delegation.ended')

      const neverBegan = row.valid_from > today
      const valid_to = neverBegan ? row.valid_from : today
      await tx.db
        .updateTable('delegation')
        .set({ valid_to, ended_by: tx.actor.id ?? null, ended_at: tx.now(), row_version: row_version + 1 })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await resolveNotices(tx, id)
      if (tx.actor.id !== row.stand_in_staff_id) await tellStandIn(tx, row, valid_to)
      return { valid_to }
    },
  )

async function tellStandIn(
  tx: Ender,
  row: { id: string; absent_staff_id: string; stand_in_staff_id: string },
  day: Day,
): Promise<void> {
  const absent = await tx.db
    .selectFrom('staff')
    .select('full_name')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', row.absent_staff_id)
    .executeTakeFirst()
  await raiseNotice(tx, {
    kind: 'delegation.stopped',
    severity: 'decided',
    to: { staff_id: row.stand_in_staff_id },
    subject: { kind: 'delegation', id: row.id },
    params: { absent: absent?.full_name ?? '', day: writeDay(day) },
  })
}

/** Who has left stands in for nobody, and nobody stands in for them. */
export async function endDelegationsOf(tx: Writer<'delegation'>, staff: string, day: Day): Promise<void> {
  await tx.db
    .updateTable('delegation')
    .set(eb => ({
      valid_to: eb.fn<string>('greatest', ['valid_from', eb.val(day)]),
      ended_by: tx.actor.id ?? null,
      ended_at: tx.now(),
      row_version: eb('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where(eb => eb.or([eb('absent_staff_id', '=', staff), eb('stand_in_staff_id', '=', staff)]))
    .where('valid_to', '>', day)
    .execute()
}
