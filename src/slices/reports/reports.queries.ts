import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { type Period, periodBefore } from '#slices/registers/periods.api.ts'
import type { SentReport } from './figures/since-sent.ts'
import type { ReportSnapshot } from './report-snapshot.ts'

const COLUMNS = [
  'report.id',
  'report.period_id',
  'report.state',
  'report.author_staff_id',
  'report.assessment',
  'report.number',
  'report.dated',
  'report.signer_staff_id',
  'report.signer_capacity',
  'report.created_at',
  'report.submitted_at',
  'report.return_reason',
  'report.signed_at',
  'report.snapshot',
  'report.snapshot_hash',
  'report.renderer',
  'report.docx_sha256',
  'report.handed_over_at',
  'report.handed_over_to',
  'report.review',
  'report.predecessor_id',
  'report.answered_at',
  'report.answered_on',
  'report.answer_reason',
  'report.row_version',
] as const

const reports = (reader: Reader) =>
  reader.db.selectFrom('report').where('report.facility_id', '=', reader.actor.facility).select(COLUMNS)

export type ReportRow = Awaited<ReturnType<typeof getReport>>

/** The report, or not found: a foreign id looks the same as an unknown one. */
export async function getReport(reader: Reader, id: string) {
  const found = isId(id) ? await reports(reader).where('report.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'report.not-found')
  return found
}

/** The report, locked, as the person who acts saw it; a newer one is shown to them instead. */
export async function lockReport(tx: Writer<'report'>, id: string, rowVersion: number): Promise<ReportRow> {
  if (isId(id))
    await tx.db
      .selectFrom('report')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .execute()
  const report = await getReport(tx, id)
  if (report.row_version !== rowVersion)
    throw problem('stale', 'report.stale', {
      now: { row_version: report.row_version, state: report.state, assessment: report.assessment },
    })
  return report
}

/** Reports without what they say, oldest first; a returned one stands behind its successor. */
export const listReports = (reader: Reader) =>
  reader.db
    .selectFrom('report')
    .where('report.facility_id', '=', reader.actor.facility)
    .select(['id', 'period_id', 'state', 'review', 'number', 'author_staff_id', 'return_reason', 'submitted_at'])
    .select(['signed_at', 'handed_over_at', 'handed_over_to'])
    .orderBy('created_at')
    .execute()

/** What was sent of a year before: whose figures are said and may not change behind anybody's back. */
export async function sentReports(reader: Reader, year: number, exceptReport?: string): Promise<SentReport[]> {
  const rows = await reader.db
    .selectFrom('report')
    .innerJoin('period', join =>
      join.onRef('period.facility_id', '=', 'report.facility_id').onRef('period.id', '=', 'report.period_id'),
    )
    .where('report.facility_id', '=', reader.actor.facility)
    .where('period.year', '=', year)
    .where('report.state', 'in', ['signed', 'handed_over', 'accepted'])
    .select(['report.id', 'period.cut_off', 'report.signed_at'])
    .execute()
  return rows.flatMap(row =>
    row.signed_at && row.id !== exceptReport ? [{ id: row.id, to: row.cut_off, as_of: row.signed_at }] : [],
  )
}

/** The signed snapshot of the same period a year before. */
export async function snapshotBefore(reader: Reader, period: Period): Promise<ReportSnapshot | undefined> {
  const before = await periodBefore(reader, period)
  if (!before) return undefined
  const row = await reports(reader)
    .where('report.period_id', '=', before.id)
    .where('report.state', 'in', ['signed', 'handed_over', 'accepted'])
    .executeTakeFirst()
  return row?.snapshot ?? undefined
}
