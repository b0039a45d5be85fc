import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import { facilitiesWords } from '../facilities.words.ts'
import { letterheadOn, unitNamesOn } from '../names.api.ts'
import { staffOn } from '../staff.api.ts'
import { delegate } from './delegate.ts'
import { delegateInput, endDelegationInput } from './delegation.input.ts'
import { lendable, listDelegations } from './delegation.queries.ts'
import { DELEGABLE } from './delegation.words.ts'
import { endDelegation } from './end-delegation.ts'
import { AbsencePage } from './public/absence-page.tsx'

const PAGE = '/viec/vang-mat'
const say = sayWith([facilitiesWords])
const DONE: Readonly<Record<string, string>> = {
  cu: 'Đã cử người đứng thay. Người ấy thấy điều này ở việc cần biết.',
  dung: 'Đã dừng từ hôm nay.',
}
type Typed = Record<string, string>

/** Khi vắng mặt: mỗi người tự cử người đứng thay; biểu mẫu thường, không cần mã lệnh. */
export const absencePages = new Hono<Env>()
  .use(PAGE, requirePerson)
  .use(`${PAGE}/*`, requirePerson)
  .get(PAGE, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
  .post(PAGE, async c => {
    const typed = await formOf(c)
    try {
      const roles = DELEGABLE.filter(role => typed[`role-${role}`] !== undefined)
      const parsed = delegateInput.safeParse({ ...typed, roles, absent_staff_id: c.var.scope.actor.id })
      if (!parsed.success) return await show(c, { typed, errors: issuesOf(parsed.error.issues) })
      await delegate(c.var.scope, parsed.data)
    } catch (error) {
      return await refuse(c, typed, error)
    }
    return c.redirect(`${c.var.base}${PAGE}?xong=cu`, 303)
  })
  .post(`${PAGE}/:id/dung`, async c => {
    const typed = await formOf(c)
    try {
      const parsed = endDelegationInput.safeParse({ ...typed, row_version: Number(typed.row_version) })
      if (!parsed.success) throw problem('invalid', 'request.invalid')
      await endDelegation(c.var.scope, c.req.param('id'), parsed.data)
    } catch (error) {
      return await refuse(c, {}, error)
    }
    return c.redirect(`${c.var.base}${PAGE}?xong=dung`, 303)
  })

interface Shown {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly done?: string | undefined
}

async function show(c: Context<Env>, shown: Shown, status: 200 | 403 | 409 | 412 | 422 = 200): Promise<Response> {
  const { scope, base } = c.var
  const self = scope.actor.id ?? ''
  const props = await read(scope, async reader => {
    const today = dayOf(reader.now())
    const units = await unitNamesOn(reader, today)
    const staff = await staffOn(reader, today)
    return {
      today,
      behind: (await letterheadOn(reader, today))?.name ?? '',
      delegations: await listDelegations(reader, self),
      lendable: await lendable(reader, self),
      colleagues: staff
        .filter(person => person.id !== self)
        .map(person => ({
          value: person.id,
          label: [person.full_name, units.get(person.unit_id ?? '')?.name].filter(Boolean).join(', '),
        })),
    }
  })
  const page = <AbsencePage {...{ base, self, ...props, requestKey: randomUUID(), ...shown }} />
  return c.html(renderPage(page), shown.errors?.length && status === 200 ? 422 : status)
}

async function refuse(c: Context<Env>, typed: Typed, error: unknown): Promise<Response> {
  if (!(error instanceof Problem) || error.kind === 'not_found') throw error
  const status = statusOf(error)
  const text = say(error.kind, error.code, error.params)
  const known = status === 403 || status === 409 || status === 412 ? status : 422
  return show(c, { typed, errors: [{ field: FIELDS[error.code] ?? 'stand_in_staff_id', text }] }, known)
}

const FIELDS: Readonly<Record<string, string>> = {
  'delegation.days': 'last_day',
  'delegation.past': 'valid_from',
  'delegation.too-long': 'last_day',
  'delegation.overlaps': 'valid_from',
}

const issuesOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldError[] =>
  issues.map(issue => ({ field: String(issue.path[0] ?? ''), text: issue.message }))

async function formOf(c: Context<Env>): Promise<Typed> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )
}
