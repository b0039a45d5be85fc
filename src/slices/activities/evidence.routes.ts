import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { type Reader, read } from '#platform/scope.ts'
import { loadUnitOn } from '../facilities/unit-changes.api.ts'
import { isShownInline } from './accept-file.ts'
import { canReadEvidence } from './activities.policy.ts'
import { type EvidenceRow, evidenceShownBy, getEvidence } from './evidence.queries.ts'

/** Whether a room above lets the one who asks open one of these, whom nothing here lets. */
export type OpensAlso = (reader: Reader, evidenceIds: readonly string[]) => Promise<boolean>

interface Parts {
  readonly files: FileStore
  readonly opensAlso?: OpensAlso
}
interface Served {
  readonly sha256: string
  readonly type: string
  readonly name: string
  readonly inline: boolean
  readonly size?: number | null
}

const noSuchEvidence = () => problem('not_found', 'evidence.not-found')

const nobodyElse: OpensAlso = async () => false

/** By their own roles, because their unit carries on the work of a merged one, or because a room above says so. */
async function mayOpenOneOf(reader: Reader, all: readonly EvidenceRow[], opensAlso: OpensAlso): Promise<boolean> {
  const { actor } = reader
  if (all.some(evidence => canReadEvidence(actor, evidence))) return true
  if (all.length === 0) return false
  const unitOn = await loadUnitOn(reader)
  const today = dayOf(reader.now())
  const carriedOn = all.map(({ unit_id, received_by }) => ({
    received_by,
    unit_id: unit_id === null ? null : unitOn(unit_id, today),
  }))
  if (carriedOn.some(evidence => canReadEvidence(actor, evidence))) return true
  return opensAlso(
    reader,
    all.map(evidence => evidence.id),
  )
}

/** Bytes of the vault. What is not a picture, a clip or a PDF is only ever saved, and nothing of it may run. */
export const evidenceRoutes = ({ files, opensAlso = nobodyElse }: Parts) => {
  const readable = (c: Context<Env>, id: string): Promise<EvidenceRow> =>
    read(c.var.scope, async reader => {
      const evidence = await getEvidence(reader, id)
      if (!(await mayOpenOneOf(reader, [evidence], opensAlso))) throw noSuchEvidence()
      return evidence
    })
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
      const mayOpen = await read(c.var.scope, async reader =>
        mayOpenOneOf(reader, await evidenceShownBy(reader, sha256), opensAlso),
      )
      if (!mayOpen) throw noSuchEvidence()
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
