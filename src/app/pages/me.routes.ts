import { Hono } from 'hono'
import type { Env, Session } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read, type Scope } from '#platform/scope.ts'
import type { Me } from '#ui/office/use-me.ts'
import { loadFace } from './load-face.ts'

const loadMe = (scope: Scope, slug: string, session: Session): Promise<Me> =>
  read(scope, async reader => {
    const { actor } = reader
    const [face, plans] = await Promise.all([
      loadFace(reader),
      reader.db.selectFrom('plan').select('year').distinct().orderBy('year', 'desc').execute(),
    ])
    return {
      staff: { id: session.staff_id, full_name: actor.name ?? '' },
      roles: actor.roles ?? [],
      facility: { name: face.name, slug },
      plan_years: plans.map(plan => plan.year),
    }
  })

/** Who is at the desk, and where. */
export const meRoutes = new Hono<Env>().use(requirePerson).get('/', async c => {
  const { scope, facility, session } = c.var
  // requirePerson let only somebody with a session through.
  return c.json(await loadMe(scope, facility.slug, session!))
})
