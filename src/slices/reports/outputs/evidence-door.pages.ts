import { Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { isId } from '#platform/ids.ts'

const WHAT: Readonly<Record<string, string>> = { tep: 'file', 'ban-luu': 'copy' }

/** Địa chỉ của một minh chứng như ghi trong danh mục: đăng nhập rồi mở tệp hoặc bản lưu, nếu được xem. */
export const evidenceDoorPages = new Hono<Env>().get('/minh-chung/:id/:what', requirePerson, c => {
  const { id, what } = c.req.param()
  const part = WHAT[what]
  if (!isId(id) || part === undefined) throw problem('not_found', 'page.not-found')
  return c.redirect(`${c.var.base}/api/evidence/${id}/${part}`, 302)
})
