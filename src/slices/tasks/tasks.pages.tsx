import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { type Reader, read } from '#platform/scope.ts'
import { renderPage } from '#ui/public/render.ts'
import { letterheadOn } from '../facilities/names.api.ts'
import { takeBack, takeHeadStep } from './acceptance/pass-on.ts'
import { decideOccurrence } from './decide-ties.ts'
import { type InboxItem, inboxItems } from './inbox.queries.ts'
import { getOccurrence } from './occurrence.queries.ts'
import { DecideEvidencePage, type DecideProps } from './public/decide-evidence-page.tsx'
import { type Decision, decideForm } from './tasks.input.ts'
import { canReadOccurrence } from './tasks.policy.ts'
import { RETURN_REASONS, tasksWords } from './tasks.words.ts'

const PAGE = '/viec/duyet/minh-chung/:id'
const say = sayWith([tasksWords])
const DONE: Readonly<Record<string, string>> = {
  nhan: 'Đã nhận. Kết quả của kỳ này được tính từ bây giờ.',
  'tra-lai': 'Đã trả lại, lý do đã ghi.',
  chuyen: 'Đã chuyển lên điều phối.',
  'lay-lai': 'Đã lấy lại. Bài lại chờ trưởng đơn vị.',
}

/** Lãnh đạo xem và quyết minh chứng trên điện thoại: biểu mẫu thường, không cần mã lệnh. */
export const tasksPages = new Hono<Env>()
  .get(PAGE, requirePerson, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
  .post(`${PAGE}/nhan`, requirePerson, c => decide(c, 'accept'))
  .post(`${PAGE}/tra-lai`, requirePerson, c => decide(c, 'return'))
  .post(`${PAGE}/lay-lai`, requirePerson, undo)

type Shown = Pick<DecideProps, 'done' | 'refused' | 'own'>

async function show(c: Context<Env>, shown: Shown, status: 200 | 403 | 409 | 412 | 422 = 200): Promise<Response> {
  const { scope, base } = c.var
  const { item, facility } = await read(scope, async reader => ({
    item: await loadItem(reader, c.req.param('id') ?? ''),
    facility: (await letterheadOn(reader, dayOf(reader.now())))?.name ?? '',
  }))
  const keys = { accept: randomUUID(), give_back: randomUUID(), undo: randomUUID() }
  return c.html(renderPage(<DecideEvidencePage {...{ base, facility, item, keys }} {...shown} />), status)
}

async function loadItem(reader: Reader, id: string): Promise<InboxItem> {
  const row = await getOccurrence(reader, id)
  const [item] = canReadOccurrence(reader.actor, row) ? await inboxItems(reader, [row]) : []
  if (!item) throw problem('not_found', 'occurrence.not-found')
  return item
}

/** Does the decision and shows what came of it; what a person can mend stands on the page as it is now. */
async function decide(c: Context<Env>, verdict: Decision['verdict']): Promise<Response> {
  const id = c.req.param('id') ?? ''
  try {
    const { ready, own, row_version, request_key } = await formOf(c)
    const reason = verdict === 'return' ? own || RETURN_REASONS[Number(ready ?? Number.NaN)] : undefined
    const atHead = await read(c.var.scope, async reader => (await loadItem(reader, id)).at_head)
    const decision = { occurrence_id: id, row_version, verdict, without: [], ...(reason !== undefined && { reason }) }
    if (atHead) await takeHeadStep(c.var.scope, id, request_key, { row_version, verdict, reason })
    else await decideOccurrence(c.var.scope, request_key, decision)
    if (atHead && verdict === 'accept') return c.redirect(`${c.var.base}/viec/duyet/minh-chung/${id}?xong=chuyen`, 303)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const status = statusOf(error)
    if (status !== 403 && status !== 409 && status !== 412 && status !== 422) throw error
    const text = say(error.kind, error.code, error.params)
    const { own } = await c.req.parseBody()
    const field = error.code === 'occurrence.reason-needed' ? 'reason' : 'duty'
    return show(c, { refused: { field, text }, own: typeof own === 'string' ? own : undefined }, status)
  }
  return c.redirect(`${c.var.base}/viec/duyet/minh-chung/${id}?xong=${verdict === 'accept' ? 'nhan' : 'tra-lai'}`, 303)
}

/** Takes back what was passed on a moment ago. */
async function undo(c: Context<Env>): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const key = z.uuid().safeParse((await c.req.parseBody()).request_key)
  if (!key.success) throw problem('invalid', 'request.invalid')
  await takeBack(c.var.scope, id, key.data)
  return c.redirect(`${c.var.base}/viec/duyet/minh-chung/${id}?xong=lay-lai`, 303)
}

async function formOf(c: Context<Env>) {
  const parsed = decideForm.safeParse(await c.req.parseBody())
  if (!parsed.success) throw problem('invalid', 'request.invalid')
  return parsed.data
}
