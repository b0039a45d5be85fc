import { createHmac } from 'node:crypto'
import pg from 'pg'

/** The roles that sign in. The owner migrates; the others see only what their part of the house needs. */
export const LOGIN_ROLES = ['lantoa_app', 'lantoa_auth', 'lantoa_jobs'] as const
export type LoginRole = (typeof LOGIN_ROLES)[number] | 'lantoa_owner'

/** Each role's password follows from the application's secret, so that none is stored and a restore brings them along. */
export const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('hex')

async function ensureRole(client: pg.ClientBase, role: string, password?: string): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (!known.rowCount) await client.query(`create role ${role} nosuperuser nocreatedb nocreaterole`)
  if (password) await client.query(`alter role ${role} login password ${pg.escapeLiteral(password)}`)
}

/** PostgreSQL refuses two changes of one role at once; the lock goes with the connection. */
const oneAtATime = (client: pg.ClientBase) => client.query('select pg_advisory_lock(7503)')

/** Makes the roles, or sets their passwords anew; `client` may create roles. */
export async function ensureRoles(client: pg.ClientBase, secret: string): Promise<void> {
  await oneAtATime(client)
  await ensureRole(client, 'lantoa_visitor')
  for (const role of LOGIN_ROLES) await ensureRole(client, role, rolePassword(secret, role))
  // The app turns into the visitor for one transaction; it inherits nothing from it otherwise.
  await client.query('grant lantoa_visitor to lantoa_app with inherit false, set true')
  await client.query(`alter role lantoa_app set transaction_timeout = '60s'`)
  await client.query(`alter role lantoa_app set idle_in_transaction_session_timeout = '30s'`)
  await client.query('alter role lantoa_auth set search_path = auth')
}

/** For the embedded server: the owner and the database itself. */
export async function ensureOwnerAndDatabase(
  superuser: pg.ClientBase,
  secret: string,
  database: string,
): Promise<void> {
  await oneAtATime(superuser)
  await ensureRole(superuser, 'lantoa_owner', rolePassword(secret, 'lantoa_owner'))
  const known = await superuser.query('select 1 from pg_database where datname = $1', [database])
  if (!known.rowCount) await superuser.query(`create database ${pg.escapeIdentifier(database)} owner lantoa_owner`)
  await superuser.query(`revoke temporary, connect on database ${pg.escapeIdentifier(database)} from public`)
  await superuser.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${LOGIN_ROLES.join(', ')}`)
}
