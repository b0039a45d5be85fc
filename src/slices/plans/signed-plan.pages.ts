import { Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { read } from '#platform/scope.ts'
import { publicAttachment } from './attachments.queries.ts'
import { findIssued } from './plans.queries.ts'
import { streamBody } from './stream-body.ts'

/** Bản đã ký của kế hoạch đang công khai, cho mọi người tải. */
export const signedPlanPages = ({ files }: { files: FileStore }) =>
  new Hono<Env>().get('/ke-hoach/ban-ky', async c => {
    const { actor, now, store } = c.var.scope
    // As a visitor, whoever asks: the database itself holds back what is not public.
    const visitor = { actor: { kind: 'visitor', facility: actor.facility }, now, store } as const
    const signed = await read(visitor, async reader => {
      const plan = await findIssued(reader)
      return plan && publicAttachment(reader, plan.id)
    })
    if (!signed) throw problem('not_found', 'page.not-found')
    c.header('content-type', 'application/octet-stream')
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(signed.name)}`)
    return c.body(streamBody(openStored(files, actor.facility, signed.sha256)))
  })
