import type { Reader } from '#platform/scope.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { canCheckReport, canDecideReport, canSignReport, canWriteReport } from '../reports.policy.ts'
import type { ReportRow } from '../reports.queries.ts'
import { type Changes, changesSince, contentHash } from './content.ts'
import { authorsIn, lastPut, type Step, standingPass, stepsOf } from './steps.queries.ts'

type Standing = Pick<ReportRow, 'id' | 'state' | 'review' | 'author_staff_id'>

/** Who may take the next step of a report, by the steps taken so far. */
export async function standingOf(reader: Reader, report: Standing) {
  const steps = await stepsOf(reader, report.id)
  const authors = authorsIn(report, steps)
  const waived = await waivesFourEyes(reader)
  const inReview = report.state === 'in_review'
  return {
    steps,
    authors,
    waived,
    may_check: inReview && report.review === 'check' && canCheckReport(reader.actor, authors, waived),
    may_sign: inReview && report.review === 'sign' && canSignReport(reader.actor, authors, waived),
  }
}
export type SignOffStanding = Awaited<ReturnType<typeof standingOf>>

/** True where the coordinator passed on something else than what the report says now: that pass counts no more. */
export function passIsVoid({ steps, waived }: Pick<SignOffStanding, 'steps' | 'waived'>, now: ReportSnapshot): boolean {
  const pass = standingPass(steps)
  return !waived && pass?.content_hash != null && pass.content_hash !== contentHash(now)
}

/** The way of a report as it is shown: each step with who and when, and what changed since it was put before the next. */
export function showSignOff(standing: SignOffStanding, now: ReportSnapshot, names: ReadonlyMap<string, string>) {
  const { steps } = standing
  const put = lastPut(steps)
  const changes: Changes | null = put?.said ? changesSince(put.said, now) : null
  const isChanged = put?.content_hash != null && put.content_hash !== contentHash(now)
  return {
    /** No check where the coordinator is the author. */
    skips_check: steps.findLast(step => step.kind === 'submit')?.part === 'coordinator',
    steps: steps.filter(step => step.kind !== 'write').map(step => shown(step, names)),
    changed: isChanged
      ? { since: put.at, by: names.get(put.staff_id) ?? '', ...(changes ?? { figures: [], texts: [] }) }
      : null,
    is_pass_void: passIsVoid(standing, now),
    content_hash: contentHash(now),
  }
}

const shown = ({ id, kind, part, staff_id, on_behalf_of, at, reason }: Step, names: ReadonlyMap<string, string>) => ({
  id,
  kind,
  part,
  name: names.get(staff_id) ?? '',
  in_place_of: on_behalf_of === null ? null : (names.get(on_behalf_of) ?? ''),
  at,
  reason,
})

/** Why somebody who looks may not take the step that waits: a code of the words. */
export function barredBy(reader: Pick<Reader, 'actor'>, report: Standing, standing: SignOffStanding): string | null {
  if (report.state !== 'in_review') return null
  if (report.review === 'check') {
    if (standing.may_check) return null
    return canWriteReport(reader.actor) ? 'report.check-own' : 'report.with-coordinator'
  }
  if (standing.may_sign) return null
  return canDecideReport(reader.actor) ? 'report.sign' : 'report.decide'
}
