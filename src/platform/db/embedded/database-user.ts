import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { problem } from '#platform/errors.ts'

export interface DatabaseUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** In the order tried: an own user if the machine has one, else the ones Debian has. */
export const DATABASE_USERS = ['lantoa', 'postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so root must name someone else; everybody else runs it as himself (undefined).
 * A cluster that exists keeps its owner: it may have been made before by an ordinary user.
 */
export function chooseDatabaseUser(cluster: string, names: readonly string[]): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readUsers()
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0
  const found =
    owner === 0 ? names.map(name => users.find(user => user.name === name)) : [users.find(user => user.uid === owner)]
  const chosen = found.find(user => user !== undefined && user.uid !== 0)
  if (!chosen) throw problem('unavailable', 'database.no-user', { names: names.join(', ') })
  return chosen
}

function readUsers(): DatabaseUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .filter(fields => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/** For spawn: whom the child runs as. */
export const runAs = (user: DatabaseUser | undefined): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/** Whether this user can walk to the path. The kernel answers: mode bits do not know about ACLs and mounts. */
export const canReach = (path: string, user: DatabaseUser): boolean =>
  spawnSync('/usr/bin/test', ['-x', path], { ...runAs(user), cwd: '/' }).status === 0
