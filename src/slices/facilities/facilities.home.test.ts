import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { read, type Scope } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { homeItems } from './facilities.home.ts'
import { listRoles } from './facilities.queries.ts'
import { endRole } from './role.commands.ts'
import { addUnits } from './unit.commands.ts'

const database = testDatabase()
const kindsFor = async (scope: Scope) => (await read(scope, homeItems)).map(item => item.kind)

test('a facility that is set up asks for nothing; what it then lacks is said to administrators alone', async () => {
  const world = await aFacility(database)
  const owner = world.as('owner')
  expect(await kindsFor(owner)).toEqual([])
  await addUnits(owner, {
    request_key: randomUUID(),
    opened_on: '2026-01-01',
    units: [
      { kind: 'ward', name: 'Khoa Nhi', short_name: null },
      { kind: 'committee', name: 'Ban Chỉ đạo cải cách hành chính', short_name: null },
    ],
  })
  const leader = (await listRoles(owner)).find(grant => grant.role === 'leader')!
  await endRole(owner, leader.id, { request_key: randomUUID(), valid_to: '2026-03-02' })
  expect(await read(owner, homeItems)).toMatchObject([
    { kind: 'unit.no-answer', detail: 'Khoa Nhi' },
    { kind: 'role.no-leader' },
  ])
  expect(await kindsFor(world.as('coordinator'))).toEqual([])
})
