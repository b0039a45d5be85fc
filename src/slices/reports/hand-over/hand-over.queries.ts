import { isId } from '#platform/ids.ts'
import type { Reader } from '#platform/scope.ts'
import './hand-over.table.ts'

/** Files attached to a report, the latest first. */
export const attachedFiles = (reader: Reader, reportId: string) =>
  reader.db
    .selectFrom('report_file')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', '=', reportId)
    .select(['id', 'kind', 'sha256', 'name', 'media_type', 'size', 'comparison', 'received_number', 'received_on'])
    .select(['attached_by', 'attached_at'])
    .orderBy('attached_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const attachedFile = async (reader: Reader, reportId: string, id: string) =>
  isId(reportId) && isId(id)
    ? reader.db
        .selectFrom('report_file')
        .where('facility_id', '=', reader.actor.facility)
        .where('report_id', '=', reportId)
        .where('id', '=', id)
        .select(['name', 'sha256', 'media_type'])
        .executeTakeFirst()
    : undefined

/** How a report was sent, the latest first. */
export const sendingsOf = (reader: Reader, reportId: string) =>
  reader.db
    .selectFrom('report_sending')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', '=', reportId)
    .select(['id', 'way', 'to_words', 'subject', 'files', 'sent_on', 'note', 'sent_by', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Every attempt at every recipient of these sendings, in order. */
export const deliveriesOf = (reader: Reader, sendings: readonly string[]) =>
  sendings.length === 0
    ? []
    : reader.db
        .selectFrom('report_delivery')
        .where('facility_id', '=', reader.actor.facility)
        .where('sending_id', 'in', sendings)
        .select([
          'id',
          'sending_id',
          'address',
          'name',
          'attempt_no',
          'state',
          'queued_at',
          'due_at',
          'ended_at',
          'said',
        ])
        .orderBy('queued_at')
        .orderBy('id')
        .execute()

/** Addresses used before, the latest first. */
export const knownRecipients = (reader: Reader) =>
  reader.db
    .selectFrom('report_recipient')
    .where('facility_id', '=', reader.actor.facility)
    .select(['address', 'name'])
    .orderBy('last_used_at', 'desc')
    .limit(20)
    .execute()
