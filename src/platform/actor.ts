/** Roles a staff member may hold, in the whole facility or (the last two of the list) in one unit. */
export const ROLES = ['owner', 'administrator', 'coordinator', 'leader', 'editor', 'unit_head', 'contributor'] as const
export type Role = (typeof ROLES)[number]

export interface RoleHeld {
  readonly role: Role
  readonly unit_id: string | null
}

/** Who acts: a person (staff id and roles), a visitor, a job or the system itself; always within one facility. */
export interface Actor {
  readonly kind: 'person' | 'visitor' | 'job' | 'system'
  readonly facility: string
  readonly id?: string
  readonly name?: string
  readonly roles?: readonly RoleHeld[]
  readonly request_id?: string
}

export const holds = (actor: Actor, ...roles: Role[]): boolean =>
  actor.roles?.some(held => held.unit_id === null && roles.includes(held.role)) ?? false

export const holdsIn = (actor: Actor, unit: string | null | undefined, ...roles: Role[]): boolean =>
  actor.roles?.some(held => held.unit_id !== null && held.unit_id === unit && roles.includes(held.role)) ?? false

/** The system and its jobs act on the house's own account. */
export const isHouse = (actor: Actor): boolean => actor.kind === 'system' || actor.kind === 'job'
