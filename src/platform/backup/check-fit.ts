import type pg from 'pg'
import { problem } from '../errors.ts'
import { type CatalogueTable, quote } from './catalogue.ts'
import type { Manifest } from './manifest.ts'

interface Migration {
  readonly name: string
  readonly sha256: string
}

/** A backup may come from an older version (its migrations are the first of ours), never from a newer or another one. */
export function checkVersion(backup: readonly Migration[], ours: readonly Migration[]): void {
  for (const [place, { name, sha256 }] of backup.entries()) {
    const known = ours[place]
    if (known?.name !== name) throw problem('invalid', 'backup.newer', { name })
    if (known.sha256 !== sha256) throw problem('invalid', 'backup.changed-migration', { name })
  }
}

/** The database must stand at the backup's own version: only then do its tables have the columns that come. */
export async function checkSchema(owner: pg.ClientBase, manifest: Manifest): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from migration.applied')
  if (rows[0]?.count !== manifest.migrations.length) throw problem('conflict', 'backup.schema-ahead')
}

/** What the first start puts in by itself (reference packs, known jobs) may be there; a facility or an account may not. */
export async function checkEmpty(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ taken: boolean }>(
    'select exists (select from app.facility) or exists (select from auth."user") or exists (select from app.audit) as taken',
  )
  if (rows[0]?.taken) throw problem('conflict', 'backup.not-empty')
}

/** Every table of the backup must be known with its columns; the names that go into SQL are then the catalogue's. */
export function checkTables(manifest: Manifest, tables: readonly CatalogueTable[]): void {
  const known = new Map(tables.map(table => [quote(table.schema, table.name), new Set(table.columns)]))
  for (const { schema, name, columns } of manifest.tables) {
    const found = known.get(quote(schema, name))
    if (!found || columns.some(column => !found.has(column)))
      throw problem('invalid', 'backup.unknown-table', { table: `${schema}.${name}` })
  }
}
