import type { Database } from '#platform/db/open-database.ts'
import { asOwner } from '#test/database.ts'
import { type Duties, someDuties } from '../a-duty.fixture.ts'

/** Some of each state, one extended, on 02/3/2026: rows 5 and 9, six units, twelve months. */
export async function aMixedYear(database: Database): Promise<Duties> {
  const duties = await someDuties(database)
  const { world, occurrence } = duties
  const set = async (row: string, unit: string, period: string, state: string) => {
    const id = await occurrence(row, unit, period)
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.state')`, [world.facility])
      await client.query(
        `update app.occurrence set state = $3, state_reason = 'vì thế', submitted_at = '2026-02-10' where facility_id = $1 and id = $2`,
        [world.facility, id, state],
      )
      await client.query('commit')
    })
    return id
  }
  await set('5', world.units.tramTanLap, '2026-01', 'accepted')
  await set('5', world.units.tramTanLap, '2026-02', 'returned')
  await set('5', world.units.tramHoaKhe, '2026-02', 'submitted')
  await set('9', world.units.tramHoaKhe, '2026-02', 'waived')
  const late = await occurrence('9', world.units.khnv, '2026-01')
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.extend')`, [world.facility])
    await client.query(
      `insert into app.extension (facility_id, occurrence_id, due_on, reason, granted_by, granted_at)
       values ($1, $2, '2026-03-20', 'mưa lũ', $3, now())`,
      [world.facility, late, world.staff.leader],
    )
    await client.query('commit')
  })
  return duties
}
