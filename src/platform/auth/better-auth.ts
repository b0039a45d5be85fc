import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type pg from 'pg'
import { PASSWORD_MAX, PASSWORD_MIN } from './password-rule.ts'

const DAY_SECONDS = 24 * 60 * 60

export interface AuthOptions {
  readonly pool: pg.Pool
  /** `data/secret`; ours follows from it, so that a restore brings sessions and second factors along. */
  readonly secret: string
  readonly publicUrl: string | undefined
}

/**
 * better-auth as the engine below our own forms: none of its addresses is served. Its rate limits stand on its
 * addresses, so ours do that work (attempts.ts).
 */
export function startBetterAuth({ pool, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    database: pool,
    baseURL: publicUrl ?? 'http://localhost',
    secret: createHmac('sha256', secret).update('better-auth').digest('hex'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: { changeEmail: { enabled: false } },
    session: { expiresIn: 14 * DAY_SECONDS, updateAge: DAY_SECONDS },
    advanced: {
      // A session comes with its user in one question; it is asked at every request.
      database: { joins: true },
      cookiePrefix: 'lantoa',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: ['x-lantoa-address'] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 100,
        usernameValidator: name => /^[a-z0-9._@-]+$/.test(name),
      }),
      twoFactor({ issuer: 'Lan Tỏa', backupCodeOptions: { amount: 10 } }),
    ],
  })
}

export type BetterAuth = ReturnType<typeof startBetterAuth>
