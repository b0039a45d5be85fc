import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, type ReadStream } from 'node:fs'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { problem } from '../errors.ts'
import { isId } from '../ids.ts'
import type { Writer } from '../scope.ts'

/** The folder of stored files; each facility's lie apart, so that nobody learns from it what another has. */
export interface FileStore {
  readonly folder: string
}

export interface StoredFile {
  readonly sha256: string
  readonly size: number
}

const SHA256 = /^[0-9a-f]{64}$/

export function pathOf(store: FileStore, facility: string, sha256: string): string {
  if (!isId(facility) || !SHA256.test(sha256)) throw new Error('not the address of a stored file')
  return join(store.folder, facility, sha256.slice(0, 2), sha256)
}

/**
 * Puts bytes on the disk under their hash, safe from a power cut, before any row speaks of them: a crash leaves at most a
 * file without a row, which `doctor` names and the next storing of the same bytes takes over.
 */
export async function keepBytes(store: FileStore, facility: string, bytes: Uint8Array): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = pathOf(store, facility, sha256)
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const fresh = `${path}.${randomBytes(6).toString('hex')}.part`
    try {
      const file = await open(fresh, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await chmod(fresh, 0o400)
      await rename(fresh, path)
      await syncFolder(dirname(path))
    } finally {
      await rm(fresh, { force: true })
    }
  }
  return { sha256, size: bytes.byteLength }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Notes a kept file in the facility's register; the same bytes are noted once. */
export async function noteFile(tx: Writer<'file'>, file: StoredFile, mediaType: string): Promise<void> {
  await tx.db
    .insertInto('file')
    .values({
      facility_id: tx.actor.facility,
      sha256: file.sha256,
      size: file.size,
      media_type: mediaType,
      stored_at: tx.now(),
    })
    .onConflict(conflict => conflict.columns(['facility_id', 'sha256']).doNothing())
    .execute()
}

/** Opens a stored file for reading; missing bytes are said to be gone, never an empty answer. */
export function openStored(store: FileStore, facility: string, sha256: string): ReadStream {
  const path = pathOf(store, facility, sha256)
  if (!existsSync(path)) throw problem('gone', 'file.missing', { sha256 })
  return createReadStream(path)
}
