import { hc, type InferResponseType } from 'hono/client'
import type { RoleHeld } from '#platform/actor.ts'
import type { Staff } from '#slices/facilities/office/facilities.client.ts'
import { apiAt } from '#ui/office/base.ts'
import type { AccountsRoutes } from '../accounts.routes.ts'

export const accounts = hc<AccountsRoutes>(apiAt('accounts'))

export type Account = InferResponseType<typeof accounts.index.$get>['accounts'][number]
export type HandedCode = InferResponseType<typeof accounts.index.$post>

export const ACCOUNTS = ['accounts'] as const

/** A staff member and the account they have or not. */
export interface Holder {
  readonly staff: Staff
  readonly account: Account | undefined
  readonly roles: readonly RoleHeld[]
}
