import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { listMemberships } from './facilities.queries.ts'
import { addGroup, addMember, changeGroup, endMember } from './group.commands.ts'
import { membersOn } from './groups.api.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })

describe('groups', () => {
  test('a unit leaves and comes back: three stretches of time', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    const unit_id = world.units.tramHoaKhe
    await endMember(coordinator, world.group, { ...key(), unit_id, valid_to: '2026-02-01' })
    await addMember(coordinator, world.group, { ...key(), unit_id, valid_from: '2026-04-01' })
    const inGroup = async (day: string) => (await membersOn(coordinator, world.group, day)).includes(unit_id)
    expect([await inGroup('2026-01-31'), await inGroup('2026-02-01'), await inGroup('2026-03-31')]).toEqual([
      true,
      false,
      false,
    ])
    expect(await inGroup('2026-04-01')).toBe(true)
    const memberships = await listMemberships(coordinator, world.group)
    expect(memberships.filter(row => row.unit_id === unit_id)).toHaveLength(2)
  })

  test('refuses what makes no sense', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    const unit_id = world.units.khoaNoi
    await expect(
      addMember(coordinator, world.group, { ...key(), unit_id, valid_from: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'group.member-already' })
    await endMember(coordinator, world.group, { ...key(), unit_id, valid_to: '2026-01-01' })
    await expect(
      endMember(coordinator, world.group, { ...key(), unit_id, valid_to: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'group.not-member' })
    await expect(
      addGroup(coordinator, {
        ...key(),
        name: 'Các khoa, phòng, trạm y tế',
        takes_kinds: [],
        valid_from: '2026-01-01',
      }),
    ).rejects.toMatchObject({ code: 'group.name-taken' })
    await changeGroup(coordinator, world.group, { ...key(), row_version: 1, name: 'Toàn đơn vị' })
    await expect(
      changeGroup(coordinator, world.group, { ...key(), row_version: 1, name: 'Cả đơn vị' }),
    ).rejects.toMatchObject({ kind: 'stale' })
  })
})
