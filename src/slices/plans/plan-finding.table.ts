import type { ColumnType } from 'kysely'
import type { Generated } from '#platform/db/tables.ts'

export const FINDING_DECISIONS = ['accepted', 'sent_back'] as const
export type FindingDecision = (typeof FINDING_DECISIONS)[number]

export interface PlanFindingDecisionTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  finding_id: string
  code: string
  /** Where in the document a person looks for it. */
  place: string
  what: string
  decision: FindingDecision
  reason: string
  staff_id: string
  decided_at: ColumnType<Date, Date | string, Date>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    plan_finding_decision: PlanFindingDecisionTable
  }
}
