import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unusable } from './open-data-dir.ts'

/** A random secret kept in a file of its owner alone, made at the first call. Two makers at once end with one secret. */
export function keepSecret(file: string): string {
  try {
    return readOrMake(file)
  } catch (error) {
    throw unusable(file, error)
  }
}

function readOrMake(file: string): string {
  if (!existsSync(file)) {
    const fresh = join(dirname(file), `.secret-${process.pid}-${randomBytes(3).toString('hex')}`)
    writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    try {
      linkSync(fresh, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(fresh, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
