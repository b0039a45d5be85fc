import { hashOf } from '#platform/canonical-json.ts'
import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { findPeriod } from '#slices/registers/periods.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import { composeReport } from './compose-report.ts'
import { sendBy } from './deadlines/report-days.ts'
import { canDecideReport, canSeeReports, canWriteReport, canWriteText, isSigned, takesText } from './reports.policy.ts'
import { getReport } from './reports.queries.ts'
import { textOfReport, withSlips } from './sentences/sentences.queries.ts'
import { barredBy, showSignOff, standingOf } from './sign-off/view-sign-off.ts'
import { snapshotToSign } from './sign-report.ts'

/** A report as the screen shows it: frozen once signed, computed now before that; with the document it makes. */
export async function viewReport(reader: Reader, id: string) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const { snapshot: signed, ...report } = await getReport(reader, id)
  const frozen = isSigned(report) ? signed : null
  const standing = await standingOf(reader, report)
  const mayJudge = standing.may_sign
  // Whoever may sign sees the document with their own signature block, since that is what they sign.
  const snapshot =
    frozen ?? (mayJudge ? (await snapshotToSign(reader, id)).snapshot : await assembleSnapshot(reader, report))
  const names = await staffNames(reader)
  const mayWrite = takesText(report) && canWriteText(reader.actor, report)
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
    /** What the text is made of, for whoever may still write it. */
    text: mayWrite ? withSlips(await textOfReport(reader, id, snapshot), snapshot.assessment) : null,
    computed_at: reader.now(),
    deadline: await deadlineOf(reader, report.period_id),
    sign_off: showSignOff(standing, snapshot, names),
    may: {
      /** Its text, by whoever compiles or was given it to write. */
      write: canWriteText(reader.actor, report),
      /** Number, sending, whose it is to write: the coordinator's. */
      compile: canWriteReport(reader.actor),
      check: standing.may_check,
      decide: canDecideReport(reader.actor),
      sign: mayJudge,
      barred_by: barredBy(reader, report, standing),
    },
  }
}

/** How far the due day is from today, in working days; negative once it has passed. */
async function deadlineOf(reader: Reader, periodId: string) {
  const today = dayOf(reader.now())
  const period = await findPeriod(reader, periodId)
  const [first, last] = [today, period.due_on, period.parent_due_on ?? today].toSorted().filter((_, at) => at !== 1)
  const calendar = await loadCalendar(reader, first ?? today, last ?? today)
  const send_by = sendBy(period, calendar)
  return { today, due_on: period.due_on, send_by, working_days_left: calendar.workingDaysBetween(today, send_by) }
}
