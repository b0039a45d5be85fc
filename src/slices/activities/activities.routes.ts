import { Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { unitNamesOn } from '../facilities/names.api.ts'
import { staffNames } from '../facilities/staff.api.ts'
import {
  confirmFactInput,
  endActivityInput,
  ledgerFilter,
  supersedeActivityInput,
  typeInFactInput,
} from './activities.input.ts'
import { canReadLedger } from './activities.policy.ts'
import { historyOf, listLedger } from './activities.queries.ts'
import { retractActivity, supersedeActivity } from './end-activity.ts'
import { ALL_FIGURES } from './figures/catalogue.ts'
import { readForm, readFormInput, readSentFiles } from './read-sent-files.ts'
import { confirmFact, typeInFact } from './type-in-fact.ts'

interface Parts {
  readonly files: FileStore
}

/** The ledger: its page, one fact with all that is behind it, and the commands of those who answer for the figures. */
export const activitiesRoutes = ({ files }: Parts) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', valid('query', ledgerFilter), async c => {
      ensure(canReadLedger(c.var.scope.actor), 'activity.read')
      const filter = c.req.valid('query')
      const answer = await read(c.var.scope, async reader => ({
        ...(await listLedger(reader, filter)),
        units: Object.fromEntries(await unitNamesOn(reader, dayOf(reader.now()))),
        people: Object.fromEntries(await staffNames(reader)),
        figures: ALL_FIGURES.map(({ code, no, name }) => ({ code, no, name })),
      }))
      return c.json(answer)
    })
    .get('/:id', async c => {
      ensure(canReadLedger(c.var.scope.actor), 'activity.read')
      return c.json(await read(c.var.scope, reader => historyOf(reader, c.req.param('id'))))
    })
    .post('/', async c => {
      const form = await readForm(c.req.raw)
      const input = readFormInput(form, typeInFactInput)
      return c.json(await typeInFact(c.var.scope, files, input, await readSentFiles(form, ['files'])))
    })
    .post('/:id/confirm', valid('json', confirmFactInput), async c =>
      c.json(await confirmFact(c.var.scope, c.req.param('id'), c.req.valid('json').request_key)),
    )
    .post('/:id/retract', valid('json', endActivityInput), async c =>
      c.json(await retractActivity(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/supersede', valid('json', supersedeActivityInput), async c =>
      c.json(await supersedeActivity(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )

export type ActivitiesRoutes = ReturnType<typeof activitiesRoutes>
