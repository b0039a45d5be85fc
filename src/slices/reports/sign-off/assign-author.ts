import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import { holdersOf, staffOn } from '#slices/facilities/staff.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { change } from '../report.commands.ts'
import { canWriteReport, takesText } from '../reports.policy.ts'
import { lockReport } from '../reports.queries.ts'
import type { AssignAuthor } from './sign-off.input.ts'
import { noteStep } from './steps.queries.ts'

/** Who may be given a report to write: the people of the coordinators' own units, and the editors. */
export async function possibleAuthors(reader: Reader): Promise<{ id: string; full_name: string }[]> {
  const today = dayOf(reader.now())
  const staff = await staffOn(reader, today)
  const coordinators = new Set(await holdersOf(reader, 'coordinator', null, today))
  const editors = new Set(await holdersOf(reader, 'editor', null, today))
  const units = new Set(staff.flatMap(({ id, unit_id }) => (coordinators.has(id) && unit_id ? [unit_id] : [])))
  return staff
    .filter(({ id, unit_id }) => editors.has(id) || coordinators.has(id) || (unit_id !== null && units.has(unit_id)))
    .map(({ id, full_name }) => ({ id, full_name }))
}

/** Giao báo cáo cho một người viết; người ấy trình người điều phối. */
export const assignAuthor = (scope: Scope, id: string, input: AssignAuthor) =>
  write(
    scope,
    { action: 'report.assign', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_step' | 'notice'>) => {
      const report = await lockReport(tx, id, input.row_version)
      ensure(canWriteReport(tx.actor), 'report.assign')
      if (!takesText(report)) throw problem('conflict', 'report.closed')
      const author = (await possibleAuthors(tx)).find(staff => staff.id === input.staff_id)
      if (!author) throw problem('invalid', 'report.no-such-author')
      await noteStep(tx, { report_id: id, kind: 'assign', part: 'coordinator', reason: author.full_name })
      const given = await change(tx, report, { author_staff_id: author.id })
      const period = await findPeriod(tx, report.period_id)
      if (author.id !== tx.actor.id)
        await raiseNotice(tx, {
          kind: 'report.given',
          severity: 'wait',
          to: { staff_id: author.id },
          subject: { kind: 'report', id },
          params: { period: period.name },
        })
      return given
    },
  )
