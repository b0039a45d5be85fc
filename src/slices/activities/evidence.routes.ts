import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { isShownInline } from './accept-file.ts'
import { canReadEvidence } from './activities.policy.ts'
import { type EvidenceRow, evidenceShownBy, getEvidence } from './evidence.queries.ts'

interface Parts {
  readonly files: FileStore
}
interface Served {
  readonly sha256: string
  readonly type: string
  readonly name: string
  readonly inline: boolean
  readonly size?: number | null
}

const noSuchEvidence = () => problem('not_found', 'evidence.not-found')

async function readable(c: Context<Env>, id: string): Promise<EvidenceRow> {
  const evidence = await read(c.var.scope, reader => getEvidence(reader, id))
  if (!canReadEvidence(c.var.scope.actor, evidence)) throw noSuchEvidence()
  return evidence
}

/** Bytes of the vault. What is not a picture, a clip or a PDF is only ever saved, and nothing of it may run. */
export const evidenceRoutes = ({ files }: Parts) => {
  const serve = (c: Context<Env>, { sha256, type, name, inline, size }: Served) =>
    c.body(Readable.toWeb(openStored(files, c.var.scope.actor.facility, sha256)) as ReadableStream, 200, {
      'content-type': type,
      ...(size != null && { 'content-length': String(size) }),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    })
  return new Hono<Env>()
    .use(requirePerson)
    .get('/:id/file', async c => {
      const { sha256, size, media_type, file_name } = await readable(c, c.req.param('id'))
      if (!sha256) throw noSuchEvidence()
      const type = media_type ?? 'application/octet-stream'
      return serve(c, { sha256, size, type, name: file_name ?? 'minh-chung', inline: isShownInline(type) })
    })
    .get('/thumbnail/:sha256', async c => {
      const sha256 = c.req.param('sha256')
      const shown = await read(c.var.scope, reader => evidenceShownBy(reader, sha256))
      if (!shown.some(evidence => canReadEvidence(c.var.scope.actor, evidence))) throw noSuchEvidence()
      return serve(c, { sha256, type: 'image/jpeg', name: 'anh-nho.jpg', inline: true })
    })
    .get('/:id/copy', async c => {
      const { link_text_sha256: sha256 } = await readable(c, c.req.param('id'))
      if (!sha256) throw noSuchEvidence()
      return serve(c, { sha256, type: 'text/plain; charset=utf-8', name: 'ban-luu.txt', inline: true })
    })
    .get('/:id/copy/original', async c => {
      const { link_copy_sha256: sha256 } = await readable(c, c.req.param('id'))
      if (!sha256) throw noSuchEvidence()
      return serve(c, { sha256, type: 'application/octet-stream', name: 'ban-luu-goc.bin', inline: false })
    })
}
