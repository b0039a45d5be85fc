import { dayOf, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { change, numberFor } from '../report.commands.ts'
import { canWriteReport, isSigned } from '../reports.policy.ts'
import { lockReport } from '../reports.queries.ts'
import { noteStep } from '../sign-off/steps.queries.ts'
import type { FillReportNumber } from './hand-over.input.ts'

/**
 * Ghi số và ngày do phần mềm văn bản cấp sau khi ký, một lần, vào sổ văn bản ngay lúc ấy. Bản đã ký và số liệu đã đóng băng
 * giữ nguyên chỗ trống; số và ngày đứng bên cạnh.
 */
export const fillReportNumber = (scope: Scope, id: string, input: FillReportNumber) =>
  write(
    scope,
    { action: 'report.fill-number', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'document_entry'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteReport(tx.actor), 'hand-over.compile')
      if (!isSigned(report) || !report.snapshot) throw problem('conflict', 'hand-over.not-signed')
      const { number: signed, dated } = report.snapshot
      if (signed !== null) throw problem('conflict', 'hand-over.number-signed', { number: signed })
      if (report.number !== null) throw problem('conflict', 'hand-over.has-number', { number: report.number })
      if (dated !== null && dated !== input.dated)
        throw problem('invalid', 'hand-over.day-signed', { day: writeDay(dated) })
      if (input.dated > dayOf(tx.now())) throw problem('invalid', 'hand-over.in-future')
      const { name } = await findPeriod(tx, report.period_id)
      const number = await numberFor(tx, report, input, name)
      await noteStep(tx, { report_id: id, kind: 'number', part: 'coordinator', reason: number, may: canWriteReport })
      return { ...(await change(tx, report, { number, dated: input.dated })), number }
    },
  )
