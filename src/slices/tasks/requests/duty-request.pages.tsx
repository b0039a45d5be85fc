import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { ownNames, withWords } from '../duties.queries.ts'
import { handIn } from '../hand-in.ts'
import { getOccurrence, takesHandIn } from '../occurrence.queries.ts'
import { otherParties } from '../supervision/supervised.queries.ts'
import { handInInput } from '../tasks.input.ts'
import { canHandIn } from '../tasks.policy.ts'
import { tasksWords } from '../tasks.words.ts'
import { askRequest } from './ask-request.ts'
import { decideRequest } from './decide-request.ts'
import { askInput, decideRequestInput, versionInput } from './duty-request.input.ts'
import { requestsOf } from './duty-request.queries.ts'
import { REFUSAL_REASONS } from './duty-request.words.ts'
import { viewRequest } from './list-requests.ts'
import { AskPage } from './public/ask-page.tsx'
import { DecideRequestPage } from './public/decide-request-page.tsx'
import { withdrawRequest } from './withdraw-request.ts'

interface Parts {
  readonly files: FileStore
}
type Typed = Record<string, string>
const ASK = '/viec/de-nghi/:id'
const DECIDE = '/viec/duyet/de-nghi/:id'
const say = sayWith([tasksWords])
const DONE: Readonly<Record<string, string>> = {
  gui: 'Đã gửi. Trả lời hiện ở thẻ việc này.',
  rut: 'Đã rút đề nghị.',
  'dong-y': 'Đã trả lời, có hiệu lực ngay.',
  khong: 'Đã ghi không đồng ý, lý do đã gửi đơn vị.',
}

/** What units ask on the phone, and what a leader answers there. */
export const dutyRequestPages = ({ files }: Parts) =>
  new Hono<Env>()
    .use('/viec/de-nghi/*', requirePerson)
    .use('/viec/duyet/de-nghi/*', requirePerson)
    .get(ASK, c => showAsk(c, { done: DONE[c.req.query('xong') ?? ''] }))
    .post(ASK, async c => {
      const id = c.req.param('id')
      const typed = await formOf(c)
      if (typed.kind === 'nothing_arose') {
        const refused = await attempt(() => handIn(c.var.scope, files, id, nothingArose(typed)))
        if (refused) return showAsk(c, { typed, refused })
        return c.redirect(`${c.var.base}/viec/ket-qua/${id}?xong=1`, 303)
      }
      const refused = await attempt(async () => askRequest(c.var.scope, id, parsed(askInput, typed)))
      if (refused) return showAsk(c, { typed, refused })
      return c.redirect(`${c.var.base}/viec/de-nghi/${id}?xong=gui`, 303)
    })
    .post(`${ASK}/rut`, async c => {
      const typed = await formOf(c)
      const version = { ...typed, row_version: Number(typed.row_version) }
      const refused = await attempt(async () =>
        withdrawRequest(c.var.scope, typed.request_id ?? '', parsed(versionInput, version)),
      )
      if (refused) return showAsk(c, { refused })
      return c.redirect(`${c.var.base}/viec/de-nghi/${c.req.param('id')}?xong=rut`, 303)
    })
    .get(DECIDE, c => showDecide(c, { done: DONE[c.req.query('xong') ?? ''] }))
    .post(`${DECIDE}/dong-y`, c => decide(c, 'grant'))
    .post(`${DECIDE}/khong`, c => decide(c, 'refuse'))

/** The unit's own hand-in that says so: it is decided as every hand-in is. */
const nothingArose = (typed: Typed) => {
  if (!typed.words) throw problem('invalid', 'duty-request.words-needed')
  return parsed(handInInput, { request_key: typed.request_key, nothing_arose: true, note: typed.words })
}

interface Shown {
  readonly typed?: Typed
  readonly refused?: Problem
  readonly done?: string | undefined
}

async function showAsk(c: Context<Env>, { typed = {}, refused, done }: Shown): Promise<Response> {
  const props = await read(c.var.scope, async reader => {
    const row = await getOccurrence(reader, c.req.param('id') ?? '')
    if (!canHandIn(reader.actor, row)) throw problem('not_found', 'occurrence.not-found')
    const [duty] = await withWords(reader, [row])
    if (!duty) throw problem('not_found', 'occurrence.not-found')
    const today = dayOf(reader.now())
    return {
      duty,
      today,
      behind: (await ownNames(reader)).unit,
      others: await otherParties(reader, row.part_id),
      requests: await requestsOf(reader, [row.id]),
      takes: ['upcoming', 'open', 'returned'].includes(duty.now),
      takesHandIn: takesHandIn(row, today),
    }
  })
  const keys = { ask: randomUUID(), withdraw: randomUUID() }
  const errors = errorsOf(refused, FIELDS, 'words')
  const page = <AskPage {...{ base: c.var.base, ...props, keys, typed, errors, done }} />
  return c.html(renderPage(page), refused ? pageStatus(refused) : 200)
}

async function decide(c: Context<Env>, verdict: 'grant' | 'refuse'): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const typed = await formOf(c)
  const answer = verdict === 'refuse' ? typed.own || (REFUSAL_REASONS[Number(typed.ready ?? 'x')] ?? '') : typed.answer
  const input = { ...typed, row_version: Number(typed.row_version), verdict, answer, due_on: typed.due_on || null }
  const refused = await attempt(async () => decideRequest(c.var.scope, id, parsed(decideRequestInput, input)))
  if (refused) return showDecide(c, { typed, refused, verdict })
  return c.redirect(`${c.var.base}/viec/duyet/de-nghi/${id}?xong=${verdict === 'grant' ? 'dong-y' : 'khong'}`, 303)
}

async function showDecide(
  c: Context<Env>,
  { typed = {}, refused, done, verdict }: Shown & { verdict?: 'grant' | 'refuse' },
): Promise<Response> {
  const props = await read(c.var.scope, async reader => {
    const today = dayOf(reader.now())
    return {
      item: await viewRequest(reader, c.req.param('id') ?? ''),
      today,
      facility: (await letterheadOn(reader, today))?.name ?? '',
    }
  })
  const errors = errorsOf(refused, FIELDS, verdict === 'refuse' ? 'ready' : 'answer')
  const page = <DecideRequestPage {...{ base: c.var.base, ...props, typed, errors, done }} />
  return c.html(renderPage(page), refused ? pageStatus(refused) : 200)
}

const FIELDS: Readonly<Record<string, string>> = {
  'duty-request.kind-needed': 'kind',
  'duty-request.date-needed': 'wished_on',
  'duty-request.date-early': 'wished_on',
  'duty-request.new-date-needed': 'due_on',
  'occurrence.extend-earlier': 'due_on',
}

const errorsOf = (
  refused: Problem | undefined,
  fields: Readonly<Record<string, string>>,
  other: string,
): FieldError[] =>
  refused ? [{ field: fields[refused.code] ?? other, text: say(refused.kind, refused.code, refused.params) }] : []

/** What a person can mend is told on the page; anything else goes its usual way. */
async function attempt(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Problem && error.kind !== 'not_found' && error.kind !== 'unauthenticated') return error
    throw error
  }
}

const pageStatus = (refused: Problem): 403 | 409 | 412 | 422 => {
  const status = statusOf(refused)
  return status === 403 || status === 409 || status === 412 ? status : 422
}

async function formOf(c: Context<Env>): Promise<Typed> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )
}

/** The first thing that is wrong, as the sentence of its field. */
function parsed<Output>(
  schema: { safeParse(input: unknown): { success: boolean; data?: Output; error?: { issues: readonly Issue[] } } },
  input: Record<string, unknown>,
): Output {
  const result = schema.safeParse({ ...input, wished_on: input.wished_on || null })
  if (result.success && result.data !== undefined) return result.data
  const path = String(result.error?.issues[0]?.path[0] ?? '')
  if (path === 'kind') throw problem('invalid', 'duty-request.kind-needed')
  if (path === 'words') throw problem('invalid', 'duty-request.words-needed')
  if (path === 'wished_on') throw problem('invalid', 'duty-request.date-needed')
  if (path === 'due_on') throw problem('invalid', 'duty-request.new-date-needed')
  throw problem('invalid', 'request.invalid')
}
interface Issue {
  readonly path: readonly PropertyKey[]
}
