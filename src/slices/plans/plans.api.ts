import type { Reader } from '#platform/scope.ts'
import { publicAttachment } from './attachments.queries.ts'
import { listOldTasks } from './old-tasks.queries.ts'
import { findPart, listRows, type PlanPart, type PlanRow } from './plan-rows.queries.ts'
import { findIssued, getVersion, listTargets, listVersionsOf, type PlanVersion } from './plans.queries.ts'

export { type Lineage, loadLineage } from './part-lineage.ts'
export type { PartContent, PartyContent, RowContent } from './plan-content.ts'
export type { PlanPart, PlanRow } from './plan-rows.queries.ts'
export { planVersionClosed, planVersionIssued } from './plans.events.ts'
export type { PlanVersion } from './plans.queries.ts'
export type { MinimumPer, PartyKind, PartyRole, PlanState, Rhythm } from './plans.table.ts'
export { promisedPerOccurrence, promisedPerYear } from './promised-per-year.policy.ts'

/** The issued version of a year; the latest issued one when no year is named. */
export const issuedVersion = (reader: Reader, year?: number) => findIssued(reader, year)

/** A version by its id, in whatever state; not found when it is another facility's. */
export const planVersion = (reader: Reader, id: string) => getVersion(reader, id)

/** Rows of a version with parts and parties, in the plan's order; skipped rows are left out. */
export async function planRows(reader: Reader, versionId: string) {
  return (await listRows(reader, versionId)).filter(row => row.review !== 'skipped')
}

/** Every version of a plan, the first one first. */
export const versionsOfPlan = (reader: Reader, planId: string) => listVersionsOf(reader, planId)

/** What becomes of the open work of tasks that a version no longer holds, by task: those it says nothing of keep theirs. */
export async function endedTasks(reader: Reader, versionId: string) {
  const old = await listOldTasks(reader, await getVersion(reader, versionId))
  return new Map(old.flatMap(({ row, becomes }) => (becomes.how === 'ended' ? [[row.task_id, becomes]] : [])))
}

/** A row of the version in force, or of a task that is no longer in it. */
export interface RowEver extends PlanRow {
  readonly ended: boolean
}

/**
 * The rows of a version, then those of tasks that it no longer holds, as the last version that held them wrote them: what was
 * done under them stays in the year's lists and reports.
 */
export async function planRowsEver(reader: Reader, version: PlanVersion): Promise<RowEver[]> {
  const [versions, live] = await Promise.all([listVersionsOf(reader, version.plan_id), planRows(reader, version.id)])
  const earlier = versions.filter(one => one.version_no < version.version_no && one.state === 'superseded')
  const before = await Promise.all(earlier.toReversed().map(one => planRows(reader, one.id)))
  const rows: RowEver[] = live.map(row => ({ ...row, ended: false }))
  const seen = new Set(rows.map(row => row.task_id))
  for (const own of before)
    for (const row of own) {
      if (seen.has(row.task_id)) continue
      seen.add(row.task_id)
      rows.push({ ...row, ended: true })
    }
  return rows
}

export const planTargets = (reader: Reader, versionId: string) => listTargets(reader, versionId)

/** One part with its parties, or undefined. */
export const planPart = (reader: Reader, partId: string): Promise<PlanPart | undefined> => findPart(reader, partId)

/** What anyone may read of the issued plan: works for a visitor, who sees issued rows only. */
export async function publishedPlan(reader: Reader, year?: number) {
  const version = await findIssued(reader, year)
  if (!version) return undefined
  const [rows, signed, targets] = await Promise.all([
    listRows(reader, version.id),
    publicAttachment(reader, version.id),
    listTargets(reader, version.id),
  ])
  return {
    id: version.id,
    year: version.year,
    title: version.title,
    number: version.number,
    issued_on: version.issued_on,
    signer_capacity: version.signer_capacity,
    signer_position: version.signer_position,
    signer_name: version.signer_name,
    /** The signed file, where the facility shows it. */
    signed: signed ? { id: signed.id, name: signed.name } : null,
    targets,
    rows: rows
      .filter(row => row.review !== 'skipped')
      .map(row => ({
        id: row.id,
        no: row.no,
        group_title: row.group_title,
        title: row.title,
        schedule_raw: row.schedule_raw,
        products: row.products,
        forms: row.forms,
        leads: [...new Set(row.parts.flatMap(part => part.parties.filter(p => p.role === 'lead').map(p => p.words)))],
      })),
  }
}
