import { type Actor, actsAs, holds, isOneWith } from '#platform/actor.ts'
import type { ReportState } from './reports.table.ts'

interface Report {
  readonly state: ReportState
  readonly author_staff_id: string
}

/** Figures and reports are read by whoever works in the facility. */
export const canSeeReports = (actor: Actor): boolean => actor.kind === 'person'

/** Coordinators compile. */
export const canWriteReport = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'coordinator')

/** One report's text: the coordinator's, and theirs to whom it was given to write. */
export const canWriteText = (actor: Actor, { author_staff_id }: Pick<Report, 'author_staff_id'>): boolean =>
  canWriteReport(actor) || (actor.kind === 'person' && actsAs(actor, author_staff_id))

export const canDecideReport = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'leader')

/** Author ≠ approver: none of those who wrote a report passes it on, unless the facility is too small for that. */
export const canCheckReport = (actor: Actor, authors: readonly string[], waived: boolean): boolean =>
  canWriteReport(actor) && (waived || !authors.some(author => isOneWith(actor, author)))

/** Author ≠ approver: who compiled a report does not sign it, unless the facility is too small for that. */
export const canSignReport = (actor: Actor, authors: readonly string[], waived: boolean): boolean =>
  canDecideReport(actor) && (waived || !authors.some(author => isOneWith(actor, author)))

/** What was submitted or signed is closed; what the department returned keeps its bytes, its successor is written. */
export const takesText = ({ state }: Pick<Report, 'state'>): boolean => state === 'collecting' || state === 'drafted'

/** Its bytes are those that were signed. */
export const isSigned = ({ state }: Pick<Report, 'state'>): boolean =>
  state === 'signed' || state === 'handed_over' || state === 'accepted' || state === 'returned'
