import { problem } from '../errors.ts'
import { type Heard, headersOf, hear, type Visit } from './ask-better-auth.ts'
import type { Auth } from './auth.ts'
import { isFirstUse } from './one-use-code.ts'

const ISSUER = 'Lan Tỏa'

export interface Enrolment {
  /** The secret in groups of four, to type where no camera is at hand. */
  readonly secret: string
  readonly uri: string
  readonly backup_codes: readonly string[]
}

async function guardPassword(auth: Auth, visit: Visit, userId: string): Promise<void> {
  await auth.attempts.count([{ key: `password again ${visit.address} ${userId}`, max: 10 }])
}

function refuse(heard: Heard): never {
  if (heard.status >= 500) throw new Error(`better-auth answered ${heard.status} to a second factor`)
  if (heard.body.code === 'TOTP_ALREADY_ENABLED') throw problem('conflict', 'second-factor.already-on')
  throw problem('invalid', 'password.wrong')
}

/** Bắt đầu bật xác thực hai lớp: chưa có hiệu lực đến khi nhập đúng một mã. */
export async function beginEnrolment(
  auth: Auth,
  visit: Visit,
  user: { readonly id: string; readonly label: string },
  password: string,
): Promise<Enrolment> {
  await guardPassword(auth, visit, user.id)
  const heard = await hear(
    auth.engine.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: headersOf(visit),
      asResponse: true,
    }),
  )
  if (!heard.ok) refuse(heard)
  const secret = new URL(String(heard.body.totpURI)).searchParams.get('secret') ?? ''
  const codes = Array.isArray(heard.body.backupCodes) ? heard.body.backupCodes.map(String) : []
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri: otpAddress(secret, user.label), backup_codes: codes }
}

/** better-auth labels the secret with an e-mail address, which our accounts need not have. */
export function otpAddress(secret: string, label: string): string {
  const name = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(label)}`
  return `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}&algorithm=SHA1&digits=6&period=30`
}

/** Nhập đúng một mã: xác thực hai lớp có hiệu lực từ lúc này. Gives the cookies of the renewed session. */
export async function confirmEnrolment(auth: Auth, visit: Visit, typed: string): Promise<readonly string[]> {
  await auth.attempts.count([{ key: `code ${visit.address}`, max: 60 }])
  const code = typed.replace(/\s/g, '')
  const heard = await hear(auth.engine.api.verifyTOTP({ body: { code }, headers: headersOf(visit), asResponse: true }))
  if (heard.status >= 500) throw new Error(`better-auth answered ${heard.status} to a code`)
  if (!heard.ok) throw problem('invalid', 'second-factor.code-wrong')
  // The secret is new, so this is its first code; from now on it opens no session either.
  await isFirstUse(auth, heard, code)
  return heard.cookies
}

/** Cấp lại mã dự phòng; mã cũ hết hiệu lực. */
export async function renewBackupCodes(
  auth: Auth,
  visit: Visit,
  userId: string,
  password: string,
): Promise<readonly string[]> {
  await guardPassword(auth, visit, userId)
  const heard = await hear(
    auth.engine.api.generateBackupCodes({ body: { password }, headers: headersOf(visit), asResponse: true }),
  )
  if (!heard.ok) refuse(heard)
  return Array.isArray(heard.body.backupCodes) ? heard.body.backupCodes.map(String) : []
}

/** Tắt xác thực hai lớp; tài khoản quản trị thì không tắt được. */
export async function turnOffSecondFactor(
  auth: Auth,
  visit: Visit,
  userId: string,
  password: string,
): Promise<readonly string[]> {
  await guardPassword(auth, visit, userId)
  const heard = await hear(
    auth.engine.api.disableTwoFactor({ body: { password }, headers: headersOf(visit), asResponse: true }),
  )
  if (!heard.ok) refuse(heard)
  return heard.cookies
}
