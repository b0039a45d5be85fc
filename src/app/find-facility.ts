import type { MiddlewareHandler } from 'hono'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { limitBody } from '#platform/http/limit-body.ts'
import { addressOf, reachOf } from '#platform/http/reach.ts'
import { answerFirstRun } from './first-run/first-run-pages.tsx'
import { FIRST_RUN_PATH } from './first-run/first-run-path.ts'
import type { House } from './server.ts'

/** Says whose request it is. While there is no facility at all, every way leads to making the first. */
export const findFacility =
  (house: House): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { sites, rules } = house
    const { site, base } = sites.locate(reachOf(c.req.raw, rules).host, new URL(c.req.url).pathname)
    c.set('base', base)
    if (site) {
      c.set('facility', { facility_id: site.facility_id, slug: site.slug })
      return next()
    }
    if (sites.all().length > 0) throw problem('not_found', 'page.not-found')
    if (c.req.path.startsWith('/api/')) throw problem('unavailable', 'first-run.needed')
    if (c.req.path !== FIRST_RUN_PATH) return c.redirect(FIRST_RUN_PATH, 303)
    c.set('address', addressOf(c.req.raw, c.env.peer, rules))
    const answered: { response?: Response } = {}
    await limitBody(c, async () => {
      answered.response = await answerFirstRun(house, c)
    })
    return answered.response
  }
