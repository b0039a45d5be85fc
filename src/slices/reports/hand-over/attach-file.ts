import { buffer } from 'node:stream/consumers'
import { dayOf } from '#platform/day.ts'
import { readText } from '#platform/document/text/read-text.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, noteFile, openStored } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { keepFiles, type SentFile } from '#slices/activities/activities.api.ts'
import { canWriteReport, isSigned } from '../reports.policy.ts'
import { getReport, type ReportRow } from '../reports.queries.ts'
import { DOCX } from '../sign-report.ts'
import { type Comparison, compareSigned } from './compare-signed.ts'
import type { AttachFile } from './hand-over.input.ts'
import './hand-over.table.ts'

/**
 * Gắn bản đã ký từ phần mềm văn bản (Word, PDF, bản chụp), hay giấy báo nhận của Sở: giữ nguyên theo mã băm, không ghi đè bản
 * nào. Bản đã ký được đối chiếu với tệp đã đóng băng khi ký; bản chụp không có chữ thì nói là không đối chiếu được.
 */
export async function attachFile(scope: Scope, files: FileStore, id: string, file: SentFile, input: AttachFile) {
  const before = await read(scope, reader => attachable(reader, id))
  if (input.received_on !== null && input.received_on > dayOf(scope.now()))
    throw problem('invalid', 'hand-over.in-future')
  const [kept] = await keepFiles(files, scope.actor.facility, [file])
  if (!kept) throw problem('invalid', 'hand-over.file-missing')
  if (!/pdf$|wordprocessingml|^image\//.test(kept.media_type))
    throw problem('invalid', 'hand-over.kind', { name: kept.name })
  const comparison = input.kind === 'signed' ? await compare(scope, files, before, file.bytes, kept.media_type) : null
  const deed = {
    action: 'report.attach',
    subject: id,
    key: input.request_key,
    input: { ...input, sha256: kept.sha256 },
    detail: { sha256: kept.sha256 },
  }
  return write(scope, deed, async (tx: Writer<'file' | 'report_file'>) => {
    await attachable(tx, id)
    await noteFile(tx, kept, kept.media_type)
    const file_id = newId<'report_file'>()
    const made = await tx.db
      .insertInto('report_file')
      .values({
        facility_id: tx.actor.facility,
        id: file_id,
        report_id: id,
        kind: input.kind,
        sha256: kept.sha256,
        name: kept.name,
        media_type: kept.media_type,
        size: kept.size,
        comparison: comparison && JSON.stringify(comparison),
        received_number: input.received_number || null,
        received_on: input.received_on,
        attached_by: tx.actor.id ?? '',
        attached_at: tx.now(),
      })
      // The same bytes once more are the ones that are there already.
      .onConflict(conflict => conflict.columns(['facility_id', 'report_id', 'kind', 'sha256']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return { file_id: made?.id ?? null, comparison }
  })
}

async function attachable(reader: Reader, id: string): Promise<ReportRow> {
  const report = await getReport(reader, id)
  ensure(canWriteReport(reader.actor), 'hand-over.compile')
  if (!isSigned(report)) throw problem('conflict', 'hand-over.not-signed')
  return report
}

/** Both sides are read the same way; a number that the book holds already must be the one on the paper. */
async function compare(
  { actor }: Scope,
  files: FileStore,
  { docx_sha256: signed, snapshot, number }: ReportRow,
  bytes: Uint8Array,
  mediaType: string,
): Promise<Comparison | null> {
  if (!signed || !snapshot) return null
  const theirs = await readText(bytes, mediaType)
  const ours = (theirs && (await readText(await buffer(openStored(files, actor.facility, signed)), DOCX))) ?? []
  const blanks = { number: snapshot.number === null, day: snapshot.dated === null }
  const found = compareSigned(ours, theirs, { against: signed, blanks, wrapped: mediaType !== DOCX })
  const [given, booked] = [found.filled.number, /\d+/.exec(number ?? '')?.[0]?.replace(/^0+/, '')]
  if (given === undefined || booked === undefined || given === booked) return found
  const slip = { place: 'số văn bản, so với sổ', ours: booked, theirs: given }
  return { ...found, verdict: 'differs', differences: [slip, ...found.differences] }
}
