import { type Actor, actsAs, holds, holdsIn, isOneWith } from '#platform/actor.ts'
import type { UnitsBehind } from '../facilities/delegation.api.ts'

/** Whose duty an occurrence is. */
export interface Duty {
  readonly unit_id: string | null
  readonly staff_id: string | null
  readonly answers_staff_id: string
}

/** The unit's head and contributors, the person named, and whoever answers for it. */
export const isOwn = (actor: Actor, duty: Duty): boolean =>
  holdsIn(actor, duty.unit_id, 'unit_head', 'contributor') ||
  actsAs(actor, duty.staff_id) ||
  actsAs(actor, duty.answers_staff_id)

/** The coordinator also hands in what a unit sent by Zalo or on paper. */
export const canHandIn = (actor: Actor, duty: Duty): boolean => isOwn(actor, duty) || holds(actor, 'coordinator')

export const canReadOccurrence = (actor: Actor, duty: Duty): boolean => seesAll(actor) || isOwn(actor, duty)

/** Matrix, evidence and figures of every unit. */
export const seesAll = (actor: Actor): boolean =>
  holds(actor, 'coordinator', 'leader', 'owner', 'administrator', 'editor')

export interface Handed extends Duty {
  /** Who handed in what is to be decided, passed it on, or typed in the fact. */
  readonly authors: readonly string[]
  /** The units the decider works in, and those in whose place the decider acts. */
  readonly decider_units: UnitsBehind
}

/**
 * A unit never accepts its own evidence, and nobody what they handed in themselves. What the coordinator's own unit handed
 * in goes to a leader; who only stands in for the leader leaves their own unit's alone. A facility too small for this may waive it.
 */
export function canDecide(actor: Actor, thing: Handed, waived: boolean): boolean {
  if (!holds(actor, 'coordinator', 'leader')) return false
  if (waived) return true
  if (actor.id === undefined || thing.authors.some(author => isOneWith(actor, author)) || isOwn(actor, thing))
    return false
  if (thing.unit_id === null || leadsByRight(actor)) return true
  const { own, all } = thing.decider_units
  return holds(actor, 'leader') ? thing.unit_id !== own : !all.includes(thing.unit_id)
}

/** More time and waivers are given as evidence is accepted: nobody gives them to their own unit or to themselves. */
export const canRelieve = (actor: Actor, duty: Omit<Handed, 'authors'>, waived: boolean): boolean =>
  canDecide(actor, { ...duty, authors: [] }, waived)

const leadsByRight = (actor: Actor): boolean =>
  holds({ ...actor, roles: (actor.roles ?? []).filter(held => held.lent_by === undefined) }, 'leader')

/** Rhythms, events and ties by hand. */
export const canSteer = (actor: Actor): boolean => holds(actor, 'coordinator', 'leader')

/** An event is seen first where it happens: the leading unit reports it too. */
export const canReportEvent = (actor: Actor, leads: readonly Duty[]): boolean =>
  canSteer(actor) || leads.some(lead => isOwn(actor, lead))
