import { Hono } from 'hono'
import { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import { openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { readForm } from '#slices/activities/activities.api.ts'
import { amendPlan } from './amend-plan.ts'
import { attachSignedPlan, detachSignedPlan, publishSignedPlan } from './attach-signed-plan.ts'
import { listAttachments } from './attachments.queries.ts'
import { closePlan, reopenPlan } from './close-plan.ts'
import { decideOldTasks } from './decide-old-tasks.ts'
import { fillNumber } from './fill-number.ts'
import type { ImportParts } from './import-plan.ts'
import { loadDiff } from './load-diff.ts'
import { loadLife } from './load-life.ts'
import { loadOldTasks } from './load-old-tasks.ts'
import {
  attachmentInput,
  closeInput,
  decideOldTasksInput,
  fillNumberInput,
  lifeInput,
  publishInput,
  seeShiftsInput,
} from './plans.input.ts'
import { canSeePlan } from './plans.policy.ts'
import { getVersion } from './plans.queries.ts'
import { seeShifts } from './see-shift.ts'
import { startNextYear } from './start-next-year.ts'
import { streamBody } from './stream-body.ts'

const idParam = valid('param', z.object({ id: z.string() }))
const signedParam = valid('param', z.object({ id: z.string(), signed: z.string() }))

/** What happens to a plan after it was issued, for the desk. */
export const planLifeRoutes = (parts: ImportParts) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/:id/life', idParam, async c => c.json(await loadLife(c.var.scope, c.req.valid('param').id)))
    .get('/:id/diff', idParam, valid('query', z.object({ with: z.string().optional() })), async c =>
      c.json(await loadDiff(c.var.scope, c.req.valid('param').id, c.req.valid('query').with)),
    )
    .get('/:id/old-tasks', idParam, async c => c.json(await loadOldTasks(c.var.scope, c.req.valid('param').id)))
    .post('/:id/old-tasks', idParam, valid('json', decideOldTasksInput), async c =>
      c.json(await decideOldTasks(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/amend', idParam, valid('json', lifeInput), async c =>
      c.json(await amendPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/next-year', idParam, valid('json', lifeInput), async c =>
      c.json(await startNextYear(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/shifts', idParam, valid('json', seeShiftsInput), async c =>
      c.json(await seeShifts(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/number', idParam, valid('json', fillNumberInput), async c =>
      c.json(await fillNumber(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/close', idParam, valid('json', closeInput), async c =>
      c.json(await closePlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/reopen', idParam, valid('json', lifeInput), async c =>
      c.json(await reopenPlan(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/:id/signed', idParam, async c => {
      const form = await readForm(c.req.raw)
      const file = form.get('file')
      if (!(file instanceof File)) throw problem('invalid', 'plan.file-missing')
      const fields = attachmentInput.safeParse({ request_key: form.get('request_key') })
      if (!fields.success) throw problem('invalid', 'request.invalid')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const sent = { name: file.name, bytes, media_type: file.type }
      return c.json(await attachSignedPlan(c.var.scope, parts, c.req.valid('param').id, sent, fields.data))
    })
    .get('/:id/signed/:signed', signedParam, async c => {
      const { id, signed } = c.req.valid('param')
      const found = await read(c.var.scope, async reader => {
        ensure(canSeePlan(reader.actor, await getVersion(reader, id)), 'plan.see')
        return (await listAttachments(reader, id)).find(one => one.id === signed)
      })
      if (!found) throw problem('not_found', 'plan.not-found')
      c.header('content-type', 'application/octet-stream')
      c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      return c.body(streamBody(openStored(parts.files, c.var.scope.actor.facility, found.sha256)))
    })
    .post('/:id/signed/:signed/remove', signedParam, valid('json', attachmentInput), async c => {
      const { id, signed } = c.req.valid('param')
      return c.json(await detachSignedPlan(c.var.scope, id, signed, c.req.valid('json')))
    })
    .post('/:id/signed/:signed/publish', signedParam, valid('json', publishInput), async c => {
      const { id, signed } = c.req.valid('param')
      return c.json(await publishSignedPlan(c.var.scope, id, signed, c.req.valid('json')))
    })

export type PlanLifeRoutes = ReturnType<typeof planLifeRoutes>
