import { headersOf, hear, type Visit } from './ask-better-auth.ts'
import type { Auth } from './auth.ts'
import { shownName } from './user-name.ts'

/** Who the cookies say it is, and which staff member that is at this facility; nobody here is nobody. */
export interface KnownPerson {
  readonly user_id: string
  readonly user_name: string
  readonly staff_id: string
  readonly two_factor: boolean
}

export interface FoundSession {
  readonly person: KnownPerson | undefined
  /** A session in use is prolonged; its cookie goes with the answer. */
  readonly cookies: readonly string[]
}

const NOBODY: FoundSession = { person: undefined, cookies: [] }
const HAS_SESSION = /(?:^|;\s*)(?:__Secure-)?lantoa\.session_token=/

export async function findSession(auth: Auth, visit: Visit, facility: string): Promise<FoundSession> {
  if (!HAS_SESSION.test(visit.cookie)) return NOBODY
  const heard = await hear(auth.engine.api.getSession({ headers: headersOf(visit), asResponse: true }))
  if (heard.status >= 500) {
    // better-auth keeps the reason to itself; when it is a lost database, this says so.
    await auth.pool.query('select 1')
    throw new Error(`better-auth answered ${heard.status} to a session`)
  }
  const user = heard.body.user
  if (user === null || typeof user !== 'object' || !('id' in user)) return { person: undefined, cookies: heard.cookies }
  const userId = String(user.id)
  const { rows } = await auth.pool.query<{ staff_id: string; username: string; two_factor: boolean | null }>({
    name: 'membership-here',
    text: `select m.staff_id, u.username, u."twoFactorEnabled" as two_factor
           from membership m join "user" u on u.id = m.user_id
           where m.user_id = $1 and m.facility_id = $2 and m.disabled_at is null`,
    values: [userId, facility],
  })
  const row = rows[0]
  if (!row) return { person: undefined, cookies: heard.cookies }
  const person = {
    user_id: userId,
    user_name: shownName(row.username),
    staff_id: row.staff_id,
    two_factor: row.two_factor ?? false,
  }
  return { person, cookies: heard.cookies }
}
