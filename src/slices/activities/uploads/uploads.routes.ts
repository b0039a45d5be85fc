import { type Context, Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { createUpload, dropUpload, getUpload, KEPT_DAYS, type NewUpload, type Upload } from './upload.commands.ts'
import { appendBytes, offsetOf } from './upload-bytes.ts'

interface Parts {
  readonly files: FileStore
}

/** tus 1.0: core, creation, termination, expiration. A chunk is a plain request, so at most 1 MB (docs/decisions/0006). */
export const uploadsRoutes = ({ files }: Parts) =>
  new Hono<Env>()
    .use(requirePerson)
    .use(async (c, next) => {
      await next()
      c.res.headers.set('tus-resumable', '1.0.0')
    })
    .post('/', async c => {
      const upload = await createUpload(c.var.scope, readPromise(c))
      tell(c, upload, await offsetOf(files, c.var.scope.actor.facility, upload.id))
      c.header('location', `${c.var.base}/api/uploads/${upload.id}`)
      return c.json({ id: upload.id }, 201)
    })
    // HEAD comes here too: hono drops the body.
    .get('/:id', async c => {
      const upload = await getUpload(c.var.scope, c.req.param('id'))
      tell(c, upload, await offsetOf(files, c.var.scope.actor.facility, upload.id))
      return c.body(null, 200)
    })
    .patch('/:id', async c => {
      const upload = await getUpload(c.var.scope, c.req.param('id'))
      if (c.req.header('content-type') !== 'application/offset+octet-stream') throw problem('invalid', 'upload.headers')
      const offset = readCount(c.req.header('upload-offset'))
      tell(c, upload, await appendBytes(files, c.var.scope.actor.facility, upload, offset, c.req.raw.body))
      return c.body(null, 204)
    })
    .delete('/:id', async c => {
      await dropUpload(c.var.scope, files, c.req.param('id'))
      return c.body(null, 204)
    })

function tell(c: Context<Env>, upload: Upload, offset: number): void {
  c.header('upload-offset', String(offset))
  c.header('upload-length', String(upload.size))
  c.header('upload-expires', new Date(upload.created_at.getTime() + KEPT_DAYS * 86_400_000).toUTCString())
}

function readPromise(c: Context<Env>): NewUpload {
  const told = new Map(
    (c.req.header('upload-metadata') ?? '').split(',').map(pair => {
      const [key = '', value = ''] = pair.trim().split(' ')
      return [key, Buffer.from(value, 'base64').toString('utf8')] as const
    }),
  )
  const size = readCount(c.req.header('upload-length'))
  const sha256 = told.get('sha256') ?? ''
  if (size === 0 || !/^[0-9a-f]{64}$/.test(sha256)) throw problem('invalid', 'upload.headers')
  return { name: (told.get('filename') ?? '').replaceAll('\0', ' '), size, sha256 }
}

function readCount(text: string | undefined): number {
  if (!/^\d{1,12}$/.test(text ?? '')) throw problem('invalid', 'upload.headers')
  return Number(text)
}
