import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { PlanLifeRoutes } from '../plan-life.routes.ts'

const rooms = hc<PlanLifeRoutes>(apiAt('plans'))
export const lifeOf = rooms[':id']

export type PlanLife = InferResponseType<typeof lifeOf.life.$get>
export type OldTasks = InferResponseType<(typeof lifeOf)['old-tasks']['$get']>
export type LoadedDiff = InferResponseType<typeof lifeOf.diff.$get>
