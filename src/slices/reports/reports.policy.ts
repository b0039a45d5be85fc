import { type Actor, holds, isOneWith } from '#platform/actor.ts'
import type { ReportState } from './reports.table.ts'

interface Report {
  readonly state: ReportState
  readonly author_staff_id: string
}

/** Figures and reports are read by whoever works in the facility. */
export const canSeeReports = (actor: Actor): boolean => actor.kind === 'person'

/** Coordinators compile. */
export const canWriteReport = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'coordinator')

export const canDecideReport = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'leader')

/** Author ≠ approver: who compiled a report does not sign it, unless the facility is too small for that. */
export const canSignReport = (actor: Actor, report: Report, waived: boolean): boolean =>
  canDecideReport(actor) && (waived || !isOneWith(actor, report.author_staff_id))

/** What was signed is frozen; a department's return opens the report again. */
export const takesText = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'collecting' || state === 'drafted' || state === 'returned'

/** Its bytes are those that were signed. */
export const isSigned = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'signed' || state === 'handed_over' || state === 'accepted'
