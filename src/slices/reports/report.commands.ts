import type { Updateable } from 'kysely'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { moveEntryDay, reserveNumber } from '#slices/registers/document-book.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import type { ReturnReport, StartReport, SubmitReport, WriteAssessment } from './reports.input.ts'
import { canDecideReport, canWriteReport, canWriteText, takesText } from './reports.policy.ts'
import { lockReport, type ReportRow } from './reports.queries.ts'
import type { ReportTable } from './reports.table.ts'
import { isGivenAway, noteStep } from './sign-off/steps.queries.ts'

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
  write(
    scope,
    { action: 'report.write', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteText(tx.actor, report), 'report.write')
      if (!takesText(report)) throw problem('conflict', 'report.closed')
      await noteStep(tx, { report_id: id, kind: 'write', part: 'author' })
      return change(tx, report, { assessment: JSON.stringify(input.assessment), state: 'drafted' })
    },
  )

/**
 * Trình ký: người viết trình người điều phối; người điều phối viết thì trình thẳng lãnh đạo. Số và ngày có thể để trống, hoặc
 * lấy số kế tiếp trong sổ; chỉ người điều phối lấy số.
 */
export const submitReport = (scope: Scope, id: string, input: SubmitReport) =>
  write(
    scope,
    { action: 'report.submit', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'document_entry' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteText(tx.actor, report), 'report.write')
      const compiles = canWriteReport(tx.actor)
      ensure(compiles || input.number === 'none', 'report.number')
      if (!takesText(report)) throw problem('conflict', 'report.closed')
      const period = await findPeriod(tx, report.period_id)
      const dated = compiles ? input.dated : report.dated
      const number = await numberFor(tx, report, { ...input, dated }, period.name)
      const snapshot = await assembleSnapshot(tx, { ...report, number, dated })
      await noteStep(tx, { report_id: id, kind: 'submit', part: compiles ? 'coordinator' : 'author', snapshot })
      const submitted = await change(tx, report, {
        state: 'in_review',
        review: compiles ? 'sign' : 'check',
        number,
        dated,
        submitted_at: tx.now(),
        return_reason: null,
        ...(compiles && !(await isGivenAway(tx, id)) && { author_staff_id: tx.actor.id ?? report.author_staff_id }),
      })
      await resolveNotices(tx, id)
      await tellNext(tx, id, compiles ? 'sign' : 'check', period.name)
      return submitted
    },
  )

/** Puts it on the list of whoever has the next word. */
export const tellNext = (tx: Writer<'notice'>, id: string, review: 'check' | 'sign', period: string): Promise<void> =>
  raiseNotice(tx, {
    kind: review === 'sign' ? 'report.waits' : 'report.waits-check',
    severity: 'wait',
    to: { role: review === 'sign' ? 'leader' : 'coordinator' },
    subject: { kind: 'report', id },
    params: { period },
  })

/** Lãnh đạo trả lại bản trình, có lý do. */
export const returnReport = (scope: Scope, id: string, input: ReturnReport) =>
  write(
    scope,
    { action: 'report.return', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canDecideReport(tx.actor), 'report.decide')
      if (report.state !== 'in_review') throw problem('conflict', 'report.not-in-review')
      if (report.review !== 'sign') throw problem('conflict', 'report.with-coordinator')
      await noteStep(tx, {
        report_id: id,
        kind: 'give_back',
        part: 'leader',
        reason: input.reason,
        may: canDecideReport,
      })
      return giveBack(tx, report, input.reason)
    },
  )

/** Back to its author, with the reason, for them to see. */
export async function giveBack(tx: Writer<'report' | 'notice'>, report: ReportRow, reason: string) {
  const period = await findPeriod(tx, report.period_id)
  const returned = await change(tx, report, { state: 'drafted', return_reason: reason })
  await resolveNotices(tx, report.id)
  await raiseNotice(tx, {
    kind: 'report.returned',
    severity: 'decided',
    to: { staff_id: report.author_staff_id },
    subject: { kind: 'report', id: report.id },
    params: { period: period.name, reason },
  })
  return returned
}

/** The number that was asked for: none yet, the next of the book, or the one given by hand. */
export async function numberFor(
  tx: Writer<'document_entry'>,
  report: ReportRow,
  input: Pick<SubmitReport, 'number' | 'dated'>,
  period: string,
): Promise<string | null> {
  const issued_on = input.dated ?? report.dated
  if (report.number !== null && issued_on) await moveEntryDay(tx, { subject_id: report.id, type: 'Báo cáo', issued_on })
  if (input.number === 'none' || report.number !== null) return report.number
  if (!issued_on) throw problem('invalid', 'report.number-needs-day')
  const number = input.number === 'next' ? undefined : input.number
  return (
    await reserveNumber(tx, {
      type: 'Báo cáo',
      subject: `Kết quả tuyên truyền cải cách hành chính ${period}`,
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
