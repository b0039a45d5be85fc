import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { sentenceKey, writeSentence } from './sentences.input.ts'
import { writeSentence as write } from './write-sentence.ts'

const place = z.object({ report: z.string(), key: sentenceKey })

/** JSON of the report's sentences, under /api/report-sentences; they are read with the report itself. */
export const sentencesRoutes = new Hono<Env>()
  .use(requirePerson)
  .put('/:report/:key', valid('param', place), valid('json', writeSentence), async c => {
    const { report, key } = c.req.valid('param')
    return c.json(await write(c.var.scope, report, key, c.req.valid('json')))
  })

export type SentencesRoutes = typeof sentencesRoutes
