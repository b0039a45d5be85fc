import { type Actor, holds, isHouse, type Role } from '#platform/actor.ts'

/** Roles that only an owner may give or take: whoever holds them could take the facility over. */
const HIGH_ROLES: readonly Role[] = ['owner', 'administrator']

/** Letterhead, contacts, units, positions, staff. */
export const canChangeStructure = (actor: Actor): boolean => isHouse(actor) || holds(actor, 'owner', 'administrator')

/** Groups of units and the facility's own days. */
export const canChangeCalendar = (actor: Actor): boolean => canChangeStructure(actor) || holds(actor, 'coordinator')

export const canGrantRole = (actor: Actor, role: Role): boolean =>
  HIGH_ROLES.includes(role) ? isHouse(actor) || holds(actor, 'owner') : canChangeStructure(actor)
