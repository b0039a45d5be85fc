import { Hono } from 'hono'
import { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { isId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { readForm, readFormInput, readSentFiles } from '../activities/activities.api.ts'
import { decideTies } from './decide-ties.ts'
import { handIn } from './hand-in.ts'
import { loadInbox, openInboxItem } from './inbox.queries.ts'
import { listOccurrences, yearMatrix } from './matrix.queries.ts'
import { mayRelieve } from './may-relieve.ts'
import { grantExtension, waiveOccurrence } from './occurrence.commands.ts'
import { getOccurrence } from './occurrence.queries.ts'
import { openWork } from './open-work.queries.ts'
import { reportEvent } from './report-event.ts'
import { setRhythm } from './set-rhythm.ts'
import { loadTakeOver, takeOverPaper } from './take-over.ts'
import { tiesOfActivity, viewTask } from './task.queries.ts'
import {
  candidatesFilter,
  decideInput,
  eventInput,
  extendInput,
  handInInput,
  occurrenceFilter,
  rhythmInput,
  takeOverInput,
  tieInput,
  undoInput,
  waiveInput,
} from './tasks.input.ts'
import { canReadOccurrence, seesAll } from './tasks.policy.ts'
import { tieByHand } from './tie-by-hand.ts'
import { tieCandidates } from './tie-candidates.queries.ts'
import { undoDecision } from './undo-decision.ts'
import { viewOccurrences } from './view-occurrence.ts'

interface Parts {
  readonly files: FileStore
}
const idParam = z.object({ id: z.string().refine(isId) })

export const tasksRoutes = ({ files }: Parts) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/matrix', valid('query', occurrenceFilter), async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json(await read(c.var.scope, reader => yearMatrix(reader, c.req.valid('query'))))
    })
    .get('/occurrences', valid('query', occurrenceFilter), async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json(await read(c.var.scope, reader => listOccurrences(reader, c.req.valid('query'))))
    })
    .get('/open-work', valid('query', z.object({ version: z.uuid() })), async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json({ tasks: await read(c.var.scope, reader => openWork(reader, c.req.valid('query').version)) })
    })
    .get('/take-over', valid('query', z.object({ version: z.uuid() })), async c =>
      c.json(await read(c.var.scope, reader => loadTakeOver(reader, c.req.valid('query').version))),
    )
    .post('/take-over', valid('json', takeOverInput), async c =>
      c.json(await takeOverPaper(c.var.scope, files, c.req.valid('json'))),
    )
    .get('/inbox', async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json({ items: await read(c.var.scope, reader => loadInbox(reader)) })
    })
    .get('/inbox/:id', async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json(await read(c.var.scope, reader => openInboxItem(reader, c.req.param('id'))))
    })
    .get('/ties', valid('query', z.object({ activity: z.uuid() })), async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      return c.json({ ties: await read(c.var.scope, r => tiesOfActivity(r, c.req.valid('query').activity)) })
    })
    .get('/tasks/:id', async c => {
      ensure(seesAll(c.var.scope.actor), 'task.read')
      const id = c.req.param('id')
      if (!idParam.safeParse({ id }).success) throw problem('not_found', 'task.not-found')
      return c.json(await read(c.var.scope, reader => viewTask(reader, id)))
    })
    .get('/occurrences/:id', async c => {
      const view = await read(c.var.scope, async reader => {
        const row = await getOccurrence(reader, c.req.param('id'))
        if (!canReadOccurrence(reader.actor, row)) throw problem('not_found', 'occurrence.not-found')
        const [views, may_relieve] = await Promise.all([viewOccurrences(reader, [row]), mayRelieve(reader, row)])
        return views.map(one => ({ ...one, may_relieve }))[0]
      })
      if (!view) throw problem('not_found', 'occurrence.not-found')
      return c.json(view)
    })
    .post('/occurrences/:id/hand-in', async c => {
      const form = await readForm(c.req.raw)
      const input = readFormInput(form, handInInput)
      return c.json(await handIn(c.var.scope, files, c.req.param('id'), input, await readSentFiles(form, ['files'])))
    })
    .post('/occurrences/:id/extend', valid('json', extendInput), async c =>
      c.json(await grantExtension(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/occurrences/:id/waive', valid('json', waiveInput), async c =>
      c.json(await waiveOccurrence(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .get('/occurrences/:id/candidates', valid('query', candidatesFilter), async c => {
      const { search } = c.req.valid('query')
      return c.json(await read(c.var.scope, reader => tieCandidates(reader, c.req.param('id'), search)))
    })
    .post('/occurrences/:id/tie', valid('json', tieInput), async c => {
      const { activity_id, request_key } = c.req.valid('json')
      return c.json(await tieByHand(c.var.scope, c.req.param('id'), activity_id, request_key))
    })
    .post('/parts/:id/rhythm', valid('json', rhythmInput), async c =>
      c.json(await setRhythm(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/parts/:id/event', valid('json', eventInput), async c =>
      c.json(await reportEvent(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/decide', valid('json', decideInput), async c =>
      c.json({ decided: await decideTies(c.var.scope, c.req.valid('json')) }),
    )
    .post('/undo', valid('json', undoInput), async c => {
      const { request_key, occurrence_ids } = c.req.valid('json')
      return c.json(await undoDecision(c.var.scope, request_key, occurrence_ids))
    })

export type TasksRoutes = ReturnType<typeof tasksRoutes>
