import type { MiddlewareHandler } from 'hono'
import { problem } from '../errors.ts'
import type { Env } from './env.ts'
import type { Reach } from './reach.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** True when a changing request comes from one of our own pages: browsers say so, and scripts of others cannot lie. */
export function isSameOrigin(request: Request, reach: Reach): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return host === reach.host && (!reach.secure || protocol === 'https:')
}

/** Refuses a change asked for by another site's page; so forms need no token. */
export const sameOriginOnly =
  (reachOf: (request: Request) => Reach): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!SAFE.has(c.req.method) && !isSameOrigin(c.req.raw, reachOf(c.req.raw)))
      throw problem('forbidden', 'request.other-origin')
    await next()
  }
