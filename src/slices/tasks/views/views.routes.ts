import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { weekOfDuties } from '../duties.queries.ts'
import { seesAll } from '../tasks.policy.ts'
import { boardView } from './board.queries.ts'
import { calendarView } from './calendar.queries.ts'
import { loadChoices } from './choices.queries.ts'
import { ganttView } from './gantt.queries.ts'
import { listView } from './list.queries.ts'
import { viewFilter } from './views.input.ts'
import { yearView } from './year.queries.ts'

/** A person's own duties; and the views of the year, for those who see every unit. Read only. */
export const viewsRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/mine', async c => c.json(await read(c.var.scope, reader => weekOfDuties(reader, dayOf(c.var.scope.now())))))
  .use(async (c, next) => {
    ensure(seesAll(c.var.scope.actor), 'task.read')
    await next()
  })
  .get('/board', valid('query', viewFilter), async c =>
    c.json(await read(c.var.scope, reader => boardView(reader, c.req.valid('query')))),
  )
  .get('/calendar', valid('query', viewFilter), async c =>
    c.json(await read(c.var.scope, reader => calendarView(reader, c.req.valid('query')))),
  )
  .get('/gantt', valid('query', viewFilter), async c =>
    c.json(await read(c.var.scope, reader => ganttView(reader, c.req.valid('query')))),
  )
  .get('/year', valid('query', viewFilter), async c =>
    c.json(await read(c.var.scope, reader => yearView(reader, c.req.valid('query')))),
  )
  .get('/choices', valid('query', viewFilter.pick({ nam: true })), async c =>
    c.json(await read(c.var.scope, reader => loadChoices(reader, c.req.valid('query').nam))),
  )
  .get('/list', valid('query', viewFilter), async c =>
    c.json(await read(c.var.scope, reader => listView(reader, c.req.valid('query')))),
  )

export type ViewsRoutes = typeof viewsRoutes
