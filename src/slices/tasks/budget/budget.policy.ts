import { type Actor, holds } from '#platform/actor.ts'
import { seesAll } from '../tasks.policy.ts'

export const canReadBudget = (actor: Actor): boolean => seesAll(actor)

/**
 * Money is entered by who keeps the plan's papers, the coordinator; the owner may as well, where the accountant holds that
 * role. A leader reads: what they decide is the plan and its amendments.
 */
export const canEnterMoney = (actor: Actor): boolean => holds(actor, 'coordinator', 'owner')
