import type { MiddlewareHandler } from 'hono'
import { problem } from '../errors.ts'
import type { Env } from './env.ts'

export const ENROL_PATH = '/tai-khoan/hai-lop'

/** Only a signed-in person of this facility goes on. What they may do is each use case's own policy. */
export const requirePerson: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.var.session) throw problem('unauthenticated', 'sign-in.required')
  if (c.var.session.must_enrol) throw problem('forbidden', 'sign-in.second-factor-required')
  await next()
}
