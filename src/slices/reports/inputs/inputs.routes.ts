import { Hono } from 'hono'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { canDecideReport, canWriteReport } from '../reports.policy.ts'
import { askUnitsFor, returnInputTo } from './inputs.commands.ts'
import { askUnits, inputId, inputsQuery, returnInput } from './inputs.input.ts'
import { unitsOfPeriod } from './inputs.queries.ts'

/** `/api/report-inputs`: what units say for a report, for its coordinator. */
export const inputsRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', valid('query', inputsQuery), async c =>
    c.json(
      await read(c.var.scope, reader => {
        ensure(canWriteReport(reader.actor) || canDecideReport(reader.actor), 'input.coordinate')
        return unitsOfPeriod(reader, c.req.valid('query').ky)
      }),
    ),
  )
  .post('/', valid('json', askUnits), async c => c.json(await askUnitsFor(c.var.scope, c.req.valid('json')), 201))
  .post('/:id/return', valid('param', inputId), valid('json', returnInput), async c =>
    c.json(await returnInputTo(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

export type InputsRoutes = typeof inputsRoutes
