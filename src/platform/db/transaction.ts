import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Actor } from '../actor.ts'
import { isId } from '../ids.ts'
import { kyselyOver } from './kysely-over.ts'
import type { Tables } from './tables.ts'

export type Mode = 'read' | 'write'

/** One open transaction bound to an actor's facility. */
export interface Transaction {
  readonly mode: Mode
  readonly actor: Actor
  readonly pool: pg.Pool
  readonly client: pg.PoolClient
  readonly db: Kysely<Tables>
  /** How many callbacks are working in it now. */
  busy: number
  assertOpen(): void
  end(how: 'commit' | 'rollback'): Promise<void>
}

function beginning(actor: Actor, mode: Mode): string {
  // The facility is written into the statement because `set local` takes no parameters; hence the check of its form.
  if (!isId(actor.facility)) throw new Error('the facility of an actor must be a UUID')
  // One way of reading, whatever a table's size: by index, by one process (docs/decisions/0009). In the same message, so it costs no round trip.
  const bind = `set local app.facility_id = '${actor.facility}'; set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0`
  if (mode === 'read') {
    const visitor = actor.kind === 'visitor' ? '; set local role lantoa_visitor' : ''
    return `begin isolation level repeatable read read only; ${bind}${visitor}`
  }
  // The shared lock keeps the sealer from sealing past rows that are not committed yet.
  return `begin; ${bind}; select set_config('app.audit_id', uuidv7()::text, true), pg_advisory_xact_lock_shared(hashtextextended('${actor.facility}', 0))`
}

/**
 * Nothing is waited for that need not be: what a reader asks first travels right behind its `begin`, and its end is not waited for.
 * A writer's `begin` is, since a change outside a transaction could not be taken back.
 */
export async function openTransaction(pool: pg.Pool, actor: Actor, mode: Mode): Promise<Transaction> {
  const begin = beginning(actor, mode)
  const client = await pool.connect()
  const begun = client.query(begin)
  if (mode === 'write') await begun.catch(releaseAndThrow(client))
  begun.catch(() => {})
  let open = true
  const assertOpen = () => {
    if (!open) throw new Error('the transaction is over: a Reader or Writer was kept')
  }
  const end = async (how: 'commit' | 'rollback') => {
    if (!open) return
    open = false
    const ended = Promise.all([client.query(how), begun])
    if (mode === 'read') {
      ended.then(() => client.release(), releaseAndThrow(client)).catch(() => {})
      return
    }
    const [{ command }] = await ended.catch(releaseAndThrow(client))
    client.release()
    // After a caught SQL error PostgreSQL answers ROLLBACK to a commit, without an error of its own.
    if (how === 'commit' && command !== 'COMMIT')
      throw new Error('rolled back: an error inside the transaction was caught')
  }
  return { mode, actor, pool, client, db: kyselyOver({ client, begun, mode, assertOpen }), busy: 0, assertOpen, end }
}

/** A connection that failed at a transaction's edge is not used again. */
const releaseAndThrow =
  (client: pg.PoolClient) =>
  (error: Error): never => {
    client.release(error)
    throw error
  }
