import { Hono } from 'hono'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { seesAll } from '../tasks.policy.ts'
import { askRequest } from './ask-request.ts'
import { decideRequest } from './decide-request.ts'
import { askInput, decideRequestInput, requestFilter, versionInput } from './duty-request.input.ts'
import { listRequests, viewRequest } from './list-requests.ts'
import { forwardRequest, withdrawRequest } from './withdraw-request.ts'

/** `/api/requests`: what units ask for, and the answers. */
export const dutyRequestRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', valid('query', requestFilter), async c => {
    ensure(seesAll(c.var.scope.actor), 'task.read')
    return c.json(await read(c.var.scope, reader => listRequests(reader, c.req.valid('query'))))
  })
  .get('/:id', async c => c.json(await read(c.var.scope, reader => viewRequest(reader, c.req.param('id')))))
  .post('/of/:id', valid('json', askInput), async c =>
    c.json(await askRequest(c.var.scope, c.req.param('id'), c.req.valid('json')), 201),
  )
  .post('/:id/decide', valid('json', decideRequestInput), async c =>
    c.json(await decideRequest(c.var.scope, c.req.param('id'), c.req.valid('json'))),
  )
  .post('/:id/forward', valid('json', versionInput), async c =>
    c.json(await forwardRequest(c.var.scope, c.req.param('id'), c.req.valid('json'))),
  )
  .post('/:id/withdraw', valid('json', versionInput), async c =>
    c.json(await withdrawRequest(c.var.scope, c.req.param('id'), c.req.valid('json'))),
  )

export type DutyRequestRoutes = typeof dutyRequestRoutes
