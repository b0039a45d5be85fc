import { Hono } from 'hono'
import { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import { openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { readForm } from '#slices/activities/activities.api.ts'
import { decideFinding, reopenFinding } from './decide-finding.commands.ts'
import { approvePlan, returnPlan } from './decide-plan.commands.ts'
import { discardDraft } from './discard-draft.ts'
import { editHeader } from './edit-header.ts'
import { fixFinding } from './fix-finding.ts'
import { type ImportParts, importPlan } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { listPlans } from './list-plans.ts'
import { loadChoices } from './load-choices.ts'
import { loadReview } from './load-review.ts'
import { lookAtPresence } from './look-at-presence.ts'
import { mergeRows } from './merge-rows.ts'
import { planDocumentRoutes } from './plan-document.routes.ts'
import {
  acceptRowInput,
  addRowInput,
  correctRowInput,
  decideFindingInput,
  editHeaderInput,
  findingInput,
  importPlanInput,
  issueInput,
  lifeInput,
  mergeRowsInput,
  presenceInput,
  returnInput,
  skipRowInput,
  splitRowInput,
  typeInPlanInput,
  undoInput,
} from './plans.input.ts'
import { canSeePlan } from './plans.policy.ts'
import { getReading, getVersion } from './plans.queries.ts'
import { keepPresence, type Presence } from './presence.ts'
import { acceptRow, addRow, correctRow, skipRow } from './review-row.commands.ts'
import { splitRow } from './split-row.ts'
import { streamBody } from './stream-body.ts'
import { submitPlan } from './submit-plan.ts'
import { typeInPlan } from './type-in-plan.ts'
import { redoChange, undoChange } from './undo-change.ts'

const idParam = valid('param', z.object({ id: z.string() }))
const rowParam = valid('param', z.object({ id: z.string(), row: z.string() }))
const findingParam = valid('param', z.object({ id: z.string(), finding: z.string() }))
const MAX_FILE = 30 * 1024 * 1024

/** Reading, reviewing and deciding plans, for the desk. */
export const plansRoutes = (parts: ImportParts, presence: Presence = keepPresence()) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', async c => c.json({ plans: await listPlans(c.var.scope) }))
    .get('/choices', async c => c.json(await loadChoices(c.var.scope)))
    .post('/import', async c => {
      const form = await readForm(c.req.raw)
      const file = form.get('file')
      if (!(file instanceof File)) throw problem('invalid', 'plan.file-missing')
      if (file.size > MAX_FILE) throw problem('too_large', 'reader.too-large')
      const fields = importPlanInput.safeParse({
        request_key: form.get('request_key'),
        year: form.get('year') ?? undefined,
        replaces: form.get('replaces') ?? undefined,
      })
      if (!fields.success) throw problem('invalid', 'request.invalid')
      const bytes = new Uint8Array(await file.arrayBuffer())
      return c.json(
        await importPlan(c.var.scope, parts, { name: file.name, bytes, media_type: file.type }, fields.data),
      )
    })
    .post('/typed', valid('json', typeInPlanInput), async c =>
      c.json(await typeInPlan(c.var.scope, c.req.valid('json'))),
    )
    .route('/', planDocumentRoutes)
    .get('/:id', idParam, async c => c.json(await loadReview(c.var.scope, c.req.valid('param').id)))
    .get('/:id/source', idParam, async c => {
      const { id } = c.req.valid('param')
      const reading = await read(c.var.scope, async reader => {
        ensure(canSeePlan(reader.actor, await getVersion(reader, id)), 'plan.see')
        return getReading(reader, id)
      })
      return c.json(reading && { file: reading.file, blocks: reading.blocks, rows: reading.rows, links: reading.links })
    })
    .get('/:id/file', idParam, async c => {
      const { id } = c.req.valid('param')
      const version = await read(c.var.scope, reader => getVersion(reader, id))
      ensure(canSeePlan(c.var.scope.actor, version), 'plan.see')
      if (!version.source_sha256) throw problem('not_found', 'plan.not-found')
      const stream = openStored(parts.files, c.var.scope.actor.facility, version.source_sha256)
      c.header('content-type', 'application/octet-stream')
      c.header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(version.source_name ?? 'tep')}`,
      )
      return c.body(streamBody(stream))
    })
    .post('/:id/rows', idParam, valid('json', addRowInput), async c =>
      c.json(await addRow(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/rows/:row/accept', rowParam, valid('json', acceptRowInput), async c => {
      const { id, row } = c.req.valid('param')
      return c.json(await acceptRow(c.var.scope, id, row, c.req.valid('json')))
    })
    .post('/:id/rows/:row/correct', rowParam, valid('json', correctRowInput), async c => {
      const { id, row } = c.req.valid('param')
      return c.json(await correctRow(c.var.scope, id, row, c.req.valid('json')))
    })
    .post('/:id/rows/:row/skip', rowParam, valid('json', skipRowInput), async c => {
      const { id, row } = c.req.valid('param')
      return c.json(await skipRow(c.var.scope, id, row, c.req.valid('json')))
    })
    .post('/:id/rows/:row/split', rowParam, valid('json', splitRowInput), async c => {
      const { id, row } = c.req.valid('param')
      return c.json(await splitRow(c.var.scope, id, row, c.req.valid('json')))
    })
    .post('/:id/merge', idParam, valid('json', mergeRowsInput), async c =>
      c.json(await mergeRows(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/redo', idParam, valid('json', undoInput), async c =>
      c.json(await redoChange(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/findings/:finding/fix', findingParam, valid('json', findingInput), async c => {
      const { id, finding } = c.req.valid('param')
      return c.json(await fixFinding(c.var.scope, id, finding, c.req.valid('json')))
    })
    .post('/:id/findings/:finding/decide', findingParam, valid('json', decideFindingInput), async c => {
      const { id, finding } = c.req.valid('param')
      return c.json(await decideFinding(c.var.scope, id, finding, c.req.valid('json')))
    })
    .post('/:id/findings/:finding/reopen', findingParam, valid('json', findingInput), async c => {
      const { id, finding } = c.req.valid('param')
      return c.json(await reopenFinding(c.var.scope, id, finding, c.req.valid('json')))
    })
    .post('/:id/presence', idParam, valid('json', presenceInput), async c => {
      const { id } = c.req.valid('param')
      const { leaving, ...where } = c.req.valid('json')
      const { actor } = c.var.scope
      const found = await read(c.var.scope, reader => lookAtPresence(reader, id))
      const person = { staff_id: actor.id ?? '', name: found.name, ...where }
      if (leaving) presence.leave(actor.facility, id, person.staff_id)
      const others = leaving ? [] : presence.come(actor.facility, id, person)
      return c.json({ others, last_change: found.last_change })
    })
    .post('/:id/undo', idParam, valid('json', undoInput), async c =>
      c.json(await undoChange(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/header', idParam, valid('json', editHeaderInput), async c =>
      c.json(await editHeader(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/submit', idParam, valid('json', lifeInput), async c =>
      c.json(await submitPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/return', idParam, valid('json', returnInput), async c =>
      c.json(await returnPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/approve', idParam, valid('json', lifeInput), async c =>
      c.json(await approvePlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/issue', idParam, valid('json', issueInput), async c =>
      c.json(await issuePlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/discard', idParam, valid('json', lifeInput), async c =>
      c.json(await discardDraft(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )

export type PlansRoutes = ReturnType<typeof plansRoutes>
