import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { PlansRoutes } from '../plans.routes.ts'
import type { PlanReading } from '../reader/plan-reading.ts'

export const plans = hc<PlansRoutes>(apiAt('plans'))
const one = plans[':id']

export type PlanList = InferResponseType<typeof plans.index.$get>['plans']
export type Review = InferResponseType<typeof one.$get>
export type ReviewRow = Review['rows'][number]
/** What the import screen draws of a reading. */
export type Source = Pick<PlanReading, 'file' | 'blocks' | 'rows' | 'links'>
export type Choices = InferResponseType<typeof plans.choices.$get>
export type Finding = Review['findings'][number]
export type Unsure = Review['unsure'][number]
