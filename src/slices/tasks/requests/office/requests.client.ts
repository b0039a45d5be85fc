import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { DutyRequestRoutes } from '../duty-request.routes.ts'

export const requests = hc<DutyRequestRoutes>(apiAt('requests'))
export type RequestItem = InferResponseType<typeof requests.index.$get>['items'][number]

/** Below the key of the whole room: an answer changes the duties too. */
export const requestKeys = {
  all: ['tasks', 'requests'],
  list: (...of: unknown[]) => ['tasks', 'requests', ...of],
} as const
