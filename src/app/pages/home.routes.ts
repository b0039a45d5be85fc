import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { collectHome } from './collect-home.ts'

/** What needs doing now, for the desk's first page. */
export const homeRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', async c => c.json({ today: dayOf(c.var.scope.now()), items: await collectHome(c.var.scope) }))

export type HomeRoutes = typeof homeRoutes
