import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { amendPlan } from './amend-plan.ts'
import { decideOldTasks } from './decide-old-tasks.ts'
import type { ImportParts } from './import-plan.ts'
import { loadDiff } from './load-diff.ts'
import { loadLife } from './load-life.ts'
import { loadOldTasks } from './load-old-tasks.ts'
import { decideOldTasksInput, lifeInput } from './plans.input.ts'

const idParam = valid('param', z.object({ id: z.string() }))

/** What happens to a plan after it was issued, for the desk. */
export const planLifeRoutes = (_parts: ImportParts) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/:id/life', idParam, async c => c.json(await loadLife(c.var.scope, c.req.valid('param').id)))
    .get('/:id/diff', idParam, valid('query', z.object({ with: z.string().optional() })), async c =>
      c.json(await loadDiff(c.var.scope, c.req.valid('param').id, c.req.valid('query').with)),
    )
    .get('/:id/old-tasks', idParam, async c => c.json(await loadOldTasks(c.var.scope, c.req.valid('param').id)))
    .post('/:id/old-tasks', idParam, valid('json', decideOldTasksInput), async c =>
      c.json(await decideOldTasks(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/amend', idParam, valid('json', lifeInput), async c =>
      c.json(await amendPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )

export type PlanLifeRoutes = ReturnType<typeof planLifeRoutes>
