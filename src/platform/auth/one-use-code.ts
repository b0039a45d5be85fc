import type { Heard } from './ask-better-auth.ts'
import type { Auth } from './auth.ts'

/**
 * Mã 6 số đã dùng thì không dùng lại được (RFC 6238 §5.2). An app's code is right for a minute and a half; it is
 * remembered for ten times as long, as a hash with the person's id.
 */
export const isFirstUse = (auth: Auth, { body }: Heard, code: string): Promise<boolean> =>
  auth.attempts.once(`used code ${userIdIn(body)} ${code}`)

function userIdIn(body: Heard['body']): string {
  const { user } = body
  if (user !== null && typeof user === 'object' && 'id' in user && typeof user.id === 'string') return user.id
  throw new Error('better-auth took a code and did not say whose')
}
