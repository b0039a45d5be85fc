import { Hono } from 'hono'
import { z } from 'zod'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import { say } from '../words.ts'

const address = z.object({ id: z.guid() })

/** Việc cần biết của người đang hỏi, thành câu. */
const seeNotices = (scope: Scope) =>
  read(scope, async reader => {
    const rows = await listNotices(reader)
    return rows.map(row => ({ ...row, text: say('notice', row.kind, row.params) }))
  })

/** Bỏ một việc đã biết khỏi danh sách; chỉ việc nằm trong danh sách của chính mình. */
const resolveNotice = (scope: Scope, id: string): Promise<void> =>
  write(scope, { action: 'notice.resolve', subject: id }, async (tx: Writer<'notice'>) => {
    const mine = await listNotices(tx)
    if (!mine.some(row => row.id === id)) throw problem('not_found', 'notice.not-found')
    await tx.db
      .updateTable('notice')
      .set({ resolved_at: tx.now(), resolved_by: tx.actor.id ?? null })
      .where('id', '=', id)
      .execute()
  })

export const noticesRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/', async c => c.json({ notices: await seeNotices(c.var.scope) }))
  .post('/:id/resolve', valid('param', address), async c => {
    await resolveNotice(c.var.scope, c.req.valid('param').id)
    return c.json({ done: true })
  })

export type NoticesRoutes = typeof noticesRoutes
