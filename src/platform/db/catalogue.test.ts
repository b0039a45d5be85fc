import { describe, expect, it } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { TABLE_KINDS } from './table-kinds.ts'

const database = testDatabase()

interface Column {
  table: string
  column: string
}
const query = <Row>(sql: string, values: unknown[] = []) =>
  asOwner(database, async client => (await client.query(sql, values)).rows as Row[])

const tenants = Object.entries(TABLE_KINDS)
  .filter(([, kind]) => kind === 'tenant')
  .map(([table]) => table)

describe('the catalogue', () => {
  it('holds exactly the tables that are listed, each of one kind', async () => {
    const rows = await query<{ table: string }>(
      `select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('app', 'ref', 'auth', 'jobs', 'public') order by 1`,
    )
    expect(rows.map(row => row.table)).toEqual(Object.keys(TABLE_KINDS).sort())
    for (const [table, kind] of Object.entries(TABLE_KINDS)) {
      const schema = { tenant: 'app', reference: 'ref', auth: 'auth' }[kind]
      expect(table.startsWith(`${schema}.`), `${table} is ${kind}`).toBe(true)
    }
  })

  it.each(tenants)('%s forces row-level security, with the facility in a sub-select', async table => {
    const [rls] = await query<{ on: boolean; forced: boolean }>(
      'select relrowsecurity as on, relforcerowsecurity as forced from pg_class where oid = $1::regclass',
      [table],
    )
    expect(rls).toEqual({ on: true, forced: true })
    const policies = await query<{ name: string; using: string; check: string | null }>(
      `select polname as name, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check from pg_policy where polrelid = $1::regclass`,
      [table],
    )
    const staff = policies.find(policy => policy.name === 'staff')
    const bound = '(facility_id = ( SELECT app.facility() AS facility))'
    expect(staff).toEqual({ name: 'staff', using: bound, check: bound })
    const visitor = policies.find(policy => policy.name === 'visitor')
    if (visitor) expect(visitor.using).toContain(bound)
    expect(policies.map(policy => policy.name).filter(name => !['owner', 'staff', 'visitor'].includes(name))).toEqual(
      [],
    )
  })

  it.each(tenants)('%s is led by facility_id in its key, unique indexes and foreign keys', async table => {
    const indexes = await query<{ name: string; first: string }>(
      `select i.indexrelid::regclass::text as name, a.attname as first from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = $1::regclass and i.indisunique`,
      [table],
    )
    expect(indexes.length).toBeGreaterThan(0)
    expect(indexes.filter(index => index.first !== 'facility_id')).toEqual([])
    const keys = await query<{ name: string; first: string }>(
      `select k.conname as name, a.attname as first from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.conrelid = $1::regclass and k.contype = 'f'`,
      [table],
    )
    expect(keys.filter(key => key.first !== 'facility_id')).toEqual([])
  })

  it('lets the app only read reference tables, and neither read nor write the auth plane', async () => {
    const grants = await query<{ table: string; privilege: string }>(
      `select table_schema || '.' || table_name as table, privilege_type as privilege from information_schema.role_table_grants
       where grantee in ('lantoa_app', 'lantoa_visitor') and table_schema in ('ref', 'auth', 'jobs', 'public')`,
    )
    expect(grants.length).toBeGreaterThan(0)
    expect(grants.filter(grant => !(grant.table.startsWith('ref.') && grant.privilege === 'SELECT'))).toEqual([])
  })

  it('gives visitors reading alone, and nobody a way to truncate or to make tables', async () => {
    const visitor = await query<Column>(
      `select table_name as table, privilege_type as column from information_schema.role_table_grants where grantee = 'lantoa_visitor' and privilege_type <> 'SELECT'`,
    )
    expect(visitor).toEqual([])
    await expect(database.app.query('truncate app.notice')).rejects.toThrow('permission denied')
    await expect(database.app.query('create table app.x (i int)')).rejects.toThrow('permission denied')
    await expect(database.app.query('create temporary table x (i int)')).rejects.toThrow('permission denied')
    await expect(database.app.query('set role lantoa_owner')).rejects.toThrow('permission denied')
  })

  it('has a deed trigger on every tenant table but the trail itself', async () => {
    const rows = await query<{ table: string }>(
      `select 'app.' || relname as table from pg_trigger join pg_class c on c.oid = tgrelid where tgname = 'require_deed' and tgenabled = 'O'`,
    )
    const trail = ['app.audit', 'app.audit_seal', 'app.request']
    expect(rows.map(row => row.table).sort()).toEqual(tenants.filter(table => !trail.includes(table)).sort())
  })
})

describe('a change without its deed', () => {
  it('cannot be committed by raw SQL as the app, nor by a migration', async () => {
    const world = await aFacility(database)
    const client = await database.app.connect()
    try {
      await client.query(`begin; set local app.facility_id = '${world.facility}'`)
      await expect(client.query(`update app.unit set position = 9`)).rejects.toThrow('without an audit row')
      await client.query('rollback')
      // A deed of an earlier transaction does not serve.
      const old = await query<{ id: string }>('select id from app.audit where facility_id = $1 limit 1', [
        world.facility,
      ])
      await client.query(
        `begin; set local app.facility_id = '${world.facility}'; set local app.audit_id = '${old[0]?.id}'`,
      )
      await expect(
        client.query(
          `insert into app.unit (facility_id, kind, opened_on) values ('${world.facility}', 'ward', '2026-01-01')`,
        ),
      ).rejects.toThrow('without an audit row')
      await client.query('rollback')
    } finally {
      client.release()
    }
    await expect(query('update app.unit set position = 9 where facility_id = $1', [world.facility])).rejects.toThrow(
      'without an audit row',
    )
  })

  it('cannot be hidden by changing the trail', async () => {
    const world = await aFacility(database)
    const bound = (sql: string) => database.app.query(`begin; set local app.facility_id = '${world.facility}'; ${sql}`)
    await expect(bound(`update app.audit set action = 'x'`)).rejects.toThrow('permission denied')
    await database.app.query('rollback')
    await expect(bound('delete from app.audit')).rejects.toThrow('permission denied')
    await database.app.query('rollback')
  })

  it('is no change when a migration leaves one: real rows of every facility change', async () => {
    const worlds = [await aFacility(database), await aFacility(database)]
    const changed = await asOwner(database, async client => {
      await client.query('begin')
      let rows = 0
      for (const world of worlds) {
        await client.query(`call app.begin_migration_deed($1, 'migration.test')`, [world.facility])
        rows +=
          (await client.query('update app.unit set position = 7 where facility_id = $1', [world.facility])).rowCount ??
          0
      }
      await client.query('commit')
      return rows
    })
    expect(changed).toBe(12)
  })
})
