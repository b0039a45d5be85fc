import type pg from 'pg'
import { type Attempts, countAttempts } from './attempts.ts'
import { type AuthOptions, type BetterAuth, startBetterAuth } from './better-auth.ts'

/** The auth plane: its own pool and role, and the engine that keeps passwords, sessions and second factors. */
export interface Auth {
  readonly pool: pg.Pool
  readonly secret: string
  readonly engine: BetterAuth
  readonly attempts: Attempts
}

export const openAuth = (options: AuthOptions): Auth => ({
  pool: options.pool,
  secret: options.secret,
  engine: startBetterAuth(options),
  attempts: countAttempts(options.pool, options.secret),
})

/** Work in one transaction of the auth plane. */
export async function inAuthTransaction<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    client.release()
    throw error
  }
}
