import pg from 'pg'
import type { DatabaseAddresses } from '../config/read-config.ts'
import { openPool } from './pool.ts'
import { ensureOwnerAndDatabase, ensureRoles, type LoginRole, rolePassword } from './roles.ts'

/** The doors to one database, a pool for each role; the owner's address is for migrating only. */
export interface Database {
  readonly owner: pg.ClientConfig
  readonly app: pg.Pool
  readonly auth: pg.Pool
  readonly jobs: pg.Pool
  /** For LISTEN and for the worker's own pool. */
  readonly jobsConfig: pg.ClientConfig
  close(): Promise<void>
}

export interface Superuser {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

function embeddedConfig(server: Superuser, secret: string, role: LoginRole, database: string): pg.ClientConfig {
  return { host: server.host, port: server.port, user: role, password: rolePassword(secret, role), database }
}

/** Opens the embedded server's database; makes its roles and the database itself when they are missing. */
export async function openEmbeddedDatabase(server: Superuser, secret: string, database = 'lantoa'): Promise<Database> {
  await withClient({ ...server, database: 'postgres' }, async client => {
    await ensureRoles(client, secret)
    await ensureOwnerAndDatabase(client, secret, database)
  })
  return poolsOf(role => embeddedConfig(server, secret, role, database))
}

/** Opens a database of the user's own. Without addresses for the roles its owner must be allowed to make them. */
export async function openOwnDatabase(addresses: DatabaseAddresses, secret: string): Promise<Database> {
  const { owner, roles } = addresses
  if (roles) {
    const urls = { lantoa_owner: owner, lantoa_app: roles.app, lantoa_auth: roles.auth, lantoa_jobs: roles.jobs }
    return poolsOf(role => ({ connectionString: urls[role] }))
  }
  await withClient({ connectionString: owner }, client => ensureRoles(client, secret))
  return poolsOf(role => {
    if (role === 'lantoa_owner') return { connectionString: owner }
    const url = new URL(owner)
    url.username = role
    url.password = rolePassword(secret, role)
    return { connectionString: url.href }
  })
}

function poolsOf(configOf: (role: LoginRole) => pg.ClientConfig): Database {
  const app = openPool({ ...configOf('lantoa_app'), max: 12, pipeline: true })
  const auth = openPool({ ...configOf('lantoa_auth'), max: 6 })
  const jobs = openPool({ ...configOf('lantoa_jobs'), max: 4 })
  return {
    owner: configOf('lantoa_owner'),
    app,
    auth,
    jobs,
    jobsConfig: configOf('lantoa_jobs'),
    close: async () => {
      await Promise.all([app.end(), auth.end(), jobs.end()])
    },
  }
}

export async function withClient<R>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
