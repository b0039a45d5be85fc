import { Hono } from 'hono'
import type { Env, Session } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read, type Scope } from '#platform/scope.ts'
import { countMine } from '#slices/tasks/duties.queries.ts'
import { TO_ANSWER, TO_DECIDE } from '#slices/tasks/tasks.home.ts'
import type { Me } from '#ui/office/use-me.ts'
import { collectHome, countIn, countOf } from './collect-home.ts'
import { loadFace } from './load-face.ts'

const loadMe = (scope: Scope, slug: string, session: Session): Promise<Me> =>
  read(scope, async reader => {
    const { actor } = reader
    const face = await loadFace(reader)
    const plans = await reader.db.selectFrom('plan').select('year').distinct().orderBy('year', 'desc').execute()
    const items = await collectHome(reader)
    const duties = await countMine(reader)
    return {
      staff: { id: session.staff_id, full_name: actor.name ?? '' },
      roles: actor.roles ?? [],
      facility: { name: face.name, slug },
      plan_years: plans.map(plan => plan.year),
      counts: {
        decisions: items.length,
        // Duties that nobody handed in are no evidence yet: they are counted with the tasks.
        evidence: countOf(items, TO_DECIDE),
        requests: countOf(items, TO_ANSWER),
        reports: countIn(items, 'report'),
        ...(duties !== undefined && { duties }),
      },
    }
  })

/** Who is at the desk, where, and how much waits. */
export const meRoutes = new Hono<Env>().use(requirePerson).get('/', async c => {
  const { scope, facility, session } = c.var
  // requirePerson let only somebody with a session through.
  return c.json(await loadMe(scope, facility.slug, session!))
})
