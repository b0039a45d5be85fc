import type { Updateable } from 'kysely'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { reserveNumber } from '#slices/registers/document-book.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import type { HandOverReport, ReturnReport, StartReport, SubmitReport, WriteAssessment } from './reports.input.ts'
import { canDecideReport, canWriteReport, isSigned, takesText } from './reports.policy.ts'
import { lockReport, type ReportRow } from './reports.queries.ts'
import type { ReportTable } from './reports.table.ts'

/** Mở báo cáo của một kỳ; kỳ đã có báo cáo thì mở lại báo cáo đó. */
export const startReport = (scope: Scope, input: StartReport) =>
  write(
    scope,
    { action: 'report.start', subject: input.period_id, key: input.request_key, input },
    async (tx: Writer<'report'>) => {
      ensure(canWriteReport(tx.actor), 'report.write')
      const period = await findPeriod(tx, input.period_id)
      const open = await tx.db
        .selectFrom('report')
        .select('id')
        .where('facility_id', '=', tx.actor.facility)
        .where('period_id', '=', period.id)
        .where('state', '<>', 'returned')
        .executeTakeFirst()
      if (open) return { id: open.id }
      const id = newId<'report'>()
      await tx.db
        .insertInto('report')
        .values({
          facility_id: tx.actor.facility,
          id,
          period_id: period.id,
          author_staff_id: tx.actor.id ?? '',
          assessment: '{}',
          created_at: tx.now(),
        })
        .execute()
      return { id }
    },
  )

/** Ghi phần đánh giá; số liệu không ghi vào đây, lúc nào cũng tính. */
export const writeAssessment = (scope: Scope, id: string, input: WriteAssessment) =>
  write(scope, { action: 'report.write', subject: id, key: input.request_key, input }, async (tx: Writer<'report'>) => {
    const report = await lockReport(tx, id, input.row_version)
    ensure(canWriteReport(tx.actor), 'report.write')
    if (!takesText(report)) throw problem('conflict', 'report.closed')
    return change(tx, report, { assessment: JSON.stringify(input.assessment), state: 'drafted' })
  })

/** Trình lãnh đạo ký; số và ngày có thể để trống, hoặc lấy số kế tiếp trong sổ. */
export const submitReport = (scope: Scope, id: string, input: SubmitReport) =>
  write(
    scope,
    { action: 'report.submit', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'document_entry' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteReport(tx.actor), 'report.write')
      if (!takesText(report)) throw problem('conflict', 'report.closed')
      const period = await findPeriod(tx, report.period_id)
      const number = await numberFor(tx, report, input, `Kết quả tuyên truyền cải cách hành chính ${period.name}`)
      const submitted = await change(tx, report, {
        state: 'in_review',
        number,
        dated: input.dated,
        submitted_at: tx.now(),
        return_reason: null,
        author_staff_id: tx.actor.id ?? report.author_staff_id,
      })
      await resolveNotices(tx, id)
      await raiseNotice(tx, {
        kind: 'report.waits',
        severity: 'wait',
        to: { role: 'leader' },
        subject: { kind: 'report', id },
        params: { period: period.name },
      })
      return submitted
    },
  )

/** Lãnh đạo trả lại bản trình, có lý do. */
export const returnReport = (scope: Scope, id: string, input: ReturnReport) =>
  write(
    scope,
    { action: 'report.return', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canDecideReport(tx.actor), 'report.decide')
      if (report.state !== 'in_review') throw problem('conflict', 'report.not-in-review')
      const period = await findPeriod(tx, report.period_id)
      const returned = await change(tx, report, { state: 'drafted', return_reason: input.reason })
      await resolveNotices(tx, id)
      await raiseNotice(tx, {
        kind: 'report.returned',
        severity: 'decided',
        to: { staff_id: report.author_staff_id },
        subject: { kind: 'report', id },
        params: { period: period.name, reason: input.reason },
      })
      return returned
    },
  )

/** Ghi việc đã gửi bản ký cho cơ quan cấp trên. */
export const handOverReport = (scope: Scope, id: string, input: HandOverReport) =>
  write(
    scope,
    { action: 'report.hand-over', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteReport(tx.actor), 'report.write')
      if (report.state !== 'signed' || !isSigned(report)) throw problem('conflict', 'report.not-signed')
      await resolveNotices(tx, id)
      return change(tx, report, { state: 'handed_over', handed_over_at: tx.now(), handed_over_to: input.to })
    },
  )

async function numberFor(
  tx: Writer<'document_entry'>,
  report: ReportRow,
  input: SubmitReport,
  subject: string,
): Promise<string | null> {
  if (input.number === 'none') return report.number
  const issued_on = input.dated ?? report.dated
  if (!issued_on) throw problem('invalid', 'report.number-needs-day')
  const number = input.number === 'next' ? undefined : input.number
  return (
    await reserveNumber(tx, {
      type: 'Báo cáo',
      subject,
      issued_on,
      number,
      subject_kind: 'report',
      subject_id: report.id,
    })
  ).symbol
}

/** The next version of the row. */
export async function change(
  tx: Writer<'report'>,
  report: Pick<ReportRow, 'id' | 'row_version'>,
  values: Updateable<ReportTable>,
) {
  const rowVersion = report.row_version + 1
  await tx.db
    .updateTable('report')
    .set({ ...values, row_version: rowVersion })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', report.id)
    .execute()
  return { id: report.id, row_version: rowVersion }
}
