import { type Actor, holds, holdsIn } from '#platform/actor.ts'
import { seesAll } from '../tasks.policy.ts'

/** Who sends a team out, changes or calls an inspection off. */
export const canSchedule = (actor: Actor): boolean => holds(actor, 'coordinator', 'leader')

export interface Team {
  readonly member_ids: readonly string[]
}
const isMember = (actor: Actor, { member_ids }: Team): boolean =>
  actor.id !== undefined && member_ids.includes(actor.id)

export const canReadInspection = (actor: Actor, team: Team): boolean => seesAll(actor) || isMember(actor, team)

/** The minutes are the team's; the coordinator types them in for it. */
export const canWriteMinutes = (actor: Actor, team: Team): boolean =>
  isMember(actor, team) || holds(actor, 'coordinator')

/** The unit answers; what it said on paper or by Zalo the coordinator may type in. */
export const canAnswer = (actor: Actor, unit: string): boolean =>
  holdsIn(actor, unit, 'unit_head', 'contributor') || holds(actor, 'coordinator')

export const isOfUnit = (actor: Actor, unit: string): boolean => holdsIn(actor, unit, 'unit_head', 'contributor')

/** Nobody closes what they answered themselves, nor what their own unit owes; a facility too small for this may waive it. */
export function canCloseFollowUp(
  actor: Actor,
  followUp: Team & { readonly unit_id: string; readonly answered_by: readonly string[] },
  waived: boolean,
): boolean {
  if (!isMember(actor, followUp) && !holds(actor, 'coordinator', 'leader')) return false
  if (waived) return true
  return actor.id !== undefined && !followUp.answered_by.includes(actor.id) && !isOfUnit(actor, followUp.unit_id)
}
