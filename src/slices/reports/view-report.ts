import { hashOf } from '#platform/canonical-json.ts'
import { ensure } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { unitsBehind } from '#slices/tasks/report-lines.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import { composeReport } from './compose-report.ts'
import { canSeeReports, canSignReport, canWriteReport, isSigned } from './reports.policy.ts'
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
    frozen ??
    (mayJudge
      ? (await snapshotToSign(reader, id)).snapshot
      : await assembleSnapshot(reader, { ...report, snapshot: null }))
  const names = await staffNames(reader)
  return {
    facility_id: reader.actor.facility,
    report: { ...report, author_name: names.get(report.author_staff_id) ?? '' },
    snapshot,
    snapshot_hash: frozen ? report.snapshot_hash : hashOf(snapshot),
    document: composeReport(snapshot),
    is_frozen: frozen !== null,
    units_behind: frozen
      ? []
      : await unitsBehind(reader, { from: snapshot.period.from_day, to: snapshot.period.cut_off }),
    may: { write: canWriteReport(reader.actor), sign: mayJudge },
  }
}
