import { Hono } from 'hono'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { canSteer } from '../tasks.policy.ts'
import { removedInput } from './devices.input.ts'
import { deviceQueues } from './devices.queries.ts'
import { noteRefusal, REMOVED } from './note-refusal.ts'

/** The coordinator's side of the queues: which device sent up to which number, and which are missing. */
export const devicesRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', async c => {
    ensure(canSteer(c.var.scope.actor), 'device.read')
    return c.json({ queues: await read(c.var.scope, deviceQueues) })
  })
  .post('/removed', valid('json', removedInput), async c => {
    await noteRefusal(c.var.scope, c.req.valid('json').device, REMOVED, null)
    return c.json({ ok: true })
  })

export type DevicesRoutes = typeof devicesRoutes
