import { problem } from '../errors.ts'
import { headersOf, hear, type Visit } from './ask-better-auth.ts'
import type { Auth } from './auth.ts'
import { passwordFault } from './password-rule.ts'

/** Đổi mật khẩu; mọi phiên khác của tài khoản bị đăng xuất. Gives the cookies of the renewed session. */
export async function changePassword(
  auth: Auth,
  visit: Visit,
  user: { readonly id: string; readonly name: string },
  input: { readonly current: string; readonly fresh: string },
): Promise<readonly string[]> {
  const fault = passwordFault(input.fresh, user.name)
  if (fault) throw problem('invalid', fault)
  await auth.attempts.count([{ key: `password again ${visit.address} ${user.id}`, max: 10 }])
  const heard = await hear(
    auth.engine.api.changePassword({
      body: { currentPassword: input.current, newPassword: input.fresh, revokeOtherSessions: true },
      headers: headersOf(visit),
      asResponse: true,
    }),
  )
  if (heard.status >= 500) throw new Error(`better-auth answered ${heard.status} to a change of password`)
  if (!heard.ok) throw problem('invalid', 'password.wrong')
  return heard.cookies
}
