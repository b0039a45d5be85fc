import { prepareDatabase } from '#app/prepare-database.ts'
import { insertAccount } from '#platform/auth/accounts.ts'
import { inAuthTransaction, openAuth } from '#platform/auth/auth.ts'
import type { Database } from '#platform/db/open-database.ts'
import { addUnits, anIssuedPlan, type RowFixture } from '#slices/tasks/an-issued-plan.fixture.ts'
import { planOccurrences } from '#slices/tasks/plan-occurrences.ts'
import { asOwner } from '../database.ts'
import { makeDataFolder, withOwnDatabase } from '../own-database.ts'
import { aFacility, type World } from '../world.ts'

export const PASSWORD = 'bến nước gốc đa làng bên'
/** The kinds of what the stations hand in, and of what the coordinator types in: neither is looked for by the other's rule. */
export const HANDED = 'community'
export const TYPED = 'conference'

export interface Person {
  readonly user_name: string
  readonly unit: string
  /** The occurrences that wait for them. */
  readonly duties: readonly string[]
}

export interface FilledHouse {
  readonly dataDir: string
  readonly people: readonly Person[]
  readonly coordinator: string
}

/** Weeks of the first nine months; the hand-ins are of December, so that no rule ties one to another's duty. */
const WEEKS = 39

/** A data folder with a facility of `people` stations, each with at least `each` duties that wait. */
export async function fillHouse(people: number, each: number): Promise<FilledHouse> {
  const dataDir = makeDataFolder('kill')
  return withOwnDatabase(dataDir, async (database, secret) => {
    await prepareDatabase(database)
    const world = await aFacility(database)
    const units = await addUnits(database, world, people)
    world.now = new Date('2026-01-02T01:00:00Z')
    const rows = [...weeklyRows(units, Math.ceil(each / WEEKS)), watchingRow(units)]
    const { version } = await anIssuedPlan(database, world, rows, '2026-01-01')
    await planOccurrences(world.system, version)
    return { dataDir, ...(await openAccounts(database, secret, world, units)) }
  })
}

const weeklyRows = (units: readonly string[], rows: number): RowFixture[] =>
  Array.from({ length: rows }, (_, i) => ({
    no: String(i + 1),
    parts: [
      {
        schedule_kind: 'weekly',
        periods: ['2026-9M'],
        activity_kind: HANDED,
        parties: units.map(unit_id => ({ kind: 'unit', unit_id })),
      },
    ],
  }))

/** The one duty that the facts typed in by the coordinator may fulfil: each is to be offered to it by the rule. */
const watchingRow = (units: readonly string[]): RowFixture => ({
  no: '99',
  parts: [
    { schedule_kind: 'yearly', activity_kind: TYPED, parties: units.map(unit_id => ({ kind: 'unit', unit_id })) },
  ],
})

async function openAccounts(database: Database, secret: string, world: World, units: readonly string[]) {
  const auth = openAuth({ pool: database.auth, secret, publicUrl: undefined })
  const hash = await (await auth.engine.$context).password.hash(PASSWORD)
  const open = (staff_id: string, user_name: string) =>
    inAuthTransaction(auth.pool, client =>
      insertAccount(client, { facility: world.facility, staff_id, full_name: user_name, user_name }, hash),
    )
  const heads = await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.roles')`, [world.facility])
    await client.query(
      `insert into app.role_grant (facility_id, staff_id, role, unit_id, valid_from)
       select facility_id, head_staff_id, 'unit_head', id, '2020-01-01' from app.unit where id = any($1::uuid[])`,
      [units],
    )
    await client.query('commit')
    const { rows } = await client.query<{ unit: string; staff: string; duties: string[] }>(
      `select u.id as unit, u.head_staff_id as staff, array_agg(o.id order by o.due_on, o.id) as duties
       from app.unit u join app.occurrence o on o.unit_id = u.id join app.part p on p.id = o.part_id
       where p.activity_kind = $2 and u.id = any($1::uuid[]) group by 1, 2 order by 1`,
      [units, HANDED],
    )
    return rows
  })
  const people: Person[] = []
  for (const [i, { unit, staff, duties }] of heads.entries()) {
    const user_name = `tram.${i + 1}`
    await open(staff, user_name)
    people.push({ user_name, unit, duties })
  }
  await open(world.staff.coordinator, 'dieu.phoi')
  return { people, coordinator: 'dieu.phoi' }
}
