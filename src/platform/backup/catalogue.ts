import pg from 'pg'

/** A table as the database itself describes it, so that no list of ours can forget one. */
export interface CatalogueTable {
  readonly schema: string
  readonly name: string
  /** Without generated ones: those the database computes again. */
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly forced: boolean
}

/** What belongs to the owner, and what belongs to the queue's role, whose tables no other role may read. */
export const OWNER_SCHEMAS = ['app', 'ref', 'auth']
export const QUEUE_SCHEMAS = ['graphile_worker']

export const quote = (...names: string[]): string => names.map(name => pg.escapeIdentifier(name)).join('.')

/** The queue's own list of migrations is made by the queue and is no content. */
export async function listTables(client: pg.ClientBase, schemas: readonly string[]): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(
    `select n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced,
       array(select attname::text from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
       array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary order by k.place) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'r' and (n.nspname, c.relname) <> ('graphile_worker', 'migrations')
     order by 1, 2`,
    [schemas],
  )
  return rows
}

export interface CatalogueSequence {
  readonly schema: string
  readonly name: string
  readonly value: number
}

/** Sequences that have given a number. */
export async function listSequences(client: pg.ClientBase, schemas: readonly string[]): Promise<CatalogueSequence[]> {
  const { rows } = await client.query<CatalogueSequence>(
    `select schemaname as schema, sequencename as name, last_value::float8 as value
     from pg_sequences where schemaname = any($1) and last_value is not null order by 1, 2`,
    [schemas],
  )
  return rows
}
