import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A server at work on a cluster, as its lock file tells. */
export interface Postmaster {
  readonly pid: number
  readonly socketDir: string
  readonly ready: boolean
}

/**
 * The living postmaster of this cluster. The pid in the lock file proves nothing (a power cut leaves it behind, another
 * process may have it by now, a zombie answers to signals): the process must be at work in the cluster's folder.
 */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const lock = readLock(cluster)
  return lock && worksIn(String(lock.pid), cluster) ? lock : undefined
}

function readLock(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return { pid: Number(lines[0]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

function worksIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/**
 * PostgreSQL takes a zombie, or a stranger with the old pid, for a living server and refuses to start. Removes its lock files
 * once no process at all, not even a lone backend, works in the cluster. True when there was a lock: starting is worth another try.
 */
export function clearStaleLock(cluster: string, socketDir: string): boolean {
  const locks = [join(cluster, 'postmaster.pid'), join(socketDir, '.s.PGSQL.5432.lock')].filter(file =>
    existsSync(file),
  )
  if (locks.length === 0) return false
  const busy = readdirSync('/proc').some(entry => /^\d+$/.test(entry) && worksIn(entry, cluster))
  if (!busy) for (const file of locks) rmSync(file, { force: true })
  return true
}
