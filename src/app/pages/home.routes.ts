import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { countMine } from '#slices/tasks/duties.queries.ts'
import { TO_ANSWER, TO_DECIDE } from '#slices/tasks/tasks.home.ts'
import type { Counts } from '#ui/office/use-me.ts'
import { collectHome, countIn, countOf } from './collect-home.ts'

/** What needs doing now, for the desk's first page, and how much of it the menu shows beside each room. */
export const homeRoutes = new Hono<Env>().use(requirePerson).get('/', async c =>
  c.json(
    await read(c.var.scope, async reader => {
      const [items, duties] = await Promise.all([collectHome(reader), countMine(reader)])
      return { today: dayOf(reader.now()), items, counts: countsOf(items, duties) }
    }),
  ),
)

const countsOf = (items: readonly HomeItem[], duties: number | undefined): Counts => ({
  decisions: items.length,
  // Duties that nobody handed in are no evidence yet: they are counted with the tasks.
  evidence: countOf(items, TO_DECIDE),
  requests: countOf(items, TO_ANSWER),
  reports: countIn(items, 'report'),
  ...(duties !== undefined && { duties }),
})

export type HomeRoutes = typeof homeRoutes
