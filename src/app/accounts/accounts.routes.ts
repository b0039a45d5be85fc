import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '#platform/auth/auth.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { closeAccount, openAccount, renewAccount, seeAccounts } from './manage-accounts.ts'

const openInput = z.object({ staff_id: z.guid(), user_name: z.string().trim().min(1).optional() })
const renewInput = z.object({ second_factor: z.boolean().default(false) })
const address = z.object({ staff_id: z.guid() })

/** Cấp, cấp lại và khóa tài khoản; dùng ở trang "Đơn vị, tài khoản". */
export const accountsRoutes = ({ auth }: { auth: Auth }) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', async c => c.json({ accounts: await seeAccounts(c.var.scope, auth) }))
    .post('/', valid('json', openInput), async c =>
      c.json(await openAccount(c.var.scope, auth, c.req.valid('json')), 201),
    )
    .post('/:staff_id/reset', valid('param', address), valid('json', renewInput), async c =>
      c.json(await renewAccount(c.var.scope, auth, c.req.valid('param').staff_id, c.req.valid('json'))),
    )
    .post('/:staff_id/disable', valid('param', address), async c => {
      await closeAccount(c.var.scope, auth, c.req.valid('param').staff_id)
      return c.json({ done: true })
    })

export type AccountsRoutes = ReturnType<typeof accountsRoutes>
