/** Roles a staff member may hold, in the whole facility or (the last two of the list) in one unit. */
export const ROLES = ['owner', 'administrator', 'coordinator', 'leader', 'editor', 'unit_head', 'contributor'] as const
export type Role = (typeof ROLES)[number]

export interface RoleHeld {
  readonly role: Role
  readonly unit_id: string | null
  /** The absent person whose role it is, where it is only lent. */
  readonly lent_by?: string
}

/** Somebody who is away, and in whose place a person acts up to and including `last_day`. */
export interface StandsFor {
  readonly id: string
  readonly name: string
  readonly last_day: string
}

/** Who acts: a person (staff id and roles), a visitor, a job or the system itself; always within one facility. */
export interface Actor {
  readonly kind: 'person' | 'visitor' | 'job' | 'system'
  readonly facility: string
  readonly id?: string
  readonly name?: string
  readonly roles?: readonly RoleHeld[]
  /** Who is away and in whose place this person acts today. */
  readonly stands_for?: readonly StandsFor[]
  /** Who acts today in the place of this person. */
  readonly stood_in_by?: readonly string[]
  readonly request_id?: string
}

export const holds = (actor: Actor, ...roles: Role[]): boolean =>
  actor.roles?.some(held => held.unit_id === null && roles.includes(held.role)) ?? false

export const holdsIn = (actor: Actor, unit: string | null | undefined, ...roles: Role[]): boolean =>
  actor.roles?.some(held => held.unit_id !== null && held.unit_id === unit && roles.includes(held.role)) ?? false

/** The system and its jobs act on the house's own account. */
export const isHouse = (actor: Actor): boolean => actor.kind === 'system' || actor.kind === 'job'

/** What belongs to a person is done by them, or by who stands in for them. */
export const actsAs = (actor: Actor, staff: string | null | undefined): boolean =>
  actor.id !== undefined &&
  typeof staff === 'string' &&
  (actor.id === staff || (actor.stands_for?.some(absent => absent.id === staff) ?? false))

/** Author ≠ approver: who is away and who stands in for them are one pair of eyes. */
export const isOneWith = (actor: Actor, staff: string | null | undefined): boolean =>
  actsAs(actor, staff) || (typeof staff === 'string' && (actor.stood_in_by?.includes(staff) ?? false))

/** In whose place an act is done: nobody's where the person may do it by their own roles. */
export function onBehalfOf(actor: Actor, may: (actor: Actor) => boolean): string | null {
  const roles = actor.roles ?? []
  const own = roles.filter(held => held.lent_by === undefined)
  if (may({ ...actor, roles: own, stands_for: [] })) return null
  const absent = actor.stands_for?.find(one =>
    may({ ...actor, roles: [...own, ...roles.filter(held => held.lent_by === one.id)], stands_for: [one] }),
  )
  return absent?.id ?? null
}
