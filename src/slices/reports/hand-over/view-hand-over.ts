import { ensure } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { canSeeReports, canWriteReport } from '../reports.policy.ts'
import { getReport } from '../reports.queries.ts'
import { possibleAuthors } from '../sign-off/assign-author.ts'
import { MAIL_LIMIT } from './hand-over.input.ts'
import { attachedFiles, deliveriesOf, knownRecipients, sendingsOf } from './hand-over.queries.ts'
import { sendableFiles } from './sendable-files.ts'

/** What stands beside a signed report: attached files, the delivery list, the answer; and who may be given one to write. */
export async function viewHandOver(
  reader: Reader,
  { files, mailer }: { readonly files: FileStore; readonly mailer: Mailer | undefined },
  id: string,
) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const report = await getReport(reader, id)
  const names = await staffNames(reader)
  const sendings = await sendingsOf(reader, id)
  const attempts = Map.groupBy(
    await deliveriesOf(
      reader,
      sendings.map(one => one.id),
    ),
    one => one.sending_id,
  )
  const compiles = canWriteReport(reader.actor)
  return {
    files: (await attachedFiles(reader, id)).map(({ attached_by, ...file }) => ({
      ...file,
      attached_name: names.get(attached_by) ?? '',
    })),
    sendings: sendings.map(({ sent_by, ...sending }) => ({
      ...sending,
      sent_name: names.get(sent_by) ?? '',
      deliveries: attempts.get(sending.id) ?? [],
    })),
    sendable: compiles ? await sendableFiles(reader, files, report) : [],
    recipients: compiles ? await knownRecipients(reader) : [],
    authors: compiles ? await possibleAuthors(reader) : [],
    mail: { from: mailer?.from ?? null, limit: MAIL_LIMIT },
    signed_number: report.snapshot?.number ?? null,
    signed_dated: report.snapshot?.dated ?? null,
    successor_id: await successorOf(reader, id),
  }
}

/** The corrected report of one that the department returned. */
const successorOf = async (reader: Reader, id: string): Promise<string | null> =>
  (
    await reader.db
      .selectFrom('report')
      .where('facility_id', '=', reader.actor.facility)
      .where('predecessor_id', '=', id)
      .select('id')
      .executeTakeFirst()
  )?.id ?? null
