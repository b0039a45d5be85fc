import { Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { renderPdf } from '#platform/document/render-pdf.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { isId } from '#platform/ids.ts'
import { type Reader, read } from '#platform/scope.ts'
import { readForm, readFormInput, readSentFiles } from '../../activities/activities.api.ts'
import { waivesFourEyes } from '../../facilities/four-eyes.api.ts'
import { letterheadOn, unitsOn } from '../../facilities/names.api.ts'
import { staffOn } from '../../facilities/staff.api.ts'
import { issuedVersion, planRows } from '../../plans/plans.api.ts'
import { composeMinutes } from './compose-minutes.ts'
import { decideFollowUp } from './follow-up.commands.ts'
import { listInspections, viewInspection } from './inspection.queries.ts'
import {
  addEvidenceInput,
  cancelInspectionInput,
  changeInspectionInput,
  decideFollowUpInput,
  finishInspectionInput,
  inspectionsFilter,
  scheduleInspectionInput,
  writeMinutesInput,
} from './inspections.input.ts'
import { canCloseFollowUp, canSchedule, canWriteMinutes } from './inspections.policy.ts'
import { cancelInspection, changeInspection, scheduleInspection } from './schedule-inspection.ts'
import { addInspectionEvidence, finishInspection, writeMinutes } from './write-minutes.ts'

const idParam = valid('param', z.object({ id: z.string().refine(isId) }))
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** JSON of the inspections, and their minutes, under /api/inspections. */
export const inspectionsRoutes = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', valid('query', inspectionsFilter), async c => {
      const { actor, now } = c.var.scope
      const year = c.req.valid('query').year ?? Number(dayOf(now()).slice(0, 4))
      const rows = await read(c.var.scope, reader => listInspections(reader, year))
      return c.json({ year, inspections: rows, may_schedule: canSchedule(actor) })
    })
    .get('/choices', async c => {
      ensure(canSchedule(c.var.scope.actor), 'inspection.schedule')
      return c.json(await read(c.var.scope, choices))
    })
    .get('/:id', async c => c.json(await read(c.var.scope, reader => viewWithRights(reader, c.req.param('id')))))
    .get('/:id/docx', async c => {
      const { name, document } = await minutesOf(c.var.scope, c.req.param('id'))
      return c.body(new Uint8Array(await renderDocx(document)), 200, headersOf(`${name}.docx`, DOCX))
    })
    .get('/:id/pdf', async c => {
      const { name, document } = await minutesOf(c.var.scope, c.req.param('id'))
      return c.body(new Uint8Array(await renderPdf(document)), 200, headersOf(`${name}.pdf`, 'application/pdf'))
    })
    .post('/', valid('json', scheduleInspectionInput), async c =>
      c.json(await scheduleInspection(c.var.scope, c.req.valid('json'))),
    )
    .put('/:id', idParam, valid('json', changeInspectionInput), async c =>
      c.json(await changeInspection(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/cancel', idParam, valid('json', cancelInspectionInput), async c =>
      c.json(await cancelInspection(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .put('/:id/minutes', idParam, valid('json', writeMinutesInput), async c =>
      c.json(await writeMinutes(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/finish', idParam, valid('json', finishInspectionInput), async c =>
      c.json(await finishInspection(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/evidence', async c => {
      const form = await readForm(c.req.raw)
      const { request_key: key } = readFormInput(form, addEvidenceInput)
      const sent = await readSentFiles(form, ['files'])
      return c.json(await addInspectionEvidence(c.var.scope, files, c.req.param('id'), key, sent))
    })
    .post('/follow-ups/:id/decide', idParam, valid('json', decideFollowUpInput), async c =>
      c.json(await decideFollowUp(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )

/** What the forms offer: units, staff, tasks of the plan in force. */
async function choices(reader: Reader) {
  const today = dayOf(reader.now())
  const version = await issuedVersion(reader)
  const rows = version ? await planRows(reader, version.id) : []
  const units = await unitsOn(reader, today)
  const staff = await staffOn(reader, today)
  return {
    today,
    units: units.map(({ id, name }) => ({ id, name })),
    staff: staff.map(({ id, full_name, position }) => ({ id, name: full_name, position })),
    tasks: rows.map(({ task_id, no, title }) => ({ task_id, no, title })),
  }
}

async function viewWithRights(reader: Reader, id: string) {
  const view = await viewInspection(reader, id)
  const waived = await waivesFourEyes(reader)
  const { actor } = reader
  return {
    ...view,
    may_schedule: canSchedule(actor),
    may_write: canWriteMinutes(actor, view),
    follow_ups: view.follow_ups.map(one => {
      const answered_by = one.steps.filter(step => step.kind === 'answer').map(step => step.staff_id)
      return { ...one, may_close: canCloseFollowUp(actor, { ...view, unit_id: one.unit_id, answered_by }, waived) }
    }),
  }
}

async function minutesOf(scope: Parameters<typeof read>[0], id: string) {
  return read(scope, async reader => {
    const view = await viewInspection(reader, id)
    const letterhead = await letterheadOn(reader, view.to_day)
    if (!letterhead) throw problem('conflict', 'inspection.no-letterhead')
    return { name: `BB ${view.title}`.slice(0, 100), document: composeMinutes(view, letterhead) }
  })
}

const headersOf = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': 'private, no-store',
})

export type InspectionsRoutes = ReturnType<typeof inspectionsRoutes>
