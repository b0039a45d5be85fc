import { buffer } from 'node:stream/consumers'
import { Hono } from 'hono'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { type Reader, read } from '#platform/scope.ts'
import { readForm, readFormInput, readSentFiles } from '#slices/activities/activities.api.ts'
import { canWriteReport, takesText } from '../reports.policy.ts'
import { getReport } from '../reports.queries.ts'
import { viewReport } from '../view-report.ts'
import { composeStarter } from './compose-starter.ts'
import { fillTemplate, TEMPLATE_ENGINE } from './fill-template.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { DOCUMENT_FIELDS, FIGURE_FIELDS, LISTS, TEXT_FIELDS } from './template-fields.ts'
import { templateValues } from './template-values.ts'
import { chooseTemplate, retireTemplate, uploadTemplate } from './templates.commands.ts'
import { chooseTemplateInput, previewFilter, retireTemplateInput, uploadTemplateInput } from './templates.input.ts'
import { canSeeTemplates, canUploadTemplate } from './templates.policy.ts'
import { getTemplate, listTemplates, templatesForReport } from './templates.queries.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const FIELDS = { document: DOCUMENT_FIELDS, texts: TEXT_FIELDS, figures: FIGURE_FIELDS, lists: LISTS }

/** A facility's own Word templates, under /api/report-templates. */
export const templatesRoutes = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', async c => {
      ensure(canSeeTemplates(c.var.scope.actor), 'template.see')
      const templates = await read(c.var.scope, listTemplates)
      return c.json({ templates, may_upload: canUploadTemplate(c.var.scope.actor) })
    })
    .get('/fields', c => c.json(FIELDS))
    .get('/starter', async c => c.body(bytesOf(await composeStarter()), 200, headersOf('Mẫu báo cáo khởi đầu.docx')))
    .post('/', async c => {
      ensure(canUploadTemplate(c.var.scope.actor), 'template.upload')
      const form = await readForm(c.req.raw)
      const input = readFormInput(form, uploadTemplateInput)
      const [file] = await readSentFiles(form, ['file'])
      if (!file) throw problem('invalid', 'template.no-file')
      return c.json(await uploadTemplate(c.var.scope, files, input, file))
    })
    .get('/of-report/:id', async c => c.json(await read(c.var.scope, reader => choicesOf(reader, c.req.param('id')))))
    .put('/of-report/:id', valid('json', chooseTemplateInput), async c =>
      c.json(await chooseTemplate(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )
    .get('/:id/docx', async c => {
      const { file_name, sha256 } = await read(c.var.scope, reader => seenTemplate(reader, c.req.param('id')))
      const bytes = await buffer(openStored(files, c.var.scope.actor.facility, sha256))
      return c.body(bytesOf(bytes), 200, headersOf(file_name))
    })
    .get('/:id/preview', valid('query', previewFilter), async c => {
      const { template, snapshot } = await read(c.var.scope, async reader => {
        const template = await seenTemplate(reader, c.req.param('id'))
        const { report } = c.req.valid('query')
        return { template, snapshot: report ? (await viewReport(reader, report)).snapshot : sampleSnapshot() }
      })
      if (template.state === 'refused') throw problem('conflict', 'template.not-usable')
      const bytes = await buffer(openStored(files, c.var.scope.actor.facility, template.sha256))
      const filled = fillTemplate(bytes, templateValues(snapshot), { engine: TEMPLATE_ENGINE, day: snapshot.dated })
      return c.body(bytesOf(filled), 200, headersOf(`Xem thử ${template.name}.docx`))
    })
    .post('/:id/retire', valid('json', retireTemplateInput), async c =>
      c.json(await retireTemplate(c.var.scope, c.req.param('id'), c.req.valid('json'))),
    )

async function seenTemplate(reader: Reader, id: string) {
  ensure(canSeeTemplates(reader.actor), 'template.see')
  return getTemplate(reader, id)
}

/** What a report is written in, what it may be written in, and whether the one who asks may change that. */
async function choicesOf(reader: Reader, id: string) {
  ensure(canSeeTemplates(reader.actor), 'template.see')
  const report = await getReport(reader, id)
  const found = await templatesForReport(reader, report.id)
  return { ...found, may_choose: canWriteReport(reader.actor) && takesText(report) }
}

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const headersOf = (name: string) => ({
  'content-type': DOCX,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': 'private, no-store',
})

export type TemplatesRoutes = ReturnType<typeof templatesRoutes>
