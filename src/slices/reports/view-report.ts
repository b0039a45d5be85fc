import { hashOf } from '#platform/canonical-json.ts'
import { type Day, dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import { composeReport } from './compose-report.ts'
import { canDecideReport, canSeeReports, canSignReport, canWriteReport, isSigned } from './reports.policy.ts'
import { getReport } from './reports.queries.ts'
import { snapshotToSign } from './sign-report.ts'

/** A report as the screen shows it: frozen once signed, computed now before that; with the document it makes. */
export async function viewReport(reader: Reader, id: string) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const { snapshot: signed, ...report } = await getReport(reader, id)
  const frozen = isSigned(report) ? signed : null
  const mayJudge = report.state === 'in_review' && canSignReport(reader.actor, report, await waivesFourEyes(reader))
  // Whoever may sign sees the document with their own signature block, since that is what they sign.
  const snapshot =
    frozen ?? (mayJudge ? (await snapshotToSign(reader, id)).snapshot : await assembleSnapshot(reader, report))
  const names = await staffNames(reader)
  return {
    facility_id: reader.actor.facility,
    report: {
      ...report,
      author_name: names.get(report.author_staff_id) ?? '',
      signer_name: report.signer_staff_id ? (names.get(report.signer_staff_id) ?? '') : null,
    },
    snapshot,
    snapshot_hash: frozen ? report.snapshot_hash : hashOf(snapshot),
    document: composeReport(snapshot),
    is_frozen: frozen !== null,
    computed_at: reader.now(),
    deadline: await deadlineOf(reader, snapshot.period.due_on),
    may: { write: canWriteReport(reader.actor), decide: canDecideReport(reader.actor), sign: mayJudge },
  }
}

/** How far the due day is from today, in working days; negative once it has passed. */
async function deadlineOf(reader: Reader, dueOn: Day) {
  const today = dayOf(reader.now())
  const [first, last] = today < dueOn ? [today, dueOn] : [dueOn, today]
  const calendar = await loadCalendar(reader, first, last)
  return { today, due_on: dueOn, working_days_left: calendar.workingDaysBetween(today, dueOn) }
}
