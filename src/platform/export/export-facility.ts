import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { SAME_TEXT } from '../backup/copy-table.ts'
import { openPool } from '../db/pool.ts'
import { openTransaction, type Transaction } from '../db/transaction.ts'
import { type FileStore, pathOf } from '../files/store-file.ts'
import type { Reader, Scope } from '../scope.ts'
import { exportedTables, LEFT_OUT, rowsAsLines, SECRET_COLUMNS } from './exported-tables.ts'
import { nameFiles } from './name-files.ts'

/** A part of the archive that the rooms make: made when its turn comes, so that one at a time is in memory. */
export interface MadePart {
  readonly path: string
  readonly make: (reader: Reader) => Promise<Uint8Array>
}

export interface ExportSource {
  readonly scope: Scope
  readonly files: FileStore
  /** Names that people gave stored files, by hash. */
  readonly fileNames: (reader: Reader) => Promise<ReadonlyMap<string, string>>
  readonly made: (reader: Reader) => Promise<readonly MadePart[]>
  readonly readme: string
}

interface Entry {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly rows?: number
}

/** Of the archive, with a hash of every part. */
interface ExportManifest {
  readonly format: 'lantoa-export@1'
  readonly facility_id: string
  readonly made_at: string
  readonly left_out: typeof LEFT_OUT
  readonly left_out_columns: typeof SECRET_COLUMNS
  readonly entries: Entry[]
  /** Files that a row names and the store no longer has. */
  readonly missing: string[]
}

/** Kết xuất toàn bộ dữ liệu của một cơ sở thành một tệp zip, chảy dần ra, trong một ảnh chụp chỉ đọc. */
export async function exportFacility(source: ExportSource): Promise<Readable> {
  const { scope } = source
  const pool = poolForCopies(scope.store.pool)
  const transaction = await openTransaction(pool, scope.actor, 'read')
  const letGo = async () => {
    await transaction.end('rollback')
    await pool.end()
  }
  const zip = new ZipFile()
  const out = new PassThrough()
  const turn: Turn = {}
  try {
    await transaction.client.query(SAME_TEXT)
    await addAll(zip, transaction, source, turn)
  } catch (error) {
    await letGo().catch(() => undefined)
    throw error
  }
  zip.on('error', (error: Error) => out.destroy(error))
  zip.end()
  // Whoever stops listening, or has heard it all, lets the snapshot go.
  void pipeline(zip.outputStream, out)
    .catch(() => drain(turn))
    .finally(() => letGo().catch(() => undefined))
  return out
}

/** COPY cannot share a connection on which questions are sent ahead; and an export may take minutes. */
const poolForCopies = ({ options }: pg.Pool): pg.Pool =>
  openPool({ ...options, password: options.password, max: 1, pipeline: false })

/** The part that is going out now. */
interface Turn {
  stream?: Readable
}

/** A COPY that nobody reads on would hold its connection for ever: what is left of it is read and thrown away. */
function drain({ stream }: Turn): void {
  stream?.unpipe()
  stream?.resume()
}

async function addAll(zip: ZipFile, transaction: Transaction, source: ExportSource, turn: Turn): Promise<void> {
  const { actor, now } = source.scope
  const reader: Reader = { db: transaction.db, actor, now }
  const mtime = now()
  const manifest: ExportManifest = {
    format: 'lantoa-export@1',
    facility_id: actor.facility,
    made_at: mtime.toISOString(),
    left_out: LEFT_OUT,
    left_out_columns: SECRET_COLUMNS,
    entries: [],
    missing: [],
  }
  const add = (path: string, open: () => Promise<Rows>, compress = true) =>
    zip.addReadStreamLazy(path, { mtime, compress }, give => {
      open()
        .then(opened => {
          turn.stream = opened.stream
          give(null, hashed(path, opened, manifest))
        })
        .catch((error: unknown) => give(error, Readable.from([])))
    })
  add('DOC-TRUOC.txt', async () => ({ stream: Readable.from([Buffer.from(source.readme)]) }))
  for (const table of await exportedTables(transaction.client))
    add(`bang/${table.name}.ndjson`, async () => copied(transaction.client, rowsAsLines(table, actor.facility)))
  for (const { path, make } of await source.made(reader))
    add(path, async () => ({ stream: Readable.from([Buffer.from(await make(reader))]) }))
  for (const { path, sha256 } of await nameFiles(reader, await source.fileNames(reader))) {
    const stored = pathOf(source.files, actor.facility, sha256)
    if (existsSync(stored)) add(path, async () => ({ stream: createReadStream(stored) }), false)
    else manifest.missing.push(sha256)
  }
  // Its turn comes last, when every other part has gone out and its hash is known.
  zip.addReadStreamLazy('manifest.json', { mtime }, give =>
    give(null, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)])),
  )
}

interface Rows {
  readonly stream: Readable
  /** Once the stream has ended. */
  readonly rows?: () => number
}

function copied(client: pg.ClientBase, sql: string): Rows {
  const stream = client.query(to(sql))
  return { stream, rows: () => stream.rowCount }
}

/** Notes a part in the manifest before its end is told on: the manifest goes out right after the last of them. */
function hashed(path: string, { stream, rows }: Rows, manifest: ExportManifest): Readable {
  const hash = createHash('sha256')
  let size = 0
  const seen = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
    flush(done) {
      manifest.entries.push({ path, sha256: hash.digest('hex'), size, ...(rows && { rows: rows() }) })
      done()
    },
  })
  stream.on('error', error => seen.destroy(error))
  return stream.pipe(seen)
}
