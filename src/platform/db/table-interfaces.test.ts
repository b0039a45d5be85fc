import { expect, it } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { readTables } from '#test/read-tables.ts'

const database = testDatabase()

const SHAPES: Record<string, string> = {
  uuid: 'text',
  text: 'text',
  date: 'text',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'instant',
  bytea: 'bytes',
  jsonb: 'json',
  _text: 'text[]',
  _date: 'text[]',
  _uuid: 'text[]',
}

it('the table interfaces say what the database has: tables, columns, types and which may be null', async () => {
  const rows = await asOwner(database, async client => {
    const found = await client.query<{ table: string; column: string; type: string; nullable: boolean }>(
      `select n.nspname || '.' || c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_type t on t.oid = a.atttypid
       where n.nspname in ('app', 'ref') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    )
    return found.rows
  })
  const inDatabase = rows.map(
    row => `${row.table}.${row.column} ${SHAPES[row.type] ?? row.type}${row.nullable ? ' null' : ''}`,
  )
  const inCode = [...readTables()].flatMap(([table, columns]) =>
    [...columns].map(([column, { shape, nullable }]) => `${table}.${column} ${shape}${nullable ? ' null' : ''}`),
  )
  expect(inCode.sort()).toEqual(inDatabase.sort())
})
