import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { log } from '../log.ts'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Files that make objects of the queue's role; the others make the owner's. */
const AS_JOBS = new Set(['0003-jobs.sql'])

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}-.*\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database to the newest schema, forward only, each file in a transaction of its own. Gives the names applied.
 * `count` stops after so many: a backup of an older version is restored at its own version.
 */
export async function migrate(
  owner: pg.ClientConfig,
  jobs: pg.Pool,
  folder: string,
  count?: number,
): Promise<string[]> {
  const client = new pg.Client(owner)
  client.on('error', error => log.error({ error: error.message }, 'connection lost while migrating'))
  await client.connect()
  try {
    // Two starts at once: the second waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock(7502)')
    await prepareQueue(client, jobs)
    await client.query(`create schema if not exists migration;
      create table if not exists migration.applied (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const applied = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration.applied')).rows.map(
        row => [row.name, row.sha256],
      ),
    )
    const fresh: string[] = []
    for (const migration of (await readMigrations(folder)).slice(0, count)) {
      const before = applied.get(migration.name)
      if (before === migration.sha256) continue
      if (before) throw new Error(`${migration.name} was changed after it had been applied; write a new file instead`)
      await apply(client, jobs, migration)
      fresh.push(migration.name)
    }
    return fresh
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, jobs: pg.Pool, migration: Migration): Promise<void> {
  const note = {
    text: 'insert into migration.applied (name, sha256) values ($1, $2)',
    values: [migration.name, migration.sha256],
  }
  if (AS_JOBS.has(migration.name)) {
    // Made by another connection: harmless to make again should the process die before the note.
    await client.query('grant usage, create on schema jobs to lantoa_jobs')
    await jobs.query(migration.sql)
    await client.query('revoke create on schema jobs from lantoa_jobs')
    await client.query(note)
    return
  }
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query(note)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`${migration.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** graphile-worker makes its schema itself, which needs CREATE on the database: lent for that moment. */
async function prepareQueue(client: pg.Client, jobs: pg.Pool): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name')
  const name = rows[0]?.name
  await client.query(`grant create, temporary on database ${name} to lantoa_jobs`)
  try {
    await runMigrations({ pgPool: jobs })
  } finally {
    await client.query(`revoke create, temporary on database ${name} from lantoa_jobs`)
  }
}
