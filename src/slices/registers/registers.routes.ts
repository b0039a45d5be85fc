import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { changeEntry, takeNumber } from './document-book.commands.ts'
import { changeIncoming, receiveDocument } from './incoming-document.commands.ts'
import { addLegalDocument, changeLegalDocument } from './legal-document.commands.ts'
import { changePeriod, makeYearPeriods } from './period.commands.ts'
import { listPeriodChanges } from './period-changes.ts'
import { listPeriods } from './periods.api.ts'
import { addProgramme, changeProgramme } from './programme.commands.ts'
import * as input from './registers.input.ts'
import * as query from './registers.queries.ts'
import { addTopic, changeTopic } from './topic.commands.ts'

const id = valid('param', input.idParam)

/** `/api/registers`: legal documents, document book, periods, topics, programmes. */
export const registersRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/legal-documents', valid('query', input.documentsQuery), async c =>
    c.json(await query.findLegalDocuments(c.var.scope, c.req.valid('query'))),
  )
  .post('/legal-documents', valid('json', input.addDocumentInput), async c =>
    c.json(await addLegalDocument(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/legal-documents/:id', id, valid('json', input.changeDocumentInput), async c =>
    c.json(await changeLegalDocument(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/document-book', valid('query', input.bookQuery), async c =>
    c.json(await query.listEntries(c.var.scope, c.req.valid('query'))),
  )
  .post('/document-book', valid('json', input.takeNumberInput), async c =>
    c.json(await takeNumber(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/document-book/:id', id, valid('json', input.changeEntryInput), async c =>
    c.json(await changeEntry(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/incoming-documents', valid('json', input.receiveDocumentInput), async c =>
    c.json(await receiveDocument(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/incoming-documents/:id', id, valid('json', input.changeIncomingInput), async c =>
    c.json(await changeIncoming(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/periods', valid('query', input.yearQuery), async c => {
    const year = c.req.valid('query').nam ?? Number(dayOf(c.var.scope.now()).slice(0, 4))
    return c.json(
      await read(c.var.scope, async reader => ({
        year,
        periods: await listPeriods(reader, year),
        changes: await listPeriodChanges(reader, year),
      })),
    )
  })
  .post('/periods', valid('json', input.makePeriodsInput), async c =>
    c.json(await makeYearPeriods(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/periods/:id', id, valid('json', input.changePeriodInput), async c =>
    c.json(await changePeriod(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/topics', async c => c.json(await query.listAllTopics(c.var.scope)))
  .post('/topics', valid('json', input.addTopicInput), async c =>
    c.json(await addTopic(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/topics/:id', id, valid('json', input.changeTopicInput), async c =>
    c.json(await changeTopic(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/programmes', async c => c.json(await query.listAllProgrammes(c.var.scope)))
  .post('/programmes', valid('json', input.addProgrammeInput), async c =>
    c.json(await addProgramme(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/programmes/:id', id, valid('json', input.changeProgrammeInput), async c =>
    c.json(await changeProgramme(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

export type RegistersRoutes = typeof registersRoutes
