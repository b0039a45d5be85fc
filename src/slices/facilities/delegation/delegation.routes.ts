import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { delegate } from './delegate.ts'
import { delegateInput, endDelegationInput } from './delegation.input.ts'
import { lendable, listDelegations } from './delegation.queries.ts'
import { endDelegation } from './end-delegation.ts'

const ofPerson = z.object({ nguoi: z.uuid().optional() })

/** `/api/delegations`: who stands in for whom. */
export const delegationRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', valid('query', ofPerson), async c =>
    c.json({ delegations: await listDelegations(c.var.scope, c.req.valid('query').nguoi) }),
  )
  .get('/lendable', valid('query', z.object({ nguoi: z.uuid() })), async c =>
    c.json({ roles: await lendable(c.var.scope, c.req.valid('query').nguoi) }),
  )
  .post('/', valid('json', delegateInput), async c => c.json(await delegate(c.var.scope, c.req.valid('json')), 201))
  .post('/:id/end', valid('param', z.object({ id: z.uuid() })), valid('json', endDelegationInput), async c =>
    c.json(await endDelegation(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

export type DelegationRoutes = typeof delegationRoutes
