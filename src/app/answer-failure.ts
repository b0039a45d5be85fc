import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { isConnectionLost } from '#platform/db/connection-lost.ts'
import { Problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { ENROL_PATH } from '#platform/http/guards.ts'
import { type ProblemAnswer, statusOf } from '#platform/http/problem-status.ts'
import { problemPage } from './pages/problem-page.tsx'
import { say } from './words.ts'

export const wantsPage = (c: Context<Env>): boolean =>
  !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')

/** The one place where a thrown thing becomes an answer: a Problem is told, a database that is away is told and logged, anything else is logged and kept to ourselves. */
export function answerFailure(log: Logger, error: unknown, c: Context<Env>): Response | Promise<Response> {
  const told = toProblem(error)
  if (told) return tell(c, told)
  if (isConnectionLost(error)) {
    log.error({ request_id: c.var.request_id, path: c.req.path, error }, 'database away')
    return tell(c, new Problem('unavailable', 'database.away'))
  }
  log.error({ request_id: c.var.request_id, path: c.req.path, error }, 'request failed')
  const message = say('internal', 'internal')
  if (wantsPage(c)) return problemPage(c, 500, message)
  return c.json(bodyOf(c, 'internal', 'internal', message, {}), 500)
}

function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  // hono's own: a body that is not JSON, a form that is not one.
  if (error instanceof HTTPException && error.status < 500) return new Problem('invalid', 'request.malformed')
  if (isUnstorableText(error)) return new Problem('invalid', 'request.malformed')
  return undefined
}

/** PostgreSQL's words for a NUL in a text or in JSON: nobody types one, so it is what was sent that is wrong. */
const UNSTORABLE = new Set(['22021', '22P05'])
const isUnstorableText = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (UNSTORABLE.has(String(error.code)) || isHalfLetter(error))

/** Half a letter, which JSON can write and nothing can show. Any other JSON that it cannot read is a failure of our own. */
const isHalfLetter = (error: Error & { code: unknown }): boolean =>
  error.code === '22P02' && 'detail' in error && /\bsurrogate\b/.test(String(error.detail))

function tell(c: Context<Env>, told: Problem): Response | Promise<Response> {
  const status = statusOf(told)
  const message = say(told.kind, told.code, told.params)
  if (!wantsPage(c)) return c.json(bodyOf(c, told.kind, told.code, message, told.params), status)
  if (told.code === 'sign-in.second-factor-required') return c.redirect(`${c.var.base}${ENROL_PATH}`, 303)
  if (told.kind === 'unauthenticated')
    return c.redirect(`${c.var.base}/dang-nhap?ve=${encodeURIComponent(backTo(c))}`, 303)
  return problemPage(c, status, message)
}

const backTo = (c: Context<Env>): string => {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' ? pathname + search : `${c.var.base}/`
}

const bodyOf = (
  c: Context<Env>,
  kind: ProblemAnswer['error']['kind'],
  code: string,
  message: string,
  params: Readonly<Record<string, unknown>>,
): ProblemAnswer => ({ error: { kind, code, message, params, request_id: c.var.request_id ?? '' } })
