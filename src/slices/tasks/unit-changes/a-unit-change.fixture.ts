import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { mergeUnits } from '../../facilities/changes/merge-units.ts'
import { mergeUnitsInput } from '../../facilities/facilities.input.ts'
import { type Duties, said, someDuties } from '../a-duty.fixture.ts'
import { handIn } from '../hand-in.ts'
import { settleUnit } from './settle-unit.job.ts'

/** One for the file that uses this. */
export const database = testDatabase()
export const key = () => crypto.randomUUID()

export interface Row {
  id: string
  period_code: string
  state: string
  state_reason: string | null
  answers_staff_id: string
  from_unit_id: string | null
}
/** The occurrences of a unit in row 5 and 9, by period. */
export const workOf = (world: World, unit: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<Row>(
      `select id, period_code, state, state_reason, answers_staff_id, from_unit_id from app.occurrence
       where facility_id = $1 and unit_id = $2 order by period_code, id`,
      [world.facility, unit],
    )
    return rows
  })
export const changesOf = (world: World) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ id: string }>('select id from app.unit_change where facility_id = $1', [
      world.facility,
    ])
    return rows.map(row => row.id)
  })
export const noticesOf = (world: World, kind: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ params: Record<string, unknown> }>(
      'select params from app.notice where facility_id = $1 and kind = $2 order by created_at, id',
      [world.facility, kind],
    )
    return rows.map(row => row.params)
  })
export const countBy = (rows: readonly Row[]) => {
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** In May: March is late, April handed in, May open; the rest of the year lies ahead, in each of two rows. */
export async function inMay(): Promise<Duties> {
  const duties = await someDuties(database)
  const { world, store } = duties
  world.now = new Date('2026-05-04T02:00:00Z')
  const april = await duties.occurrence('5', world.units.tramTanLap, '2026-04')
  await handIn(world.as('tanLapHead'), store, april, said({ happened_on: '2026-04-20' }))
  return duties
}

export const merge = (world: World, over: Record<string, unknown> = {}, by: StaffName = 'owner') =>
  mergeUnits(
    world.as(by),
    mergeUnitsInput.parse({
      request_key: key(),
      units: [{ id: world.units.tramTanLap, row_version: 1 }],
      into: { unit_id: world.units.tramHoaKhe },
      on_day: '2026-05-04',
      open_work: 'carry',
      reason: 'Sắp xếp lại trạm',
      ...over,
    }),
  )
export const settle = async (world: World) => {
  for (const id of await changesOf(world)) await settleUnit.run(world.system, { change_id: id }, `job-${id}`)
}

/** Row 11: a duty of one station, named in the plan. */
export const aNamedStation = (): Promise<Duties> =>
  someDuties(database, world => [
    {
      no: '11',
      title: 'Chạy chữ bảng điện tử',
      parts: [
        {
          schedule_kind: 'monthly',
          product: 'Bảng',
          activity_kind: 'article',
          measure: 'article',
          parties: [{ kind: 'unit', unit_id: world.units.tramTanLap }],
        },
      ],
    },
  ])
