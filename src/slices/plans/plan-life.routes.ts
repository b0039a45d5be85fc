import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { amendPlan } from './amend-plan.ts'
import { lifeInput } from './plans.input.ts'

const idParam = valid('param', z.object({ id: z.string() }))

/** What happens to a plan after it was issued, for the desk. */
export const planLifeRoutes = new Hono<Env>()
  .use(requirePerson)
  .post('/:id/amend', idParam, valid('json', lifeInput), async c =>
    c.json(await amendPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

export type PlanLifeRoutes = typeof planLifeRoutes
