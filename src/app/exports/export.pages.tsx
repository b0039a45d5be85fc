import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { holds } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { loadFace } from '../pages/load-face.ts'
import { sendPage } from '../pages/send-page.ts'
import type { House } from '../server.ts'
import { exportEverything } from './export-everything.ts'
import { ExportPage } from './export-page.tsx'

/** Each holds a connection for as long as somebody downloads: of one facility one at a time. */
const running = new Set<string>()
const PAGE = '/xuat/tat-ca'

/** `/xuat/tat-ca`: everything of the facility, for its owner and administrators. */
export const exportPages = ({ files }: Pick<House, 'files'>) =>
  new Hono<Env>()
    .get(PAGE, requirePerson, async c => {
      ensure(holds(c.var.scope.actor, 'owner', 'administrator'), 'export.everything')
      const face = await loadFace(c.var.scope)
      return sendPage(c, <ExportPage base={c.var.base} facility={face.name} />)
    })
    .post(PAGE, requirePerson, async c => {
      const { facility, scope } = c.var
      ensure(holds(scope.actor, 'owner', 'administrator'), 'export.everything')
      if (running.has(facility.facility_id)) throw problem('conflict', 'export.busy')
      running.add(facility.facility_id)
      try {
        const out = await exportEverything(scope, files)
        out.once('close', () => running.delete(facility.facility_id))
        const name = `lan-toa-${facility.slug}-${dayOf(scope.now())}.zip`
        return c.body(Readable.toWeb(out) as ReadableStream, 200, {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${name}"`,
        })
      } catch (error) {
        running.delete(facility.facility_id)
        throw error
      }
    })
