import { Hono } from 'hono'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { handOverReport } from './hand-over/hand-over.input.ts'
import { handOverReport as handOver } from './hand-over/hand-over-by-hand.ts'
import { listPeriodReports } from './list-period-reports.ts'
import { openFigure } from './open-figure.ts'
import {
  returnReport as giveBack,
  startReport as start,
  submitReport as submit,
  writeAssessment as write,
} from './report.commands.ts'
import { returnReport, signReport, startReport, submitReport, writeAssessment } from './reports.input.ts'
import { signReport as sign } from './sign-report.ts'
import { viewReport } from './view-report.ts'

/** JSON of the reports room, under /api/reports. */
export const reportsRoutes = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', async c => c.json(await read(c.var.scope, listPeriodReports)))
    .post('/', valid('json', startReport), async c => c.json(await start(c.var.scope, c.req.valid('json'))))
    .get('/:id', async c => c.json(await read(c.var.scope, reader => viewReport(reader, c.req.param('id')))))
    .get('/:id/figures/:code', async c =>
      c.json(await read(c.var.scope, reader => openFigure(reader, c.req.param('id'), c.req.param('code')))),
    )
    .put('/:id/assessment', valid('json', writeAssessment), async c =>
      c.json(await write(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/submit', valid('json', submitReport), async c =>
      c.json(await submit(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/return', valid('json', returnReport), async c =>
      c.json(await giveBack(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/sign', valid('json', signReport), async c =>
      c.json(await sign(c.var.scope, files, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/hand-over', valid('json', handOverReport), async c =>
      c.json(await handOver(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )

export type ReportsRoutes = ReturnType<typeof reportsRoutes>
