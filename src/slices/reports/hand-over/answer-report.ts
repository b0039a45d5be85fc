import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { change } from '../report.commands.ts'
import { canWriteReport } from '../reports.policy.ts'
import { lockReport, type ReportRow } from '../reports.queries.ts'
import { noteStep } from '../sign-off/steps.queries.ts'
import { copyTexts } from './copy-texts.ts'
import type { AnswerReport } from './hand-over.input.ts'

type AnswerWriter = Writer<'report' | 'report_step' | 'notice' | 'report_sentence' | 'report_template_choice'>

/** Ghi trả lời của Sở: nhận, hoặc trả lại có lý do; trả lại thì mở báo cáo sửa của cùng kỳ, bản cũ giữ nguyên. */
export const answerReport = (scope: Scope, id: string, input: AnswerReport) =>
  write(scope, { action: 'report.answer', subject: id, key: input.request_key, input }, async (tx: AnswerWriter) => {
    const report = await lockReport(tx, id, input.row_version)
    ensure(canWriteReport(tx.actor), 'hand-over.compile')
    if (report.state === 'accepted' || report.state === 'returned') throw problem('conflict', 'hand-over.answered')
    if (report.state !== 'handed_over') throw problem('conflict', 'hand-over.not-handed-over')
    if (input.answered_on > dayOf(tx.now())) throw problem('invalid', 'hand-over.in-future')
    const { answer, answered_on, reason } = input
    await noteStep(tx, {
      report_id: id,
      kind: 'answer',
      part: 'coordinator',
      reason: answer === 'returned' ? reason : null,
      may: canWriteReport,
    })
    const answered = await change(tx, report, {
      state: answer,
      answered_at: tx.now(),
      answered_on,
      answered_by: tx.actor.id ?? null,
      answer_reason: answer === 'returned' ? reason : reason || null,
    })
    await resolveNotices(tx, id)
    if (answer === 'accepted') return { ...answered, successor_id: null }
    return { ...answered, successor_id: await openSuccessor(tx, report, reason) }
  })

/** The corrected report begins with the texts of the one that came back; its figures are the ledger's of now. */
async function openSuccessor(tx: AnswerWriter, report: ReportRow, reason: string): Promise<string> {
  const id = newId<'report'>()
  const period = await findPeriod(tx, report.period_id)
  await tx.db
    .insertInto('report')
    .values({
      facility_id: tx.actor.facility,
      id,
      period_id: report.period_id,
      state: 'drafted',
      author_staff_id: report.author_staff_id,
      assessment: JSON.stringify(report.assessment),
      created_at: tx.now(),
      predecessor_id: report.id,
    })
    .execute()
  await copyTexts(tx, report.id, id)
  await raiseNotice(tx, {
    kind: 'report.sent-back',
    severity: 'wait',
    to: { role: 'coordinator' },
    subject: { kind: 'report', id },
    params: { period: period.name, reason },
  })
  return id
}
