import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { officeHtml } from '../office/office-html.ts'
import { loadFace } from './load-face.ts'

/** The frame that the desk's script fills; what it may show, each answer of /api decides. */
export const deskPages = new Hono<Env>().get('/quan-tri/*', requirePerson, async c => {
  const { base, nonce, scope } = c.var
  const face = await loadFace(scope)
  return c.html(officeHtml({ base, nonce, facility: face.name }))
})
