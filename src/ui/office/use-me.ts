import { createContext, useContext } from 'react'
import type { Role, RoleHeld } from '#platform/actor.ts'

/** What the desk knows of the person at it: the answer of GET /api/me. */
export interface Me {
  staff: { id: string; full_name: string }
  roles: readonly RoleHeld[]
  facility: { name: string; slug: string }
  /** Years that have a plan, the latest first. */
  plan_years: readonly number[]
}

/** What waits: `decisions` for this very person (red in the menu), the rest for the facility. */
export interface Counts {
  decisions?: number | undefined
  evidence?: number | undefined
  requests?: number | undefined
  reports?: number | undefined
  /** Own duties that have begun; left out for somebody who has none at all. */
  duties?: number | undefined
}

export const MeContext = createContext<Me | null>(null)

/** The person at the desk; the shell shows no page before it knows them. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe outside the desk')
  return me
}

/** Whether the person holds one of these roles, in the facility or in any unit. */
export const useHolds = (...roles: Role[]): boolean => useMe().roles.some(held => roles.includes(held.role))
