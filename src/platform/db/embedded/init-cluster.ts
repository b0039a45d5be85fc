import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '#platform/errors.ts'
import { isRunning } from './binaries.ts'
import { type DatabaseUser, runAs } from './database-user.ts'
import type { Folders } from './folders.ts'

/**
 * Makes the cluster under another name and then renames it, so that a half-made one never counts. When two first starts
 * meet, one rename wins and the other goes on with the winner's cluster.
 */
export function initCluster(
  folders: Folders,
  binaries: string,
  password: string,
  user: DatabaseUser | undefined,
): void {
  const { home, cluster } = folders
  sweep(home)
  const fresh = join(home, `pg.new-${process.pid}`)
  const passwordFile = join(home, `pg.password-${process.pid}`)
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    runInitdb(binaries, fresh, passwordFile, user)
    renameSync(fresh, cluster)
  } catch (error) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

function runInitdb(binaries: string, folder: string, passwordFile: string, user: DatabaseUser | undefined): void {
  const options = ['-D', folder, '-U', 'postgres', '-E', 'UTF8', '--no-instructions']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['-A', 'scram-sha-256', '--pwfile', passwordFile]
  const made = spawnSync(join(binaries, 'bin/initdb'), [...options, ...locale, ...access], {
    ...runAs(user),
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
  })
  if (made.status === 0) return
  const reason = made.error?.message ?? made.stderr.trim().split('\n').slice(-3).join(' ')
  throw problem('unavailable', 'database.initdb-failed', { reason })
}

/** What a first start that was killed left behind. */
function sweep(home: string): void {
  for (const entry of readdirSync(home)) {
    const pid = /^pg\.(?:new|password)-(\d+)$/.exec(entry)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(home, entry), { recursive: true, force: true })
  }
}
