import { problem } from '../errors.ts'
import type { Visit } from './ask-better-auth.ts'
import { type Auth, inAuthTransaction } from './auth.ts'
import { isCode } from './one-time-code.ts'
import { passwordFault } from './password-rule.ts'
import { storedName, tidyUserName } from './user-name.ts'

const MAX_ATTEMPTS = 5

/** Đặt mật khẩu bằng mã dùng một lần. Unknown name, wrong, used up or outlived code: one refusal for all. */
export async function setFirstPassword(
  auth: Auth,
  visit: Visit,
  facility: string,
  input: { readonly name: string; readonly code: string; readonly password: string },
): Promise<void> {
  const fault = passwordFault(input.password, tidyUserName(input.name))
  if (fault) throw problem('invalid', fault)
  await auth.attempts.count([{ key: `first password ${visit.address}`, max: 30 }])
  const stored = storedName(facility, input.name)
  // Counted before it is compared, and kept even when refused: five tries are all a code has.
  const { rows } = await auth.pool.query<{ user_id: string; code_hash: Buffer }>(
    `update first_password_code c set attempts = attempts + 1 from "user" u
     where u.id = c.user_id and u.username = $1 and c.attempts < $2 and c.expires_at > clock_timestamp()
     returning c.user_id, c.code_hash`,
    [stored, MAX_ATTEMPTS],
  )
  const row = rows[0]
  if (!row || !isCode(auth.secret, input.code, row.code_hash)) throw problem('invalid', 'first-password.refused')
  const { password } = await auth.engine.$context
  const hash = await password.hash(input.password)
  await inAuthTransaction(auth.pool, async client => {
    const taken = await client.query('delete from first_password_code where user_id = $1 and code_hash = $2', [
      row.user_id,
      row.code_hash,
    ])
    if (!taken.rowCount) throw problem('invalid', 'first-password.refused')
    await client.query(
      `update account set password = $2, "updatedAt" = clock_timestamp() where "userId" = $1 and "providerId" = 'credential'`,
      [row.user_id, hash],
    )
    await client.query('delete from session where "userId" = $1', [row.user_id])
  })
}
