import { ensure, problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { canWriteReport } from '../reports.policy.ts'
import { getReport } from '../reports.queries.ts'
import { queueDelivery } from './send-report.ts'
import './hand-over.table.ts'

/** Gửi lại một thư bị từ chối hay không rõ đã tới: cùng tệp, cùng mã thư, thêm một dòng trong sổ gửi. */
export const sendAgain = (scope: Scope, id: string, delivery: string, input: { request_key: string }) =>
  write(
    scope,
    { action: 'report.send-again', subject: id, key: input.request_key, input: { id, delivery } },
    async (tx: Writer<'report_delivery' | 'notice'>) => {
      await getReport(tx, id)
      ensure(canWriteReport(tx.actor), 'hand-over.compile')
      const row = isId(delivery)
        ? await tx.db
            .selectFrom('report_delivery')
            .innerJoin('report_sending', join =>
              join
                .onRef('report_sending.facility_id', '=', 'report_delivery.facility_id')
                .onRef('report_sending.id', '=', 'report_delivery.sending_id'),
            )
            .where('report_delivery.facility_id', '=', tx.actor.facility)
            .where('report_delivery.id', '=', delivery)
            .where('report_sending.report_id', '=', id)
            .select(['sending_id', 'address', 'report_delivery.name', 'report_delivery.state'])
            .executeTakeFirst()
        : undefined
      if (!row) throw problem('not_found', 'report.not-found')
      const last = await tx.db
        .selectFrom('report_delivery')
        .where('facility_id', '=', tx.actor.facility)
        .where('sending_id', '=', row.sending_id)
        .where('address', '=', row.address)
        .select(['id', 'attempt_no', 'state'])
        .orderBy('attempt_no', 'desc')
        .forUpdate()
        .execute()
      // Only the last attempt at an address, and only once it came to nothing.
      if (last[0]?.id !== delivery || !['refused', 'unknown'].includes(row.state))
        throw problem('conflict', 'hand-over.not-sent-again')
      for (const { id: one } of last) await resolveNotices(tx, one)
      const { sending_id, address, name } = row
      await queueDelivery(tx, { sending_id, address, name, attempt_no: last[0].attempt_no + 1, due_at: tx.now() })
      return { ok: true }
    },
  )
