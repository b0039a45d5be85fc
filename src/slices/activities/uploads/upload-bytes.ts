import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { isId } from '#platform/ids.ts'

/** What is told of one upload before its bytes: they are whole when size and hash agree. */
export interface Promised {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
}

interface Turn {
  readonly stop: AbortController
  readonly done: Promise<unknown>
}
const turns = new Map<string, Turn>()

/** One at a time for each upload. Who comes later is the same phone on a new line: what still hangs on the old one is cut. */
async function inTurn<R>(path: string, work: (stop: AbortSignal) => Promise<R>): Promise<R> {
  const before = turns.get(path)
  before?.stop.abort()
  const stop = new AbortController()
  const after = async () => {
    await before?.done.catch(() => undefined)
    return work(stop.signal)
  }
  const done = after()
  const turn: Turn = { stop, done }
  turns.set(path, turn)
  try {
    return await done
  } finally {
    if (turns.get(path) === turn) turns.delete(path)
  }
}

function pathOf(store: FileStore, facility: string, upload: string): string {
  if (!isId(facility) || !isId(upload)) throw new Error('not the address of an upload')
  return join(store.folder, facility, 'uploads', upload)
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0

/** How many bytes lie on the disk: where the sender goes on. */
export const offsetOf = (store: FileStore, facility: string, upload: string): Promise<number> => {
  const path = pathOf(store, facility, upload)
  return inTurn(path, () => sizeOf(path))
}

/**
 * Adds what comes to what lies there, and tells how far it is now; all of it is safe from a power cut when this returns. What
 * came before a line broke stays. The last byte brings the proof: bytes of another hash are thrown away.
 */
export function appendBytes(
  store: FileStore,
  facility: string,
  promised: Promised,
  offset: number,
  body: ReadableStream<Uint8Array> | null,
): Promise<number> {
  const path = pathOf(store, facility, promised.id)
  return inTurn(path, async stop => {
    const have = await sizeOf(path)
    if (have !== offset) throw problem('conflict', 'upload.offset', { offset: have })
    const reached = body ? await pour(body, path, have, promised, stop) : have
    if (reached === promised.size && (await hashOf(path)) !== promised.sha256) {
      await rm(path, { force: true })
      throw problem('invalid', 'upload.hash', { name: promised.name })
    }
    return reached
  })
}

async function pour(
  body: ReadableStream<Uint8Array>,
  path: string,
  from: number,
  promised: Promised,
  stop: AbortSignal,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  const reader = body.getReader()
  const cut = () => void reader.cancel().catch(() => undefined)
  // The new line may have come while the file was being opened.
  if (stop.aborted) cut()
  else stop.addEventListener('abort', cut, { once: true })
  let reached = from
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (reached + value.byteLength > promised.size) throw problem('conflict', 'upload.offset', { offset: reached })
      await file.writeFile(value)
      reached += value.byteLength
    }
    if (stop.aborted) throw problem('conflict', 'upload.offset', { offset: reached })
    return reached
  } finally {
    await file.sync()
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** All bytes of an upload that is whole; what is not is said. */
export async function readUpload(store: FileStore, facility: string, promised: Promised): Promise<Uint8Array> {
  const { name } = promised
  const path = pathOf(store, facility, promised.id)
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw problem('gone', 'upload.gone', { name })
  if (bytes.byteLength < promised.size) throw problem('conflict', 'upload.unfinished', { name })
  if (createHash('sha256').update(bytes).digest('hex') !== promised.sha256) {
    await throwAway(store, facility, promised.id)
    throw problem('gone', 'upload.hash', { name })
  }
  return new Uint8Array(bytes)
}

export const throwAway = (store: FileStore, facility: string, upload: string): Promise<void> => {
  const path = pathOf(store, facility, upload)
  return inTurn(path, () => rm(path, { force: true }))
}
