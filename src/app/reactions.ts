import type { JobHandler } from '#platform/jobs/job.ts'
import { moveStaffOnMergeDay } from '#slices/facilities/changes/merge-units.ts'
import { matchOnRecord } from '#slices/tasks/match-by-rule.ts'
import { planAgain, planOnIssue } from '#slices/tasks/plan-occurrences.job.ts'
import { replanMembers, settleUnit } from '#slices/tasks/unit-changes/settle-unit.job.ts'
import { waiveOnClose } from '#slices/tasks/waive-on-close.job.ts'

/** Every job that somebody waits for, by its handler. A fact of one room may be another room's work. */
export const REACTIONS: readonly JobHandler[] = [
  planOnIssue,
  planAgain,
  waiveOnClose,
  matchOnRecord,
  moveStaffOnMergeDay,
  settleUnit,
  replanMembers,
]
