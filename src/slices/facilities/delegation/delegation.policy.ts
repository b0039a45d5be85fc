import { type Actor, holds } from '#platform/actor.ts'
import { canChangeStructure } from '../facilities.policy.ts'
import type { Delegable } from './delegation.words.ts'

/** The absent person, or for them who runs the facility; a coordinator does not lend a leader's role. */
export const canDelegate = (actor: Actor, absent: string, roles: readonly Delegable[]): boolean =>
  actor.id === absent || canChangeStructure(actor) || (holds(actor, 'coordinator') && !roles.includes('leader'))

/** Why somebody is away is for the two of them and for who runs the facility or the plan. */
export const canReadAllDelegations = (actor: Actor): boolean =>
  actor.kind !== 'person' || canChangeStructure(actor) || holds(actor, 'coordinator', 'leader')

/** Either of the two, too: nobody has to go on standing in. */
export const canEndDelegation = (actor: Actor, made: { absent_staff_id: string; stand_in_staff_id: string }): boolean =>
  actor.id === made.absent_staff_id ||
  actor.id === made.stand_in_staff_id ||
  canChangeStructure(actor) ||
  holds(actor, 'coordinator')
