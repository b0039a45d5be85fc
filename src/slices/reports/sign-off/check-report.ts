import { ensure, problem } from '#platform/errors.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { assembleSnapshot } from '../assemble-snapshot.ts'
import { change, giveBack, numberFor, tellNext } from '../report.commands.ts'
import type { ReturnReport } from '../reports.input.ts'
import { canCheckReport, canDecideReport, canWriteReport } from '../reports.policy.ts'
import { lockReport, type ReportRow } from '../reports.queries.ts'
import { contentHash } from './content.ts'
import type { AskAgain, PassReport } from './sign-off.input.ts'
import { authorsIn, noteStep, stepsOf } from './steps.queries.ts'

type StepWriter = Writer<'report' | 'report_step' | 'notice'>

/** Người điều phối xem xong, chuyển lãnh đạo ký; người viết không tự chuyển. Số và ngày lấy ở bước này. */
export const passReport = (scope: Scope, id: string, input: PassReport) =>
  write(
    scope,
    { action: 'report.pass', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'document_entry' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      await ensureChecks(tx, report)
      const period = await findPeriod(tx, report.period_id)
      const number = await numberFor(tx, report, input, period.name)
      const dated = input.dated ?? report.dated
      const snapshot = await assembleSnapshot(tx, { ...report, number, dated })
      if (contentHash(snapshot) !== input.content_hash) throw problem('conflict', 'report.changed-to-pass')
      await noteStep(tx, { report_id: id, kind: 'pass', part: 'coordinator', snapshot, may: canWriteReport })
      const passed = await change(tx, report, { review: 'sign', number, dated })
      await resolveNotices(tx, id)
      await tellNext(tx, id, 'sign', period.name)
      return passed
    },
  )

/** Người điều phối trả lại người viết, có lý do. */
export const returnToAuthor = (scope: Scope, id: string, input: ReturnReport) =>
  write(
    scope,
    { action: 'report.return-to-author', subject: id, key: input.request_key, input },
    async (tx: StepWriter) => {
      const report = await lockReport(tx, id, input.row_version)
      await ensureChecks(tx, report)
      const { reason } = input
      await noteStep(tx, { report_id: id, kind: 'give_back', part: 'coordinator', reason, may: canWriteReport })
      return giveBack(tx, report, reason)
    },
  )

/** Số liệu đổi sau khi người điều phối chuyển: lãnh đạo đề nghị xem lại, lần chuyển cũ hết hiệu lực. */
export const askCheckAgain = (scope: Scope, id: string, input: AskAgain) =>
  write(scope, { action: 'report.ask-again', subject: id, key: input.request_key, input }, async (tx: StepWriter) => {
    const report = await lockReport(tx, id, input.row_version)
    ensure(canDecideReport(tx.actor), 'report.decide')
    if (report.state !== 'in_review' || report.review !== 'sign') throw problem('conflict', 'report.not-in-review')
    const steps = await stepsOf(tx, id)
    if (!steps.some(step => step.kind === 'pass')) throw problem('conflict', 'report.never-checked')
    await noteStep(tx, { report_id: id, kind: 'ask_again', part: 'leader', may: canDecideReport })
    const period = await findPeriod(tx, report.period_id)
    const asked = await change(tx, report, { review: 'check' })
    await resolveNotices(tx, id)
    await tellNext(tx, id, 'check', period.name)
    return asked
  })

async function ensureChecks(tx: StepWriter, report: ReportRow): Promise<void> {
  ensure(canWriteReport(tx.actor), 'report.write')
  const authors = authorsIn(report, await stepsOf(tx, report.id))
  ensure(canCheckReport(tx.actor, authors, await waivesFourEyes(tx)), 'report.check-own')
  if (report.state !== 'in_review') throw problem('conflict', 'report.not-in-review')
  if (report.review !== 'check') throw problem('conflict', 'report.not-in-check')
}
