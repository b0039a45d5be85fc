import pg from 'pg'
import { log } from '../log.ts'

/** Says that a worker lives, for as long as its connection does, and frees the jobs of workers that do not. */
export interface Presence {
  leave(): Promise<void>
}

const EVERY_MS = 30_000

/* A worker's name in the queue is that of its pool; who holds the lock of that name is alive. */
const LOCK = `hashtextextended('worker ' || name, 0)`
const ARRIVE = `select pg_advisory_lock(${LOCK}) from (select $1::text as name) own`
/* A job that was at work when its application was killed would else stay locked for four hours. */
const FREE = `
  with dead as materialized (
    select name from (
      select locked_by as name from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null
    ) holders where name <> $1 and pg_try_advisory_xact_lock(${LOCK})
  ), queues as (
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_by in (select name from dead)
  )
  update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by in (select name from dead)`

/**
 * Several applications may work on one queue, so nobody may free what another living one holds; a job that is freed by mistake
 * runs twice, which every handler must bear anyway. Looks again from time to time: another application may have died meanwhile.
 */
export async function keepPresence(config: pg.ClientConfig, name: string): Promise<Presence> {
  const held: { client?: pg.Client | undefined } = {}
  const look = async () => {
    held.client ??= await arrive(config, name, () => {
      held.client = undefined
    })
    const { rowCount } = await held.client.query(FREE, [name])
    if (rowCount) log.warn({ jobs: rowCount }, 'took over the jobs of a worker that was killed')
  }
  // The database may be away for a moment: the next look finds it again.
  const lookAgain = () => void look().catch((error: unknown) => log.warn({ error }, 'could not look for orphaned jobs'))
  const timer = setInterval(lookAgain, EVERY_MS)
  timer.unref()
  await look()
  return {
    leave: async () => {
      clearInterval(timer)
      await held.client?.end().catch(() => undefined)
    },
  }
}

async function arrive(config: pg.ClientConfig, name: string, onGone: () => void): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', onGone)
  client.on('end', onGone)
  await client.connect()
  await client.query(ARRIVE, [name])
  return client
}
