import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#platform/http/env.ts'
import { valid } from '#platform/http/valid.ts'
import { DOCUMENT_KINDS, writePlanDocument } from './write-plan-document.ts'

const param = valid('param', z.object({ id: z.string(), file: z.enum(DOCUMENT_KINDS.map(kind => `document.${kind}`)) }))

/** The plan as a file in the decree's layout, written from the data. */
export const planDocumentRoutes = new Hono<Env>().get('/versions/:id/:file', param, async c => {
  const { id, file } = c.req.valid('param')
  const kind = file === 'document.pdf' ? 'pdf' : 'docx'
  const { name, media_type, bytes } = await writePlanDocument(c.var.scope, id, kind)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': media_type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
  })
})
