import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '#platform/errors.ts'
import { canReach, type DatabaseUser } from './database-user.ts'
import { moveFolder } from './move-folder.ts'

/** Everything the server needs a place for. */
export interface Folders {
  readonly dataDir: string
  /** Where the database's files lie: the data folder, or a folder of its own where its user can reach it. */
  readonly home: string
  readonly cluster: string
  readonly socketDir: string
  readonly log: string
}

/** For databases that root cannot keep below its data folder, one folder per checkout. */
export const AWAY_ROOT = '/var/lib/lantoa'
const SOCKET_PATH_BYTES = 107

/** Where the cluster is or would be, before anything about users is known. */
export const clusterOf = (dataDir: string): string => join(readPointer(dataDir) ?? dataDir, 'pg')

export function chooseFolders(dataDir: string, user: DatabaseUser | undefined): Folders {
  const home = chooseHome(dataDir, user)
  const socketDir = chooseSocketDir(dataDir, home, user)
  return { dataDir, home, cluster: join(home, 'pg'), socketDir, log: join(home, 'pg.log') }
}

/** The pointer file names the folder: a name made from the path would lose the data when the checkout moves. */
const pointerFile = (dataDir: string): string => join(dataDir, 'database-folder')

function readPointer(dataDir: string): string | undefined {
  const pointer = pointerFile(dataDir)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined
}

function chooseHome(dataDir: string, user: DatabaseUser | undefined): string {
  const pointed = readPointer(dataDir)
  if (pointed) {
    checkPointed(dataDir, pointed)
    return pointed
  }
  if (!user || canReach(dataDir, user)) return dataDir
  const home = join(AWAY_ROOT, randomBytes(6).toString('hex'))
  mkdirSync(AWAY_ROOT, { recursive: true, mode: 0o711 })
  chmodSync(AWAY_ROOT, 0o711)
  mkdirSync(home, { mode: 0o711 })
  chmodSync(home, 0o711)
  if (existsSync(join(dataDir, 'pg'))) moveHere(dataDir, home)
  writeFileSync(join(home, 'data-dir'), dataDir)
  writeFileSync(pointerFile(dataDir), `${home}\n`)
  return home
}

/** The checkout was moved below a closed folder after its first start: its database goes along. */
function moveHere(dataDir: string, home: string): void {
  moveFolder(join(dataDir, 'pg'), join(home, 'pg'))
  const password = join(dataDir, 'database-password')
  if (existsSync(password)) moveFolder(password, join(home, 'database-password'))
}

/** Two checkouts may not share a database because one was made with `cp`; a checkout that was moved is followed. */
function checkPointed(dataDir: string, home: string): void {
  const pointer = pointerFile(dataDir)
  if (!existsSync(home)) throw problem('unavailable', 'database.folder-missing', { folder: home, pointer })
  const back = join(home, 'data-dir')
  const owner = existsSync(back) ? readFileSync(back, 'utf8').trim() : dataDir
  if (owner === dataDir) return
  if (existsSync(owner) && readPointer(owner) === home)
    throw problem('conflict', 'database.folder-copied', { owner, folder: home, pointer })
  writeFileSync(back, dataDir)
}

/** A socket's path is short by the kernel's wish, and PostgreSQL splits its list of folders at commas. */
function chooseSocketDir(dataDir: string, home: string, user: DatabaseUser | undefined): string {
  const near = join(home, 'run')
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= SOCKET_PATH_BYTES && !/[,"\\]/.test(near)
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const folder = fits ? near : join('/tmp', `lantoa-${process.getuid?.() ?? 0}-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const ours = [process.getuid?.(), user?.uid].includes(found.uid)
  if (!found.isDirectory() || !ours) throw problem('unavailable', 'database.folder-not-ours', { folder })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}
