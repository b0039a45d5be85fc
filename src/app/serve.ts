import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Config } from '#platform/config/read-config.ts'
import { problem } from '#platform/errors.ts'
import { guardedFetch } from '#platform/guarded-fetch/guarded-fetch.ts'
import { openServer } from '#platform/http/open-server.ts'
import { openAssets } from '#platform/http/static-assets.ts'
import { runWorker } from '#platform/jobs/run-worker.ts'
import { log } from '#platform/log.ts'
import { checkLinkOn } from '#slices/activities/activities.api.ts'
import { readInWorker } from '#slices/plans/reader/read-in-worker.ts'
import { reportPostJobs } from '#slices/reports/hand-over/send-report-mail.job.ts'
import { reminderJobs } from '#slices/tasks/reminders/send-digest.job.ts'
import { setAssets } from '#ui/public/assets.ts'
import { choresOf } from './chores.ts'
import { type DatabaseStay, enterDatabase } from './commands/enter-database.ts'
import { noFirstRun, openFirstRun } from './first-run/first-run.ts'
import { FIRST_RUN_PATH } from './first-run/first-run-path.ts'
import { noticeGivenUp } from './notice-given-up.ts'
import { openReminders } from './open-reminders.ts'
import { prepareDatabase } from './prepare-database.ts'
import { REACTIONS } from './reactions.ts'
import { type App, createApp } from './server.ts'

export interface Serving {
  readonly url: string
  readonly port: number
  /** Resolves when the database under us is gone for good. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

/** Starts the whole house: database, schema, worker, then the port. `tell` speaks to whoever started it. */
export async function startServing(config: Config, tell: (text: string) => void): Promise<Serving> {
  log.level = config.logLevel
  const stay = await enterDatabase(config, 'serve', tell)
  try {
    await prepareDatabase(stay.database)
    return await openHouse(config, stay, tell)
  } catch (error) {
    await stay.leave()
    throw error
  }
}

async function openHouse(config: Config, stay: DatabaseStay, tell: (text: string) => void): Promise<Serving> {
  const { database, secret } = stay
  const now = () => config.testClock ?? new Date()
  const built = join(config.sourceDir, 'dist')
  setAssets(JSON.parse(await readFile(join(built, 'assets.json'), 'utf8')))
  const isNew = !(await hasFacility(stay))
  const firstRun = isNew ? openFirstRun(secret) : undefined
  const files = { folder: join(config.dataDir, 'files') }
  const app = createApp({
    database,
    secret,
    now,
    config,
    files,
    log,
    assets: await openAssets(join(built, 'office/assets')),
    firstRun: firstRun ?? noFirstRun,
    readPlan: readInWorker,
  })
  const server = await listen(app, config.port)
  const { port } = server.address() as AddressInfo
  await stay.running?.announcePort(port)
  const url = config.publicUrl ?? `http://localhost:${port}`
  const reminders = openReminders(config, database, secret, url)
  const worker = await runWorker({
    jobs: database.jobs,
    app: database.app,
    now,
    handlers: [
      ...REACTIONS,
      checkLinkOn(files, guardedFetch()),
      ...reminderJobs(reminders),
      ...reportPostJobs({ files, mailer: reminders.mailer }),
    ],
    chores: choresOf(database, files, now),
    onGivenUp: noticeGivenUp,
  })
  tell(`Lan Tỏa chạy ở ${url}`)
  if (firstRun) tell(`Mở ${url}${FIRST_RUN_PATH} và nhập mã ${firstRun.token}`)
  const stop = async () => {
    await close(server)
    await worker.stop()
    await stay.leave()
  }
  return { url, port, lost: lossOf(stay), stop }
}

async function hasFacility({ database }: DatabaseStay): Promise<boolean> {
  const { rowCount } = await database.auth.query('select 1 from auth.site limit 1')
  return (rowCount ?? 0) > 0
}

function listen(app: App, port: number): Promise<Server> {
  const server = openServer(app.fetch)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? problem('conflict', 'serve.port-taken', { port }) : error)
    })
    server.listen(port, () => resolve(server))
  })
}

/** What is being answered is finished, for at most a few seconds; idle connections are cut at once. */
function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const lossOf = ({ running }: DatabaseStay): Promise<void> =>
  new Promise(resolve => {
    running?.onLost((loss, error) => {
      log.error({ loss, error }, 'database lost')
      if (loss === 'gone') resolve()
    })
  })
