import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkApart } from '#platform/document/check/check-apart.ts'
import { RULE_SET } from '#platform/document/check/rule-book.ts'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'

const MOST_MB = 10
/** How the old Word's files begin; a .docx with a password begins so too, and is not read either. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]

/** `/api/layout-check`: a Word file in the body, its deviations in the answer. Nothing of it is kept. */
export const layoutCheckRoutes = new Hono<Env>().use(requirePerson).post(
  '/',
  bodyLimit({
    maxSize: MOST_MB * 1024 * 1024,
    onError: () => {
      throw problem('too_large', 'layout-check.too-large', { most: MOST_MB })
    },
  }),
  async c => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length === 0) throw problem('invalid', 'layout-check.empty')
    if (OLD_WORD.every((byte, at) => bytes[at] === byte)) throw problem('invalid', 'layout-check.old-word')
    return c.json({ rules: RULE_SET, ...(await checkApart(bytes)) })
  },
)

export type LayoutCheckRoutes = typeof layoutCheckRoutes
