import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type CatalogueTable, listTables, OWNER_SCHEMAS, QUEUE_SCHEMAS, quote } from './catalogue.ts'
import { checkEmpty, checkSchema, checkTables } from './check-fit.ts'
import { copyFilesIn } from './copy-files.ts'
import { copyIn, SAME_TEXT } from './copy-table.ts'
import { liftGuards } from './lift-guards.ts'
import { type Manifest, SECRET } from './manifest.ts'

export interface RestoreTarget {
  readonly owner: pg.ClientConfig
  readonly jobs: pg.ClientConfig
  readonly storedFiles: string
  readonly secretFile: string
}

/**
 * Khôi phục một bản sao lưu đã kiểm tra vào cơ sở dữ liệu trống ở đúng phiên bản của nó.
 * All rows come in one transaction; before it, only files and the secret have been written, which an empty database does not miss.
 */
export async function restore(target: RestoreTarget, folder: string, manifest: Manifest): Promise<void> {
  const owner = new pg.Client(target.owner)
  const queue = new pg.Client(target.jobs)
  for (const client of [owner, queue]) client.on('error', () => undefined)
  try {
    await Promise.all([owner.connect(), queue.connect()])
    await checkEmpty(owner)
    await checkSchema(owner, manifest)
    await copyFilesIn(manifest.files, folder, target.storedFiles)
    await replaceSecret(target.secretFile, join(folder, SECRET))
    await load(owner, OWNER_SCHEMAS, manifest, folder)
    await load(queue, QUEUE_SCHEMAS, manifest, folder)
    await freeJobs(queue)
    await owner.query('commit')
    await queue.query('commit')
    await owner.query('analyze')
  } finally {
    await Promise.all([owner.end(), queue.end()].map(end => end.catch(() => undefined)))
  }
}

/** Nothing is encrypted in an empty database, so its secret may go. The roles' passwords follow at the next start. */
async function replaceSecret(file: string, from: string): Promise<void> {
  const fresh = `${file}.new`
  await writeFile(fresh, await readFile(from), { mode: 0o600, flush: true })
  await rename(fresh, file)
}

/** Begins a transaction and fills these schemas; the caller commits. */
async function load(client: pg.Client, schemas: readonly string[], manifest: Manifest, folder: string): Promise<void> {
  await client.query(`begin; ${SAME_TEXT}`)
  const tables = await listTables(client, schemas)
  const entries = manifest.tables.filter(entry => schemas.includes(entry.schema))
  checkTables({ ...manifest, tables: entries }, tables)
  const putBack = await liftGuards(client, tables)
  await empty(client, tables)
  for (const entry of entries) await copyIn(client, entry, folder)
  for (const { schema, name, value } of manifest.sequences)
    if (schemas.includes(schema)) await client.query('select setval($1::regclass, $2)', [quote(schema, name), value])
  await putBack()
}

const empty = (client: pg.Client, tables: readonly CatalogueTable[]) =>
  client.query(`truncate ${tables.map(table => quote(table.schema, table.name)).join(', ')}`)

/** A job that was under way at the moment of the backup is held by a worker that no longer lives: it runs again. */
async function freeJobs(queue: pg.Client): Promise<void> {
  await queue.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
  await queue.query('update graphile_worker._private_job_queues set locked_at = null, locked_by = null')
}
