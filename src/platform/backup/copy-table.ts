import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { type CatalogueTable, quote } from './catalogue.ts'
import { type TableEntry, tableFile } from './manifest.ts'

/** Text that reads the same whatever the server's settings. */
export const SAME_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0`

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/** Writes one table in the order of its key, so that equal tables have equal hashes. */
export async function copyOut(client: pg.ClientBase, table: CatalogueTable, folder: string): Promise<TableEntry> {
  const { schema, name, columns, key } = table
  const order = key.length > 0 ? `order by ${key.map(column => quote(column)).join(', ')}` : ''
  const source = client.query(
    to(
      `copy (select ${columns.map(column => quote(column)).join(', ')} from ${quote(schema, name)} ${order}) to stdout`,
    ),
  )
  const hash = createHash('sha256')
  const path = join(folder, tableFile(table))
  await mkdir(dirname(path), { recursive: true })
  await pipeline(source, seenBy(hash), createZstdCompress(LEVEL), createWriteStream(path, { flush: true, mode: 0o600 }))
  return { schema, name, columns: [...columns], rows: source.rowCount, sha256: hash.digest('hex') }
}

export async function copyIn(client: pg.ClientBase, entry: TableEntry, folder: string): Promise<void> {
  const columns = entry.columns.map(column => quote(column)).join(', ')
  const target = client.query(from(`copy ${quote(entry.schema, entry.name)} (${columns}) from stdin`))
  await pipeline(createReadStream(join(folder, tableFile(entry))), createZstdDecompress(), target)
}

/** Passes bytes on and hashes them. */
export const seenBy = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
