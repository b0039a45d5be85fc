import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  DeleteQueryBuilder,
  DeleteResult,
  InsertQueryBuilder,
  InsertResult,
  Kysely,
  UpdateQueryBuilder,
  UpdateResult,
} from 'kysely'
import type pg from 'pg'
import type { ZodType, z } from 'zod'
import type { Actor } from './actor.ts'
import { answerAgain, keepAnswer, leaveDeed } from './audit/leave-deed.ts'
import type { TableName, Tables } from './db/tables.ts'
import { openTransaction, type Transaction } from './db/transaction.ts'
import type { Job } from './jobs/job.ts'

export type { Actor } from './actor.ts'

/** What a change is called, on what, and under which request key of the browser. */
export interface Deed {
  readonly action: string
  readonly subject?: string | undefined
  readonly key?: string | undefined
  /** What the request key stands for: the same key with another input is refused. */
  readonly input?: unknown
  /** Ids and hashes only: texts live in the thing's own history. */
  readonly detail?: Record<string, unknown> | undefined
}

export interface Store {
  readonly pool: pg.Pool
}

/** Who asks, when, and where the data is. It has no `db`: nothing is read or written outside `read` and `write`. */
export interface Scope {
  readonly actor: Actor
  readonly now: () => Date
  readonly store: Store
}

export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn'>

export interface WriteDb<Own extends TableName> extends ReadDb {
  insertInto<T extends Own>(table: T): InsertQueryBuilder<Tables, T, InsertResult>
  updateTable<T extends Own>(table: T): UpdateQueryBuilder<Tables, T, T, UpdateResult>
  deleteFrom<T extends Own>(table: T): DeleteQueryBuilder<Tables, T, DeleteResult>
}

/** Inside a read-only transaction bound to the actor's facility. One a request: `read` joins an open one. */
export interface Reader {
  readonly db: ReadDb
  readonly actor: Actor
  readonly now: () => Date
}

/** Inside a writing transaction. Only `write` makes one, so a `Writer` parameter proves that one is open. */
export interface Writer<Own extends TableName> extends Reader {
  readonly db: WriteDb<Own>
  /** Makes `Own` contravariant: a Writer of fewer tables may not pass for one of more. */
  readonly writes: (table: Own) => void
  /** The job exists if, and only if, this transaction commits; `key` makes adding it twice harmless. */
  enqueue<P extends ZodType>(job: Job<P>, payload: z.input<P>, key?: string, runAt?: Date): Promise<void>
}

interface Flow {
  transaction?: Transaction | undefined
  /** A request keeps its Reader open between reads; elsewhere each read ends its own. */
  readonly isRequest: boolean
}
const flows = new AsyncLocalStorage<Flow>()
const inside = new WeakMap<Reader, { transaction: Transaction; scope: Scope }>()

/** Runs one request: all its reads share one Reader, which is closed here. */
export async function inRequest<R>(work: () => Promise<R>): Promise<R> {
  const flow: Flow = { isRequest: true }
  return flows.run(flow, async () => {
    try {
      return await work()
    } finally {
      await flow.transaction?.end('commit')
    }
  })
}

export async function read<R>(scope: Scope | Reader, work: (reader: Reader) => Promise<R>): Promise<R> {
  if ('db' in scope) return work(scope)
  const flow = flows.getStore()
  if (flow?.transaction) {
    assertSameDoor(flow.transaction, scope)
    return occupy(flow.transaction, scope, work)
  }
  const opened = await openTransaction(scope.store.pool, scope.actor, 'read')
  if (!flow?.isRequest)
    return flows.run({ transaction: opened, isRequest: false }, () => settle(opened, () => occupy(opened, scope, work)))
  // Two first reads of a request at once: the later one joins the earlier.
  if (flow.transaction) await opened.end('commit')
  else flow.transaction = opened
  return occupy(flow.transaction, scope, work)
}

/** Opens (or joins) the transaction and leaves the audit row: a change cannot forget its deed. */
export async function write<R, Own extends TableName = never>(
  scope: Scope | Writer<Own>,
  deed: Deed,
  work: (writer: Writer<Own>) => Promise<R>,
): Promise<R> {
  if ('db' in scope) {
    const outer = inside.get(scope)
    if (!outer) throw new Error('a Writer that `write` did not make')
    await leaveDeed(outer.transaction, deed, 'child')
    return work(scope)
  }
  await closeIdleReader()
  const transaction = await openTransaction(scope.store.pool, scope.actor, 'write')
  return flows.run({ transaction, isRequest: false }, () =>
    settle(transaction, async () => {
      const before = deed.key ? await answerAgain<R>(transaction, deed, deed.key) : undefined
      if (before) return before.answer
      await leaveDeed(transaction, deed, 'first')
      const answer = await work(writerOf<Own>(transaction, scope))
      if (deed.key) await keepAnswer(transaction, deed.key, answer)
      return answer
    }),
  )
}

/** A writer inside a flow that still holds a connection would wait for a second one: with a full pool, forever. */
async function closeIdleReader(): Promise<void> {
  const flow = flows.getStore()
  if (!flow?.transaction) return
  if (flow.transaction.mode === 'write' || flow.transaction.busy > 0)
    throw new Error('a second door: pass the open Reader or Writer instead of the Scope')
  await flow.transaction.end('commit')
  flow.transaction = undefined
}

function assertSameDoor(open: Transaction, scope: Scope): void {
  const { facility, kind, id } = open.actor
  const same =
    facility === scope.actor.facility &&
    kind === scope.actor.kind &&
    id === scope.actor.id &&
    open.pool === scope.store.pool
  if (!same) throw new Error('a second door: another actor while a transaction is open')
}

async function occupy<R>(transaction: Transaction, scope: Scope, work: (reader: Reader) => Promise<R>): Promise<R> {
  transaction.busy++
  try {
    const reader: Reader = { db: transaction.db, actor: scope.actor, now: scope.now }
    return await work(reader)
  } finally {
    transaction.busy--
  }
}

async function settle<R>(transaction: Transaction, work: () => Promise<R>): Promise<R> {
  let result: R
  try {
    result = await work()
  } catch (error) {
    await transaction.end('rollback').catch(() => {})
    throw error
  }
  await transaction.end('commit')
  return result
}

function writerOf<Own extends TableName>(transaction: Transaction, scope: Scope): Writer<Own> {
  const writer: Writer<Own> = {
    db: transaction.db as WriteDb<Own>,
    actor: scope.actor,
    now: scope.now,
    writes: () => {},
    async enqueue(job, payload, key, runAt) {
      const body = JSON.stringify(job.payload.parse(payload))
      // The queue goes by the database's clock. Told how long to wait, it cannot mistake our "tomorrow" for its yesterday.
      const wait = runAt ? Math.max(0, runAt.getTime() - scope.now().getTime()) : null
      const at = `clock_timestamp() + $4 * interval '1 millisecond'`
      await transaction.client.query(`select jobs.enqueue($1, $2, $3, ${at})`, [job.name, body, key ?? null, wait])
    },
  }
  inside.set(writer, { transaction, scope })
  return writer
}
