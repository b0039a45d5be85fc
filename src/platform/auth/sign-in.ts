import { problem } from '../errors.ts'
import { headersOf, hear, type Visit } from './ask-better-auth.ts'
import { forgivenKeys, passwordRules } from './attempts.ts'
import type { Auth } from './auth.ts'
import { isFirstUse } from './one-use-code.ts'
import { PASSWORD_MAX } from './password-rule.ts'
import { storedName } from './user-name.ts'

export interface SignedIn {
  readonly next: 'done' | 'second-factor'
  readonly cookies: readonly string[]
}

/** Đăng nhập bằng tên và mật khẩu. One refusal for an unknown name, a wrong password and an account that was closed. */
export async function signIn(
  auth: Auth,
  visit: Visit,
  facility: string,
  name: string,
  password: string,
): Promise<SignedIn> {
  const stored = storedName(facility, name)
  await auth.attempts.count(passwordRules(visit.address, stored))
  if (!name.trim() || !password || password.length > PASSWORD_MAX) throw problem('invalid', 'sign-in.refused')
  const heard = await hear(
    auth.engine.api.signInUsername({
      body: { username: stored, password },
      headers: headersOf(visit),
      asResponse: true,
    }),
  )
  if (heard.status >= 500) throw new Error(`better-auth answered ${heard.status} to a sign-in`)
  if (!heard.ok) throw problem('invalid', 'sign-in.refused')
  await auth.attempts.forget(forgivenKeys(visit.address, stored))
  return { next: heard.body.twoFactorRedirect ? 'second-factor' : 'done', cookies: heard.cookies }
}

const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Lớp thứ hai: mã 6 số của ứng dụng, hoặc một mã dự phòng. Gives the cookies of the session that begins. */
export async function signInWithCode(auth: Auth, visit: Visit, typed: string): Promise<readonly string[]> {
  const code = typed.replace(/\s/g, '')
  await auth.attempts.count([{ key: `code ${visit.address}`, max: 60 }])
  const ask = { body: { code }, headers: headersOf(visit), asResponse: true as const }
  const heard = await hear(isAppCode(code) ? auth.engine.api.verifyTOTP(ask) : auth.engine.api.verifyBackupCode(ask))
  if (heard.status >= 500) throw new Error(`better-auth answered ${heard.status} to a code`)
  if (!heard.ok) throw codeProblem(heard.status, String(heard.body.code ?? ''))
  if (isAppCode(code) && !(await isFirstUse(auth, heard, code))) {
    // The session was never handed out: who read the code over a shoulder gets nothing.
    await auth.pool.query('delete from session where token = $1', [heard.body.token])
    throw problem('gone', 'sign-in.code-used')
  }
  return heard.cookies
}

const EXPIRED = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])

function codeProblem(status: number, code: string) {
  if (status === 429 || code === 'ACCOUNT_TEMPORARILY_LOCKED') return problem('too_many', 'sign-in.code-locked')
  if (EXPIRED.has(code)) return problem('gone', 'sign-in.code-expired')
  return problem('invalid', 'sign-in.code-wrong')
}

/** Đăng xuất: phiên này, hoặc mọi phiên khác của cùng tài khoản. */
export const signOut = async (auth: Auth, visit: Visit): Promise<readonly string[]> =>
  (await hear(auth.engine.api.signOut({ headers: headersOf(visit), asResponse: true }))).cookies

export async function signOutElsewhere(auth: Auth, visit: Visit): Promise<void> {
  await auth.engine.api.revokeOtherSessions({ headers: headersOf(visit) })
}
