import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { problem } from '#platform/errors.ts'
import { type DatabaseUser, runAs } from './database-user.ts'
import type { Folders } from './folders.ts'
import { clearStaleLock, livingPostmaster, type Postmaster } from './postmaster.ts'

export type Settings = Readonly<Record<string, string>>

const LOG_BYTES = 10_000_000
const PATIENCE_MS = 60_000
const BASE_SETTINGS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

export interface Launch {
  readonly folders: Folders
  readonly binaries: string
  readonly user: DatabaseUser | undefined
  readonly settings: Settings
}

/** Starts the server and waits until its lock file says that it takes connections; a race with another start ends in one server. */
export async function launch(plan: Launch): Promise<Postmaster> {
  const { cluster, socketDir, log } = plan.folders
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const child = spawnServer(plan)
    const ended = await waitUntilReady(cluster, child, until)
    const living = livingPostmaster(cluster)
    if (living) return living
    if (!ended || Date.now() > until || !clearStaleLock(cluster, socketDir))
      throw problem('unavailable', 'database.did-not-start', { log, reason: lastLine(log) })
    await sleep(50)
  }
}

interface Child {
  pid: number | undefined
  ended: boolean
}

/** Detached, so that a signal to the application's group leaves it alone: the application stops it in its own time. */
function spawnServer({ folders, binaries, user, settings }: Launch): Child {
  if (existsSync(folders.log) && statSync(folders.log).size > LOG_BYTES) renameSync(folders.log, `${folders.log}.1`)
  const all = { ...BASE_SETTINGS, unix_socket_directories: `"${folders.socketDir}"`, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(folders.log, 'a', 0o600)
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', folders.cluster, ...flags], {
    ...runAs(user),
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
  })
  closeSync(log)
  server.unref()
  const child: Child = { pid: server.pid, ended: false }
  server.on('exit', () => {
    child.ended = true
  })
  server.on('error', () => {
    child.ended = true
  })
  return child
}

/** False when time is up, true when the server is ready or gone. */
async function waitUntilReady(cluster: string, child: Child, until: number): Promise<boolean> {
  while (Date.now() < until) {
    if (child.ended) return true
    const living = livingPostmaster(cluster)
    if (living?.pid === child.pid && living?.ready) return true
    await sleep(5)
  }
  return false
}

const lastLine = (log: string): string =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().slice(-600).split('\n').slice(-2).join(' ') : ''
