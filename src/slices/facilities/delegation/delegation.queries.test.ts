import { expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { delegate } from './delegate.ts'
import { listDelegations } from './delegation.queries.ts'

const database = testDatabase()

it.each<[StaffName, number]>([
  ['coordinator', 1],
  ['leader', 1],
  ['owner', 1],
  ['tanLapHead', 1],
  ['tanLapNurse', 1],
  ['hoaKheHead', 0],
])('why somebody is away is read by %s: %i', async (name, seen) => {
  const world = await aFacility(database)
  await delegate(world.as('tanLapHead'), {
    request_key: crypto.randomUUID(),
    absent_staff_id: world.staff.tanLapHead,
    stand_in_staff_id: world.staff.tanLapNurse,
    roles: ['unit_head'],
    valid_from: '2026-03-02',
    last_day: '2026-03-10',
    reason: 'Nghỉ ốm',
  })
  expect(await listDelegations(world.as(name))).toHaveLength(seen)
  expect(await listDelegations(world.as(name), world.staff.tanLapHead)).toHaveLength(seen)
})
