import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { unitsOn } from '../../facilities/names.api.ts'
import { seesAll } from '../tasks.policy.ts'
import { handOver } from './hand-over.ts'
import { previewChange } from './preview-change.ts'
import { changeQuery, handOverInput } from './unit-changes.input.ts'

/** `/api/unit-changes`: what a merge or closing would do to the work, and giving one duty to another unit. */
export const unitChangesRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/preview', valid('query', changeQuery), async c =>
    c.json({ units: await read(c.var.scope, reader => previewChange(reader, c.req.valid('query'))) }),
  )
  .get('/units', async c => {
    ensure(seesAll(c.var.scope.actor), 'task.read')
    const units = await read(c.var.scope, reader => unitsOn(reader, dayOf(reader.now())))
    return c.json({ units: units.map(({ id, name }) => ({ id, name })) })
  })
  .post('/of/:id/hand-over', valid('json', handOverInput), async c =>
    c.json(await handOver(c.var.scope, c.req.param('id'), c.req.valid('json'))),
  )

export type UnitChangesRoutes = typeof unitChangesRoutes
