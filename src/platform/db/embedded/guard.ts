import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Problem, problem } from '#platform/errors.ts'

/** How to reach the database as its superuser. */
export interface Superuser {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** Who keeps the guard: shown in the connection's name, so that others can say whom they met. */
export interface Keeper {
  /** 'serve', or the command that started the database for itself. */
  readonly purpose: string
  readonly pid: number
  /** Where the application answers; 0 while it does not. */
  readonly port: number
}

const GUARD_LOCK = 7501
const RETRIES = 20

/** The application lives: only one may on one database. */
export class AlreadyRunning extends Problem {
  readonly keeper: Keeper

  constructor(keeper: Keeper) {
    const code = keeper.purpose === 'serve' ? 'database.already-running' : 'database.command-running'
    super('conflict', code, { ...keeper })
    this.keeper = keeper
  }
}

const nameOf = ({ purpose, pid, port }: Keeper): string => `lantoa ${purpose} ${pid} ${port}`

/**
 * One living application per database: a session lock, which the server itself frees when its keeper dies, so there is no
 * file that could be left behind. A keeper that was killed a moment ago is given half a second to be noticed.
 */
export async function takeGuard(superuser: Superuser, keeper: Keeper): Promise<pg.Client> {
  const guard = await connect(superuser, nameOf(keeper))
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    if (await ask<boolean>(guard, 'select pg_try_advisory_lock($1) as answer', [GUARD_LOCK])) return guard
    await sleep(25)
  }
  const other = await findKeeper(guard)
  await guard.end()
  if (other) throw new AlreadyRunning(other)
  throw problem('conflict', 'database.already-running', { pid: '?', port: '?' })
}

/** Tells the others where the application answers. */
export const announce = async (guard: pg.Client, keeper: Keeper): Promise<void> => {
  await guard.query('select set_config($1, $2, false)', ['application_name', nameOf(keeper)])
}

/** The living application on this database, if there is one. */
export async function whoKeeps(superuser: Superuser): Promise<Keeper | undefined> {
  const client = await connect(superuser, 'lantoa ?')
  try {
    return await findKeeper(client)
  } finally {
    await client.end()
  }
}

async function findKeeper(client: pg.Client): Promise<Keeper | undefined> {
  const name = await ask<string>(
    client,
    `select a.application_name as answer from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted
     and l.database = (select oid from pg_database where datname = current_database())`,
    [GUARD_LOCK],
  )
  const [, purpose = '', pid, port] = name?.split(' ') ?? []
  return name === undefined ? undefined : { purpose, pid: Number(pid), port: Number(port) }
}

async function connect(superuser: Superuser, applicationName: string): Promise<pg.Client> {
  const client = new pg.Client({ ...superuser, application_name: applicationName, connectionTimeoutMillis: 5000 })
  // Without a handler a lost connection would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function ask<T>(client: pg.Client, text: string, values: unknown[]): Promise<T | undefined> {
  const { rows } = await client.query<{ answer: T }>(text, values)
  return rows[0]?.answer
}

const PASSING_CODES = new Set(['57P03', '57P01', '57P02', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])

/** Errors of a server that is just starting or just stopping. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && PASSING_CODES.has(String(error.code))) || /connection terminated/i.test(error.message))
