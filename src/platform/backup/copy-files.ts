import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { seenBy } from './copy-table.ts'
import { type FileEntry, storedFile } from './manifest.ts'

/** Every stored file: facility, two letters, hash. What an interrupted hand-in left behind is none. */
export async function listStored(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true })
  return entries
    .map(entry => entry.split(sep).join('/'))
    .filter(entry => /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(entry))
    .sort()
}

/** Of a file's bytes, or of what `unpack` makes of them. */
export async function hashFile(path: string, ...unpack: Transform[]): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  const size = { bytes: 0 }
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size.bytes += chunk.length
      done()
    },
  })
  await pipeline([createReadStream(path), ...unpack, seenBy(hash), count])
  return { size: size.bytes, sha256: hash.digest('hex') }
}

/** Copies one file and tells what really went over. */
async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const part = `${to}.part`
  const target = createWriteStream(part, { flush: true, mode: 0o600 })
  await pipeline(createReadStream(from), seenBy(hash), target)
  await rename(part, to)
  return { size: target.bytesWritten, sha256: hash.digest('hex') }
}

/** Copies all stored files into the backup, also damaged ones: what is there of them is better than nothing. */
export async function copyFilesOut(stored: string, backup: string): Promise<{ files: FileEntry[]; damaged: string[] }> {
  const files: FileEntry[] = []
  for (const path of await listStored(stored))
    files.push({ path, ...(await copyFile(join(stored, path), join(backup, storedFile({ path })))) })
  const damaged = files.filter(({ path, sha256 }) => !path.endsWith(sha256)).map(({ path }) => path)
  return { files, damaged }
}

export async function copyFilesIn(files: readonly FileEntry[], backup: string, stored: string): Promise<void> {
  for (const file of files) {
    const to = join(stored, file.path)
    if (existsSync(to)) continue
    await copyFile(join(backup, storedFile(file)), to)
    await chmod(to, 0o400)
  }
}
