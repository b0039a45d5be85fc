import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { problem } from '../errors.ts'
import { type Auth, inAuthTransaction } from './auth.ts'
import { hashCode, makeCode } from './one-time-code.ts'
import { isUserName, proposeUserName, shownName, storedName, tidyUserName } from './user-name.ts'

const CODE_DAYS = 14

export interface Account {
  readonly staff_id: string
  readonly user_name: string
  /** waiting: its code was not used yet; disabled: closed by an administrator. */
  readonly state: 'waiting' | 'active' | 'disabled'
  readonly two_factor: boolean
  readonly code_expires_at: Date | null
}

/** What is handed over on a slip of paper; the code is shown this once. */
export interface HandedCode {
  readonly staff_id: string
  readonly user_name: string
  readonly code: string
  readonly expires_at: Date
}

interface AccountRow {
  staff_id: string
  username: string
  disabled_at: Date | null
  two_factor: boolean | null
  code_expires_at: Date | null
}

const ACCOUNTS = `
  select m.staff_id, m.disabled_at, u.username, u."twoFactorEnabled" as two_factor, c.expires_at as code_expires_at
  from membership m join "user" u on u.id = m.user_id left join first_password_code c on c.user_id = u.id
  where m.facility_id = $1`

const accountOf = (row: AccountRow): Account => ({
  staff_id: row.staff_id,
  user_name: shownName(row.username),
  state: row.disabled_at ? 'disabled' : row.code_expires_at ? 'waiting' : 'active',
  two_factor: row.two_factor ?? false,
  code_expires_at: row.code_expires_at,
})

export async function listAccounts(auth: Auth, facility: string): Promise<Account[]> {
  const { rows } = await auth.pool.query<AccountRow>(`${ACCOUNTS} order by u.username`, [facility])
  return rows.map(accountOf)
}

/** Nobody knows it: an account without a password of its own answers a sign-in as slowly as any other. */
const unknownPassword = () => randomBytes(32).toString('base64url')

export interface NewAccount {
  readonly facility: string
  readonly staff_id: string
  readonly full_name: string
  /** Wished for; else proposed from the full name. */
  readonly user_name?: string | undefined
}

/** Mở tài khoản cho một viên chức, kèm mã dùng một lần để đặt mật khẩu. */
export async function createAccount(auth: Auth, input: NewAccount): Promise<HandedCode> {
  const { password } = await auth.engine.$context
  const hash = await password.hash(unknownPassword())
  return inAuthTransaction(auth.pool, async client => {
    const user = await insertAccount(client, input, hash)
    return { ...(await renewCode(client, auth.secret, user.id)), staff_id: input.staff_id, user_name: user.name }
  })
}

/** The user, its credential and its membership; names of a facility are given out one at a time. */
export async function insertAccount(
  client: pg.PoolClient,
  input: NewAccount,
  passwordHash: string,
): Promise<{ id: string; name: string }> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [input.facility])
  const known = await client.query<AccountRow>(ACCOUNTS, [input.facility])
  if (known.rows.some(row => row.staff_id === input.staff_id)) throw problem('conflict', 'account.exists')
  const name = chooseName(input, new Set(known.rows.map(row => shownName(row.username))))
  const id = randomUUID()
  await client.query(
    `insert into "user" (id, name, "emailVerified", username, "displayUsername") values ($1, $2, false, $3, $4)`,
    [id, input.full_name, storedName(input.facility, name), name],
  )
  await client.query(
    `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ($1, $2, 'credential', $2, $3, clock_timestamp())`,
    [randomUUID(), id, passwordHash],
  )
  await client.query('insert into membership (user_id, facility_id, staff_id) values ($1, $2, $3)', [
    id,
    input.facility,
    input.staff_id,
  ])
  return { id, name }
}

function chooseName(input: NewAccount, taken: ReadonlySet<string>): string {
  if (input.user_name === undefined) return proposeUserName(input.full_name, taken)
  const name = tidyUserName(input.user_name)
  if (!isUserName(name)) throw problem('invalid', 'account.name-invalid')
  if (taken.has(name)) throw problem('conflict', 'account.name-taken')
  return name
}

async function renewCode(client: pg.PoolClient, secret: string, userId: string) {
  const code = makeCode()
  const { rows } = await client.query<{ expires_at: Date }>(
    `insert into first_password_code (user_id, code_hash, expires_at)
     values ($1, $2, clock_timestamp() + make_interval(days => $3))
     on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
       attempts = 0, created_at = clock_timestamp()
     returning expires_at`,
    [userId, hashCode(secret, code), CODE_DAYS],
  )
  return { code, expires_at: rows[0]!.expires_at }
}

/** Cấp mã mới: mật khẩu cũ và các phiên hết hiệu lực; tài khoản đã khóa được mở lại. */
export async function resetCode(
  auth: Auth,
  facility: string,
  staffId: string,
  also: { readonly second_factor: boolean },
): Promise<HandedCode> {
  const { password } = await auth.engine.$context
  const hash = await password.hash(unknownPassword())
  return inAuthTransaction(auth.pool, async client => {
    const user = await closeDoors(client, facility, staffId, hash, null)
    if (also.second_factor) {
      await client.query('delete from "twoFactor" where "userId" = $1', [user.id])
      await client.query('update "user" set "twoFactorEnabled" = false where id = $1', [user.id])
    }
    return { ...(await renewCode(client, auth.secret, user.id)), staff_id: staffId, user_name: user.name }
  })
}

/** Khóa tài khoản: các phiên bị đăng xuất ngay. */
export async function disableAccount(auth: Auth, facility: string, staffId: string): Promise<void> {
  const { password } = await auth.engine.$context
  const hash = await password.hash(unknownPassword())
  await inAuthTransaction(auth.pool, async client => {
    const user = await closeDoors(client, facility, staffId, hash, new Date())
    await client.query('delete from first_password_code where user_id = $1', [user.id])
  })
}

async function closeDoors(
  client: pg.PoolClient,
  facility: string,
  staffId: string,
  passwordHash: string,
  disabledAt: Date | null,
): Promise<{ id: string; name: string }> {
  const { rows } = await client.query<{ id: string; username: string }>(
    `update membership m set disabled_at = $3 from "user" u
     where u.id = m.user_id and m.facility_id = $1 and m.staff_id = $2 returning u.id, u.username`,
    [facility, staffId, disabledAt],
  )
  const user = rows[0]
  if (!user) throw problem('not_found', 'account.none')
  await client.query(
    `update account set password = $2, "updatedAt" = clock_timestamp() where "userId" = $1 and "providerId" = 'credential'`,
    [user.id, passwordHash],
  )
  await client.query('delete from session where "userId" = $1', [user.id])
  return { id: user.id, name: shownName(user.username) }
}
