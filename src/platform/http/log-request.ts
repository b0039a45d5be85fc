import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

const GIVEN_ID = /^[\w-]{8,64}$/

/** The address of a calendar is the key to it. */
const withoutKey = (path: string): string => path.replace(/^\/lich\/.*/s, '/lich/…')

/** Gives the request its id and its nonce, and leaves one line when it is over: no query, no body, no header. */
export const logRequest =
  (log: Logger, trustProxy: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    const given = trustProxy ? c.req.header('x-request-id') : undefined
    const requestId = given && GIVEN_ID.test(given) ? given : randomBytes(9).toString('base64url')
    c.set('request_id', requestId)
    c.set('nonce', randomBytes(16).toString('base64'))
    const started = performance.now()
    await next()
    c.res.headers.set('x-request-id', requestId)
    log.info(
      {
        request_id: requestId,
        method: c.req.method,
        path: withoutKey(c.req.path),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
        facility: c.var.facility?.slug,
        staff: c.var.session?.staff_id,
      },
      'request',
    )
  }
