import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, noteFile } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { change } from '../report.commands.ts'
import { canWriteReport, isSigned } from '../reports.policy.ts'
import { getReport, lockReport, type ReportRow } from '../reports.queries.ts'
import { sendReportMail } from './hand-over.events.ts'
import { MAIL_LIMIT, type SendReport } from './hand-over.input.ts'
import { keepChosen } from './sendable-files.ts'
import './hand-over.table.ts'

type SendWriter = Writer<'report' | 'file' | 'report_sending' | 'report_delivery' | 'report_recipient'>

/** Gửi báo cáo đã ký qua thư điện tử, mỗi nơi nhận một thư; thư đi trong việc nền, mỗi lần thử một dòng trong sổ gửi. */
export async function sendReport(
  scope: Scope,
  { files, mailer }: { readonly files: FileStore; readonly mailer: unknown },
  id: string,
  input: SendReport,
) {
  const chosen = await read(scope, async reader => {
    const report = await getReport(reader, id)
    assertSendable(reader, report)
    if (!mailer) throw problem('unavailable', 'hand-over.no-mail')
    return keepChosen(reader, files, report, input.files)
  })
  const size = chosen.reduce((sum, file) => sum + file.bytes.byteLength, 0)
  if (size > MAIL_LIMIT)
    throw problem('too_large', 'hand-over.too-large', { size: Math.ceil(size / 1e6), limit: MAIL_LIMIT / 1e6 })
  const twice = input.recipients.find(
    (one, at) => input.recipients.findIndex(({ address }) => address === one.address) !== at,
  )
  if (twice) throw problem('invalid', 'hand-over.twice', { address: twice.address })

  return write(scope, { action: 'report.send', subject: id, key: input.request_key, input }, async (tx: SendWriter) => {
    const report = await lockReport(tx, id, input.row_version)
    assertSendable(tx, report)
    for (const file of chosen) await noteFile(tx, file, file.media_type)
    const sending_id = newId<'report_sending'>()
    await tx.db
      .insertInto('report_sending')
      .values({
        facility_id: tx.actor.facility,
        id: sending_id,
        report_id: id,
        way: 'mail',
        to_words: input.recipients.map(({ name, address }) => name || address).join(', '),
        subject: input.subject,
        message: input.message,
        files: JSON.stringify(chosen.map(({ name, sha256, size, media_type }) => ({ name, sha256, size, media_type }))),
        sent_on: null,
        note: null,
        sent_by: tx.actor.id ?? '',
        created_at: tx.now(),
      })
      .execute()
    for (const recipient of input.recipients) {
      await remember(tx, recipient)
      await queueDelivery(tx, { sending_id, ...recipient, attempt_no: 1, due_at: tx.now() })
    }
    return { ...(await change(tx, report, {})), sending_id }
  })
}

function assertSendable(reader: Pick<Reader, 'actor'>, report: ReportRow): void {
  ensure(canWriteReport(reader.actor), 'hand-over.compile')
  if (!isSigned(report) || report.state === 'returned') throw problem('conflict', 'hand-over.not-signed')
}

interface NewDelivery {
  readonly sending_id: string
  readonly address: string
  readonly name: string
  readonly attempt_no: number
  readonly due_at: Date
}

/** A line of the delivery list and its job: one does not exist without the other. */
export async function queueDelivery(tx: Writer<'report_delivery'>, delivery: NewDelivery): Promise<void> {
  const id = newId<'report_delivery'>()
  await tx.db
    .insertInto('report_delivery')
    .values({ facility_id: tx.actor.facility, id, state: 'queued', queued_at: tx.now(), ...delivery })
    .execute()
  await tx.enqueue(sendReportMail, { delivery_id: id }, id, delivery.due_at)
}

const remember = (tx: SendWriter, { address, name }: { address: string; name: string }) =>
  tx.db
    .insertInto('report_recipient')
    .values({ facility_id: tx.actor.facility, address, name: name || address, last_used_at: tx.now() })
    .onConflict(conflict =>
      conflict.columns(['facility_id', 'address']).doUpdateSet({ last_used_at: tx.now(), ...(name && { name }) }),
    )
    .execute()
