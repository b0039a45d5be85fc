import { type Actor, holds, isOneWith } from '#platform/actor.ts'
import type { PlanState } from './plans.table.ts'

interface Version {
  state: PlanState
}

/** Coordinators make the plan. */
export const canEditPlan = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'coordinator')

/** An issued plan is everybody's of the facility; before that it is seen by those who make, decide and keep it. */
export const canSeePlan = (actor: Actor, version: Version): boolean =>
  actor.kind === 'person' &&
  (version.state === 'issued' ||
    version.state === 'superseded' ||
    version.state === 'closed' ||
    holds(actor, 'coordinator', 'leader', 'editor', 'administrator', 'owner'))

export const canDecidePlan = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'leader')

/** Whoever makes or decides the plan may send something in it back to its author. */
export const canSendBack = (actor: Actor): boolean => canEditPlan(actor) || canDecidePlan(actor)

/** Author ≠ approver: whoever had a hand in the content does not approve it, unless the facility is too small for that. */
export const canApprovePlan = (actor: Actor, authors: readonly string[], waived: boolean): boolean =>
  canDecidePlan(actor) && (waived || !authors.some(author => isOneWith(actor, author)))

export const canIssuePlan = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'coordinator', 'leader')

export const takesEdits = ({ state }: Version): boolean =>
  state === 'draft' || state === 'in_review' || state === 'approved'
