import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { problem } from '../errors.ts'

export interface AttemptRule {
  readonly key: string
  readonly max: number
}

const WINDOW_MS = 15 * 60_000

// One statement, so that many tries at once cannot all read the same count. `lastRequest` is when the window began.
const COUNT = `
  insert into "rateLimit" as r (id, key, count, "lastRequest")
  values ($1, $1, 1, (extract(epoch from clock_timestamp()) * 1000)::bigint)
  on conflict (key) do update set
    count = case when r."lastRequest" <= excluded."lastRequest" - $2::bigint then 1 else r.count + 1 end,
    "lastRequest" = case when r."lastRequest" <= excluded."lastRequest" - $2::bigint then excluded."lastRequest" else r."lastRequest" end
  returning count, "lastRequest" + $2::bigint - (extract(epoch from clock_timestamp()) * 1000)::bigint as "leftMs"`

/** Counts tries in the database, for all application processes together. Keys are kept as hashes. */
export interface Attempts {
  /** Counts one try under each rule; refuses when one has run out, and says when to try again. */
  count(rules: readonly AttemptRule[]): Promise<void>
  forget(keys: readonly string[]): Promise<void>
  /** True for the first who asks for this key within the window, and for nobody after. */
  once(key: string): Promise<boolean>
}

export function countAttempts(pool: pg.Pool, secret: string): Attempts {
  const hashed = (key: string) => createHmac('sha256', secret).update(`attempt ${key}`).digest('base64url')
  const add = async (key: string) =>
    (await pool.query<{ count: number; leftMs: number }>(COUNT, [hashed(key), WINDOW_MS])).rows[0]
  return {
    async count(rules) {
      let waitMs = 0
      for (const { key, max } of rules) {
        const row = await add(key)
        if (row && row.count > max) waitMs = Math.max(waitMs, row.leftMs)
      }
      if (waitMs > 0)
        throw problem('too_many', 'sign-in.too-many', { minutes: Math.max(1, Math.ceil(waitMs / 60_000)) })
    },
    async forget(keys) {
      await pool.query('delete from "rateLimit" where key = any($1)', [keys.map(hashed)])
    },
    once: async key => (await add(key))?.count === 1,
  }
}

/** Tries of a password: few from one place at one name, more at one name, many from one place (a whole office may share one). */
export const passwordRules = (address: string, stored: string): AttemptRule[] => [
  { key: `password ${address} ${stored}`, max: 6 },
  { key: `password * ${stored}`, max: 40 },
  { key: `password ${address} *`, max: 300 },
]

/** A success forgives the name its failures, not the place. */
export const forgivenKeys = (address: string, stored: string): string[] => [
  `password ${address} ${stored}`,
  `password * ${stored}`,
]
