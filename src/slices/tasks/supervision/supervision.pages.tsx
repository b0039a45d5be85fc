import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { renderPage } from '#ui/public/render.ts'
import { ownNames } from '../duties.queries.ts'
import { viecTabs } from '../viec-tabs.ts'
import { SupervisedDutyPage } from './public/supervised-duty-page.tsx'
import { SupervisedPage } from './public/supervised-page.tsx'
import { otherParties, supervisedDuties, supervisedDuty } from './supervised.queries.ts'

/** What a unit supervises, to be read on the phone. */
export const supervisionPages = new Hono<Env>()
  .get('/viec/giam-sat', requirePerson, async c => {
    const page = /^[1-9]\d{0,5}$/.test(c.req.query('trang') ?? '') ? Number(c.req.query('trang')) : 1
    const { supervised, names, tabs } = await read(c.var.scope, reader =>
      together({ supervised: supervisedDuties(reader, page), names: ownNames(reader), tabs: viecTabs(reader) }),
    )
    return c.html(renderPage(<SupervisedPage base={c.var.base} names={names} tabs={tabs} {...supervised} />))
  })
  .get('/viec/giam-sat/:occurrenceId', requirePerson, async c => {
    const page = await read(c.var.scope, async reader => {
      const view = await supervisedDuty(reader, c.req.param('occurrenceId'))
      const [others, names] = await Promise.all([otherParties(reader, view.duty.part_id), ownNames(reader)])
      return { view, others, behind: names.unit }
    })
    return c.html(renderPage(<SupervisedDutyPage base={c.var.base} {...page} />))
  })
