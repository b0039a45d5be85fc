import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { read } from '#platform/scope.ts'
import { readForm, readFormInput, readSentFiles } from '#slices/activities/activities.api.ts'
import { requestKey, returnReport } from '../reports.input.ts'
import { canSeeReports, isSigned } from '../reports.policy.ts'
import { getReport } from '../reports.queries.ts'
import { assignAuthor as assign } from '../sign-off/assign-author.ts'
import { askCheckAgain, passReport as pass, returnToAuthor } from '../sign-off/check-report.ts'
import { askAgain, assignAuthor, passReport } from '../sign-off/sign-off.input.ts'
import { answerReport as answer } from './answer-report.ts'
import { attachFile as attach } from './attach-file.ts'
import { fillReportNumber as fillNumber } from './fill-number.ts'
import { answerReport, attachFile, fillReportNumber, sendReport } from './hand-over.input.ts'
import { attachedFile } from './hand-over.queries.ts'
import { sendAgain } from './send-again.ts'
import { sendReport as send } from './send-report.ts'
import { keepChosen } from './sendable-files.ts'
import { viewHandOver } from './view-hand-over.ts'
import { zipFiles } from './zip-files.ts'

/** JSON of signing off and handing over, under /api/hand-over. */
export const handOverRoutes = (house: { files: FileStore; reminders: { mailer: Mailer | undefined } }) => {
  const parts = { files: house.files, mailer: house.reminders.mailer }
  return new Hono<Env>()
    .use(requirePerson)
    .get('/:id', async c => c.json(await read(c.var.scope, r => viewHandOver(r, parts, c.req.param('id')))))
    .post('/:id/author', valid('json', assignAuthor), async c =>
      c.json(await assign(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/pass', valid('json', passReport), async c =>
      c.json(await pass(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/give-back', valid('json', returnReport), async c =>
      c.json(await returnToAuthor(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/ask-again', valid('json', askAgain), async c =>
      c.json(await askCheckAgain(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/number', valid('json', fillReportNumber), async c =>
      c.json(await fillNumber(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/files', async c => {
      const form = await readForm(c.req.raw)
      const input = readFormInput(form, attachFile)
      const [file] = await readSentFiles(form, ['file'])
      if (!file) throw problem('invalid', 'hand-over.file-missing')
      return c.json(await attach(c.var.scope, house.files, c.req.param('id'), file, input))
    })
    .post('/:id/send', valid('json', sendReport), async c =>
      c.json(await send(c.var.scope, parts, c.req.param('id'), c.req.valid('json'))),
    )
    .post('/:id/deliveries/:delivery/again', valid('json', z.object({ request_key: requestKey })), async c =>
      c.json(await sendAgain(c.var.scope, c.req.param('id'), c.req.param('delivery'), c.req.valid('json'))),
    )
    .post('/:id/answer', valid('json', answerReport), async c =>
      c.json(await answer(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .get('/:id/files/:file', async c => {
      const { scope } = c.var
      const file = await read(scope, async reader => {
        ensure(canSeeReports(reader.actor), 'report.see')
        return attachedFile(reader, c.req.param('id'), c.req.param('file'))
      })
      if (!file) throw problem('not_found', 'report.not-found')
      const stream = openStored(house.files, scope.actor.facility, file.sha256)
      return c.body(Readable.toWeb(stream) as ReadableStream, 200, saved(file.name, file.media_type))
    })
    .get('/:id/zip', async c => {
      const { scope } = c.var
      const { report, chosen } = await read(scope, async reader => {
        ensure(canSeeReports(reader.actor), 'report.see')
        const row = await getReport(reader, c.req.param('id'))
        if (!isSigned(row)) throw problem('conflict', 'hand-over.not-signed')
        return { report: row, chosen: await keepChosen(reader, house.files, row, 'all') }
      })
      const name = `BC ${report.snapshot?.period.code ?? ''} tuyên truyền CCHC.zip`
      const stream = zipFiles(chosen, report.signed_at ?? scope.now())
      return c.body(Readable.toWeb(stream) as ReadableStream, 200, saved(name, 'application/zip'))
    })
}

const saved = (name: string, mediaType: string) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': 'private, no-store',
})

export type HandOverRoutes = ReturnType<typeof handOverRoutes>
