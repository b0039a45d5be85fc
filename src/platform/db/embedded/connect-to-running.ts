import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { clusterOf } from './folders.ts'
import { AlreadyRunning, type Keeper, type Superuser, whoKeeps } from './guard.ts'
import { keepSecret } from './keep-secret.ts'
import { livingPostmaster } from './postmaster.ts'

/** The database of an application that lives, for a command that works beside it. */
export interface JoinedDatabase {
  readonly superuser: Superuser
  readonly secret: string
  readonly keeper: Keeper
}

/** Joins the database of the living application on this data folder; undefined when none lives. */
export async function connectToRunning(dataDir: string): Promise<JoinedDatabase | undefined> {
  if (!existsSync(dataDir)) return undefined
  const folder = realpathSync(dataDir)
  const cluster = clusterOf(folder)
  const living = livingPostmaster(cluster)
  if (!living) return undefined
  const password = readFileSync(join(cluster, '../database-password'), 'utf8').trim()
  const superuser = { host: living.socketDir, port: 5432, user: 'postgres', password, database: 'postgres' }
  const keeper = await whoKeeps(superuser)
  if (!keeper) return undefined
  // Another command stops its server when it is done, under whoever joined it.
  if (keeper.purpose !== 'serve') throw new AlreadyRunning(keeper)
  return { superuser, secret: keepSecret(join(folder, 'secret')), keeper }
}
