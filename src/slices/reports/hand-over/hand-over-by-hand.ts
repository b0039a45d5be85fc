import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { change } from '../report.commands.ts'
import { canWriteReport, isSigned } from '../reports.policy.ts'
import { lockReport } from '../reports.queries.ts'
import { noteStep } from '../sign-off/steps.queries.ts'
import type { HandOverReport } from './hand-over.input.ts'
import './hand-over.table.ts'

/** Ghi việc đã gửi bản ký bằng tay: trục văn bản, bản giấy, cách khác. */
export const handOverReport = (scope: Scope, id: string, input: HandOverReport) =>
  write(
    scope,
    { action: 'report.hand-over', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'report_sending' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteReport(tx.actor), 'hand-over.compile')
      if (!isSigned(report) || report.state === 'returned') throw problem('conflict', 'report.not-signed')
      const today = dayOf(tx.now())
      const sentOn = input.sent_on ?? today
      if (sentOn > today) throw problem('invalid', 'hand-over.in-future')
      if (report.signed_at && sentOn < dayOf(report.signed_at)) throw problem('invalid', 'hand-over.before-signed')
      await tx.db
        .insertInto('report_sending')
        .values({
          facility_id: tx.actor.facility,
          report_id: id,
          way: input.way ?? 'other',
          to_words: input.to,
          subject: null,
          message: null,
          files: '[]',
          sent_on: sentOn,
          note: input.note || null,
          sent_by: tx.actor.id ?? '',
          created_at: tx.now(),
        })
        .execute()
      const { to } = input
      if (report.state !== 'signed') return change(tx, report, {})
      await noteStep(tx, { report_id: id, kind: 'hand_over', part: 'coordinator', reason: to, may: canWriteReport })
      await resolveNotices(tx, id)
      return change(tx, report, { state: 'handed_over', handed_over_at: tx.now(), handed_over_to: to })
    },
  )
