import { type Actor, holds, type RoleHeld } from '#platform/actor.ts'

/** Opening, resetting and closing accounts: administrators, for others; an owner's account only another owner. */
export function canManageAccount(
  actor: Actor,
  target: { readonly staff_id: string; readonly roles: readonly Pick<RoleHeld, 'role'>[] },
): boolean {
  if (actor.kind !== 'person' || actor.id === target.staff_id) return false
  const isOwner = target.roles.some(held => held.role === 'owner')
  return isOwner ? holds(actor, 'owner') : holds(actor, 'owner', 'administrator')
}

export const canSeeAccounts = (actor: Actor): boolean => holds(actor, 'owner', 'administrator')
