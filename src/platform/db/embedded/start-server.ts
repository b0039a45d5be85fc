import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '#platform/errors.ts'
import { attach } from './attach.ts'
import { chooseBinaries } from './binaries.ts'
import { chooseDatabaseUser, DATABASE_USERS } from './database-user.ts'
import { AWAY_ROOT, chooseFolders, clusterOf, type Folders } from './folders.ts'
import type { Keeper, Superuser } from './guard.ts'
import { initCluster } from './init-cluster.ts'
import { keepSecret } from './keep-secret.ts'
import type { Launch, Settings } from './launch.ts'
import { openDataDir } from './open-data-dir.ts'
import { type LossListener, watchServer } from './watch-server.ts'

export interface EmbeddedOptions {
  readonly dataDir: string
  /** The checkout: its node_modules holds the server's programs. */
  readonly sourceDir: string
  /** Who asks: 'serve', or the name of the command that needs the database for itself. */
  readonly purpose?: string
  /** Whom root runs the database as; by default the first of DATABASE_USERS that exists. */
  readonly databaseUser?: string | undefined
  /** Settings of the server, over ours; a test database need not be safe from a power cut. */
  readonly settings?: Settings
}

export interface RunningDatabase {
  readonly superuser: Superuser
  /** The application's own secret (`data/secret`), not the superuser's password. */
  readonly secret: string
  readonly how: 'first' | 'started' | 'adopted' | 'restarted'
  /** Where the database's files lie; not below the data folder when its user cannot reach that. */
  readonly home: string
  readonly pid: number
  /** Publishes the port the application answers at, for commands that meet it. */
  announcePort(port: number): Promise<void>
  /** The server died under us: it is up again (every open transaction is lost), or it could not be brought back. */
  onLost(listener: LossListener): void
  stop(): Promise<void>
}

/** Starts the PostgreSQL of this data folder, or adopts one whose application was killed; refuses while another lives. */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningDatabase> {
  const { plan, superuser, secret, first } = prepare(options)
  const keeper: Keeper = { purpose: options.purpose ?? 'serve', pid: process.pid, port: 0 }
  const attached = await attach(plan, superuser, keeper)
  const watch = watchServer(plan, superuser, attached, keeper)
  const how = attached.launched ? (first ? 'first' : 'started') : 'adopted'
  return {
    secret,
    home: plan.folders.home,
    superuser: attached.superuser,
    get how() {
      return watch.restarted ? 'restarted' : how
    },
    get pid() {
      return watch.current.pid
    },
    announcePort: port => watch.announcePort(port),
    onLost: listener => {
      watch.listeners.push(listener)
    },
    stop: () => watch.stop(),
  }
}

function prepare(options: EmbeddedOptions): { plan: Launch; superuser: Superuser; secret: string; first: boolean } {
  const dataDir = openDataDir(options.dataDir)
  const names = options.databaseUser ? [options.databaseUser] : DATABASE_USERS
  const user = chooseDatabaseUser(clusterOf(dataDir), names)
  const folders = chooseFolders(dataDir, user)
  const binaries = chooseBinaries(options.sourceDir, AWAY_ROOT, user)
  const first = !existsSync(join(folders.cluster, 'PG_VERSION'))
  const password = keepPassword(folders, first)
  if (first) initCluster(folders, binaries, password, user)
  return {
    plan: { folders, binaries, user, settings: options.settings ?? {} },
    superuser: { host: folders.socketDir, port: 5432, user: 'postgres', password, database: 'postgres' },
    secret: keepSecret(join(dataDir, 'secret')),
    first,
  }
}

/** Belongs to the cluster and lies beside it; a new one would not open an old cluster. */
function keepPassword({ home, cluster }: Folders, first: boolean): string {
  const file = join(home, 'database-password')
  if (!first && !existsSync(file)) throw problem('unavailable', 'database.password-lost', { cluster, file })
  return keepSecret(file)
}
