import type pg from 'pg'
import { type CatalogueTable, quote } from './catalogue.ts'

interface ForeignKey {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly timing: string
}

/**
 * Inside the open transaction: lets COPY load tables as they were. Forced row-level security refuses COPY, the audit's triggers
 * want a deed for each row, and foreign keys would ask for an order of tables; they are checked at the end, all of them.
 * The answer puts everything back. Other transactions never see it lifted.
 */
export async function liftGuards(
  client: pg.ClientBase,
  tables: readonly CatalogueTable[],
): Promise<() => Promise<void>> {
  const schemas = [...new Set(tables.map(table => table.schema))]
  const keys = await listForeignKeys(client, schemas)
  const alterAll = async (change: (table: CatalogueTable) => string) => {
    for (const table of tables) await client.query(`alter table ${quote(table.schema, table.name)} ${change(table)}`)
  }
  const alterKeys = async (timing: (key: ForeignKey) => string) => {
    for (const key of keys)
      await client.query(
        `alter table ${quote(key.schema, key.table)} alter constraint ${quote(key.name)} ${timing(key)}`,
      )
  }
  await alterAll(table => `${table.forced ? 'no force row level security, ' : ''}disable trigger user`)
  await alterKeys(() => 'deferrable initially deferred')
  return async () => {
    await client.query('set constraints all immediate')
    await alterKeys(key => key.timing)
    await alterAll(table => `${table.forced ? 'force row level security, ' : ''}enable trigger user`)
  }
}

async function listForeignKeys(client: pg.ClientBase, schemas: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname as schema, c.relname as table, k.conname as name,
       case when not condeferrable then 'not deferrable'
         when condeferred then 'deferrable initially deferred' else 'deferrable initially immediate' end as timing
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any($1)`,
    [schemas],
  )
  return rows
}
