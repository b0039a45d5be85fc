import { Hono } from 'hono'
import { z } from 'zod'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { isId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { ALL_FIGURES } from '../../activities/figures.api.ts'
import { loadTargets } from './load-targets.ts'
import { setFigure } from './set-figure.ts'
import { setFigureInput, targetsFilter } from './targets.input.ts'
import { canReadTargets, canSetFigure } from './targets.policy.ts'

const idParam = z.object({ id: z.string().refine(isId) })
const figures = ALL_FIGURES.map(({ code, no, name, unit, definition }) => ({ code, no, name, unit, definition }))

/** JSON of the targets, under /api/targets. */
export const targetsRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', valid('query', targetsFilter), async c => {
    ensure(canReadTargets(c.var.scope.actor), 'target.read')
    const loaded = await read(c.var.scope, reader => loadTargets(reader, c.req.valid('query').year))
    return c.json({ ...loaded, figures, may_set: canSetFigure(c.var.scope.actor) })
  })
  .post('/:id/figure', valid('param', idParam), valid('json', setFigureInput), async c =>
    c.json(await setFigure(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

export type TargetsRoutes = typeof targetsRoutes
