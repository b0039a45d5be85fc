import type { Reader } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { type Finding, findingsOf } from './findings.ts'
import { misspeltIn } from './misspelt-in.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import { getReading, getVersion, listCitations, listDeadlines, listTargets, type PlanVersion } from './plans.queries.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/** What a reader of several things at once has loaded already. */
export interface Loaded {
  version: PlanVersion
  rows: readonly PlanRow[]
  reading: PlanReading | null
  citations: readonly object[]
  targets: readonly object[]
  deadlines: readonly object[]
}

/** Findings of a version as it stands: those of the document, and new slips in what was typed since. */
export function findingsIn(loaded: Loaded, decided: Decisions): Finding[] {
  const found = findingsOf(loaded.reading, loaded, decided)
  return [...found, ...misspeltIn(loaded.reading, loaded.rows, found, decided)]
}

export async function loadFindings(reader: Reader, versionId: string): Promise<Finding[]> {
  const loaded = await together({
    version: getVersion(reader, versionId),
    rows: listRows(reader, versionId),
    reading: getReading(reader, versionId),
    citations: listCitations(reader, versionId),
    targets: listTargets(reader, versionId),
    deadlines: listDeadlines(reader, versionId),
    decided: listDecisions(reader, versionId),
  })
  return findingsIn(loaded, loaded.decided)
}

type Decisions = Awaited<ReturnType<typeof listDecisions>>

export const listDecisions = (reader: Reader, versionId: string) =>
  reader.db
    .selectFrom('plan_finding_decision')
    .leftJoin('staff', join =>
      join
        .onRef('staff.facility_id', '=', 'plan_finding_decision.facility_id')
        .onRef('staff.id', '=', 'plan_finding_decision.staff_id'),
    )
    .select([
      'plan_finding_decision.id',
      'plan_finding_decision.finding_id',
      'plan_finding_decision.decision',
      'plan_finding_decision.place',
      'plan_finding_decision.what',
      'plan_finding_decision.reason',
      'plan_finding_decision.decided_at',
      'staff.full_name as staff_name',
    ])
    .where('plan_finding_decision.facility_id', '=', reader.actor.facility)
    .where('plan_finding_decision.version_id', '=', versionId)
    .orderBy('plan_finding_decision.decided_at')
    .execute()
