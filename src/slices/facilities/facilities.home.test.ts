import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { read, type Scope } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { changeFacility } from './change-facility.ts'
import { homeItems } from './facilities.home.ts'
import { listRoles } from './facilities.queries.ts'
import { endRole } from './role.commands.ts'
import { addUnits } from './unit.commands.ts'

const database = testDatabase()
const kindsFor = async (scope: Scope) => (await read(scope, homeItems)).map(item => item.kind)

const CONTACTS = { address: null, phone: null, hotline: null, email: null, website: null, open_hours: null }
const typeIn = (owner: Scope, over: Partial<Record<keyof typeof CONTACTS, string>>) =>
  changeFacility(owner, { request_key: randomUUID(), ...CONTACTS, ...over, waives_four_eyes: false, row_version: 1 })

test('a facility without any contact asks its owner for them, and no longer once one is typed in', async () => {
  const world = await aFacility(database)
  const owner = world.as('owner')
  expect(await read(owner, homeItems)).toMatchObject([
    { kind: 'facility.no-contacts', title: 'Khai địa chỉ, điện thoại, giờ làm việc', group: 'setup' },
  ])
  expect(await kindsFor(world.as('coordinator'))).toEqual([])
  await typeIn(owner, { phone: '0299 3 555 012' })
  expect(await kindsFor(owner)).toEqual([])
})

test('a facility that is set up asks for nothing; what it then lacks is said to administrators alone', async () => {
  const world = await aFacility(database)
  const owner = world.as('owner')
  await typeIn(owner, { address: 'Số 8 đường Hòa Khê' })
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
