import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { problem } from '../errors.ts'
import { listSequences, listTables, OWNER_SCHEMAS, QUEUE_SCHEMAS } from './catalogue.ts'
import { copyFilesOut } from './copy-files.ts'
import { copyOut, SAME_TEXT } from './copy-table.ts'
import { digest, MANIFEST, type Manifest, SECRET, type TableEntry } from './manifest.ts'

export interface BackupSource {
  readonly owner: pg.ClientConfig
  readonly jobs: pg.ClientConfig
  readonly storedFiles: string
  /** The application's secret: what it encrypted (second factors) is lost without it. */
  readonly secret: string
}

export interface BackupDone {
  readonly manifest: Manifest
  /** Stored files whose bytes are no longer those they were stored with. */
  readonly damaged: readonly string[]
}

/** Sao lưu toàn bộ: một ảnh chụp nhất quán của cơ sở dữ liệu, hàng đợi, tệp đã lưu và khóa bí mật. */
export async function backUp(source: BackupSource, folder: string, now: () => Date): Promise<BackupDone> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw problem('conflict', 'backup.folder-taken', { folder })
  const part = `${folder}.part-${process.pid}`
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    const rows = await withSnapshot(source, (owner, queue) => copyRows(owner, queue, part))
    // After the snapshot: a file is stored before its row, so none that a row names can be missing.
    const { files, damaged } = await copyFilesOut(source.storedFiles, part)
    await writeFile(join(part, SECRET), source.secret, { mode: 0o600 })
    const head = { format: 'lantoa-backup@1' as const, made_at: now().toISOString() }
    const manifest: Manifest = { ...head, ...rows, files, secret_sha256: digest(source.secret) }
    await writeFile(join(part, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true })
    if (existsSync(folder)) await rmdir(folder)
    await rename(part, folder)
    return { manifest, damaged }
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

/** Two connections, the owner's and the queue's, that see the same moment. */
async function withSnapshot<R>(
  source: BackupSource,
  work: (owner: pg.Client, queue: pg.Client) => Promise<R>,
): Promise<R> {
  const clients = [new pg.Client(source.owner), new pg.Client(source.jobs)] as const
  const [owner, queue] = clients
  for (const client of clients) client.on('error', () => undefined)
  try {
    await Promise.all(clients.map(client => client.connect()))
    await owner.query(`begin isolation level repeatable read read only; ${SAME_TEXT}`)
    const { rows } = await owner.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    await queue.query('begin isolation level repeatable read read only')
    await queue.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]?.snapshot ?? '')}`)
    await queue.query(SAME_TEXT)
    return await work(owner, queue)
  } finally {
    await Promise.all(clients.map(client => client.end().catch(() => undefined)))
  }
}

async function copyRows(owner: pg.Client, queue: pg.Client, folder: string) {
  const applied = 'select name, sha256 from migration.applied order by name'
  const { rows: migrations } = await owner.query<Manifest['migrations'][number]>(applied)
  const tables: TableEntry[] = []
  for (const table of await listTables(owner, OWNER_SCHEMAS)) tables.push(await copyOut(owner, table, folder))
  for (const table of await listTables(queue, QUEUE_SCHEMAS)) tables.push(await copyOut(queue, table, folder))
  const sequences = [...(await listSequences(owner, OWNER_SCHEMAS)), ...(await listSequences(queue, QUEUE_SCHEMAS))]
  return { migrations, tables, sequences }
}
