import { Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { read, type Scope } from '#platform/scope.ts'
import { publishedPlan } from '#slices/plans/plans.api.ts'
import { loadFace } from './load-face.ts'
import { PublicHome } from './public-home.tsx'
import { PublicPlan } from './public-plan.tsx'
import { sendPage } from './send-page.ts'

/** Pages for everybody. They show what is published, to those signed in as well. */
export const publicPages = new Hono<Env>()
  .get('/', async c => {
    const { face, plan } = await loadPublic(c.var.scope)
    return sendPage(c, <PublicHome base={c.var.base} face={face} plan={plan} />)
  })
  .get('/ke-hoach', async c => {
    const { face, plan } = await loadPublic(c.var.scope)
    if (!plan) throw problem('not_found', 'page.not-found')
    return sendPage(c, <PublicPlan base={c.var.base} face={face} plan={plan} />)
  })

/** As a visitor, whoever asks: the database itself holds back what is not published. */
const loadPublic = ({ actor, now, store }: Scope) =>
  read({ actor: { kind: 'visitor', facility: actor.facility }, now, store }, async reader => ({
    face: await loadFace(reader),
    plan: await publishedPlan(reader),
  }))
