import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { problem } from '#platform/errors.ts'

/** Makes the data folder if need be, and makes sure that it can be written to. Gives its true path. */
export function openDataDir(dataDir: string): string {
  try {
    makeFolders(resolve(dataDir))
    // Only the deed tells: mode bits do not know about mounts, quotas and root.
    rmdirSync(mkdtempSync(join(dataDir, '.try-')))
    return realpathSync(dataDir)
  } catch (error) {
    throw unusable(dataDir, error)
  }
}

/** One folder after the other: the recursive mkdir of Node never ends where the kernel answers ENOENT, as below /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o755 })
  } catch (error) {
    // Somebody else made it a moment ago.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

const CODES: Readonly<Record<string, string>> = {
  ENOTDIR: 'database.data-dir-is-file',
  EEXIST: 'database.data-dir-is-file',
  EACCES: 'database.data-dir-not-writable',
  EPERM: 'database.data-dir-not-writable',
  EROFS: 'database.data-dir-not-writable',
  ENOSPC: 'database.data-dir-full',
  EDQUOT: 'database.data-dir-full',
}

/** The sentence for a file error at the data folder, or at a file kept in it. */
export function unusable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  const reason = String(error.code)
  return problem('unavailable', CODES[reason] ?? 'database.data-dir-unusable', { path, reason })
}
