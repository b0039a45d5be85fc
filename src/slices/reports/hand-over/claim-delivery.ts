import { raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import './hand-over.table.ts'

/** A line of the delivery list with the letter it belongs to. */
export const findDelivery = (reader: Reader, id: string) =>
  reader.db
    .selectFrom('report_delivery')
    .innerJoin('report_sending', join =>
      join
        .onRef('report_sending.facility_id', '=', 'report_delivery.facility_id')
        .onRef('report_sending.id', '=', 'report_delivery.sending_id'),
    )
    .innerJoin('report', join =>
      join
        .onRef('report.facility_id', '=', 'report_sending.facility_id')
        .onRef('report.id', '=', 'report_sending.report_id'),
    )
    .innerJoin('period', join =>
      join.onRef('period.facility_id', '=', 'report.facility_id').onRef('period.id', '=', 'report.period_id'),
    )
    .where('report_delivery.facility_id', '=', reader.actor.facility)
    .where('report_delivery.id', '=', id)
    .select(['report_delivery.id', 'report_delivery.sending_id', 'address', 'report_delivery.name', 'attempt_no'])
    .select(['report_delivery.state', 'subject', 'message', 'files', 'sent_by', 'report_id', 'period.name as period'])
    .executeTakeFirst()
export type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

/**
 * Takes a queued line for sending. One that is found already being sent was cut off between the server's answer and its
 * note: whether the mail went is not known, so it is named as unknown and not sent a second time by itself.
 */
export const claimDelivery = (scope: Scope, id: string): Promise<boolean> =>
  write(scope, { action: 'report.mail-start', subject: id }, async (tx: Writer<'report_delivery' | 'notice'>) => {
    const row = await tx.db
      .selectFrom('report_delivery')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .select('state')
      .forUpdate()
      .executeTakeFirst()
    if (row?.state === 'queued') {
      await mark(tx, id, { state: 'sending', started_at: tx.now() })
      return true
    }
    const delivery = row?.state === 'sending' ? await findDelivery(tx, id) : undefined
    if (!delivery) return false
    await mark(tx, id, { state: 'unknown', ended_at: tx.now(), said: null })
    await raiseNotice(tx, {
      kind: 'report.mail-unknown',
      severity: 'trouble',
      to: { role: 'coordinator' },
      subject: { kind: 'report_delivery', id },
      params: { period: delivery.period, name: delivery.name },
    })
    return false
  })

export const mark = (
  tx: Writer<'report_delivery'>,
  id: string,
  values: {
    state: 'sending' | 'sent' | 'refused' | 'unknown'
    started_at?: Date
    ended_at?: Date
    said?: string | null
  },
) =>
  tx.db
    .updateTable('report_delivery')
    .set(values)
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
