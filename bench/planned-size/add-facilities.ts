import type pg from 'pg'
import { columnsOf, tidy } from './grow-facility.ts'

/**
 * Other ids than `bench_id` gives, so that a copy of a copy meets nobody. Ids of facilities grow with time in the product
 * (UUIDv7): the first facility stays the first of every index. The others stand in no order: rows of a real house lie among
 * other houses' rows, and the planner shall not think that a facility's rows lie in the order of its index.
 */
const idFunction = (first: string) => `
create or replace function bench_facility_id(id uuid, n integer) returns uuid language sql immutable as
$$ select case when id = '${first}' then overlay(id::text placing 'ff' || left(md5(n::text), 6) from 1)
  else overlay(id::text placing left(md5('facility' || id::text || n), 12) from 25) end::uuid $$`

/** Copies the one facility of this database until there are `count`: the same rows under ids and keys of their own. */
export async function addFacilities(client: pg.Client, count: number, tell: (text: string) => void): Promise<void> {
  const { rows } = await client.query<{ facility_id: string; slug: string }>('select facility_id, slug from auth.site')
  const first = rows[0]
  if (!first || rows.length > 1) throw new Error('the database must hold one facility')
  await client.query(idFunction(first.facility_id))
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`)
  const tables = await tenantTables(client)
  for (let n = 1; n < count; n++) {
    for (const table of tables) await copyTable(client, table, n)
    await client.query(`insert into auth.site (facility_id, slug) values (bench_facility_id($1, $2), $3)`, [
      first.facility_id,
      n,
      `${first.slug}-${n}`,
    ])
    if (n % 10 === 9) tell(`${n + 1} facilities`)
  }
  await client.query(`set session_replication_role = origin`)
  await tidy(client)
}

async function tenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind = 'r' and c.relrowsecurity order by 1`,
  )
  return rows.map(row => row.name)
}

/** Only the first facility's rows are copied: the others' addresses end in a number. */
async function copyTable(client: pg.Client, table: string, n: number): Promise<void> {
  const columns = await columnsOf(client, table)
  const names = columns.map(column => column.name).join(', ')
  const values = columns.map(({ name, is_id }) => (is_id ? `bench_facility_id(${name}, ${n})` : name)).join(', ')
  await client.query(
    `insert into app.${table} (${names}) overriding system value select ${values} from app.${table}
     where facility_id = (select facility_id from auth.site where slug !~ '-[0-9]+$' limit 1)`,
  )
}
