import { join } from 'node:path'
import type { Config, DatabaseAddresses } from '#platform/config/read-config.ts'
import { connectToRunning } from '#platform/db/embedded/connect-to-running.ts'
import { AlreadyRunning } from '#platform/db/embedded/guard.ts'
import { keepSecret } from '#platform/db/embedded/keep-secret.ts'
import { openDataDir } from '#platform/db/embedded/open-data-dir.ts'
import { type RunningDatabase, startEmbedded } from '#platform/db/embedded/start-server.ts'
import { type Database, openEmbeddedDatabase, openOwnDatabase, withClient } from '#platform/db/open-database.ts'
import { problem } from '#platform/errors.ts'

/** A command's or the application's time in the database. */
export interface DatabaseStay {
  readonly database: Database
  readonly secret: string
  /** The living application whose database was joined. */
  readonly joined: { readonly pid: number; readonly port: number } | undefined
  /** The embedded server that was started or adopted for this stay. */
  readonly running: RunningDatabase | undefined
  leave(): Promise<void>
}

type Tell = (text: string) => void

/** Opens the database that the configuration names: one's own, the living application's, or an embedded one started for this. */
export async function enterDatabase(config: Config, purpose: string, tell: Tell): Promise<DatabaseStay> {
  if (config.database) return enterOwn(config, config.database, tell)
  try {
    return await start(config, purpose, tell)
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || purpose === 'serve') throw error
    const stay = await joinRunning(config, tell)
    if (!stay) throw error
    return stay
  }
}

async function enterOwn(config: Config, addresses: DatabaseAddresses, tell: Tell): Promise<DatabaseStay> {
  const secret = keepSecret(join(openDataDir(config.dataDir), 'secret'))
  const { host } = new URL(addresses.owner)
  const database = await openOwnDatabase(addresses, secret).catch((error: unknown) => {
    throw unreachable(host, error)
  })
  try {
    for (const door of [database.owner, database.app.options, database.auth.options, database.jobsConfig])
      await withClient(door, client => client.query('select 1'))
  } catch (error) {
    await database.close()
    throw unreachable(host, error)
  }
  tell(`Đã vào cơ sở dữ liệu của DATABASE_URL (${host}).`)
  return { database, secret, joined: undefined, running: undefined, leave: () => database.close() }
}

/** A name with several addresses fails with an error for each, and no message of its own. */
const unreachable = (host: string, error: unknown) => {
  const one = error instanceof AggregateError ? error.errors[0] : error
  return problem('unavailable', 'database.unreachable', { host, reason: one instanceof Error ? one.message : one })
}

async function joinRunning(config: Config, tell: Tell): Promise<DatabaseStay | undefined> {
  const found = await connectToRunning(config.dataDir)
  if (!found) return undefined
  const { superuser, secret, keeper } = found
  const database = await openEmbeddedDatabase(superuser, secret)
  tell(`Đã vào cơ sở dữ liệu của bản Lan Tỏa đang chạy (tiến trình ${keeper.pid}, http://localhost:${keeper.port}).`)
  return { database, secret, joined: keeper, running: undefined, leave: () => database.close() }
}

const STARTED = {
  first: 'Đã tạo cơ sở dữ liệu mới',
  started: 'Đã khởi động cơ sở dữ liệu',
  adopted: 'Đã nhận lại cơ sở dữ liệu của một lần chạy bị ngắt',
  restarted: 'Đã khởi động lại cơ sở dữ liệu',
} as const

async function start(config: Config, purpose: string, tell: Tell): Promise<DatabaseStay> {
  const { dataDir, sourceDir, databaseUser } = config
  const running = await startEmbedded({ dataDir, sourceDir, databaseUser, purpose })
  const away = running.home.startsWith('/var/lib/')
  const why = away ? ', vì người dùng chạy cơ sở dữ liệu không vào được thư mục dữ liệu' : ''
  tell(`${STARTED[running.how]} ở ${running.home}${why}.`)
  try {
    const database = await openEmbeddedDatabase(running.superuser, running.secret)
    const leave = async () => {
      await database.close()
      await running.stop()
      tell('Đã dừng cơ sở dữ liệu.')
    }
    return { database, secret: running.secret, joined: undefined, running, leave }
  } catch (error) {
    await running.stop()
    throw error
  }
}
