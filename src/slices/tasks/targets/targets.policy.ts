import { type Actor, holds } from '#platform/actor.ts'
import { seesAll } from '../tasks.policy.ts'

/** Progress over all units: whoever sees the year sees it. */
export const canReadTargets = (actor: Actor): boolean => seesAll(actor)

/** Who answers for the figures says which figure measures a target. */
export const canSetFigure = (actor: Actor): boolean => holds(actor, 'coordinator')
