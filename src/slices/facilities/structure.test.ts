import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { changeFacility } from './change-facility.ts'
import { getFacility, listMemberships, listUnits } from './facilities.queries.ts'
import { addGroup, addMember, endMember } from './group.commands.ts'
import { membersOn } from './groups.api.ts'
import { addLetterhead, correctLetterhead } from './letterhead.commands.ts'
import { letterheadOn, unitNamesOn, unitsOn } from './names.api.ts'
import { addPosition, renamePosition } from './position.commands.ts'
import { addUnits, changeUnit, closeUnit, renameUnit } from './unit.commands.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })
const renamed = {
  valid_from: '2026-03-01',
  parent_agency: 'Sở Y tế tỉnh Hòa Giang',
  name: 'Trung tâm Y tế An Bình',
  short_name: null,
  place: 'An Bình',
  symbol_suffix: 'TTYTAB',
  head_title: 'GIÁM ĐỐC',
}
const contacts = {
  address: 'Số 8 đường Hòa Khê',
  phone: null,
  hotline: '0900 000 115',
  email: null,
  website: null,
  open_hours: null,
  waives_four_eyes: false,
}

describe('letterhead in time', () => {
  test('papers keep the name of their day', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    await addLetterhead(owner, { ...key(), ...renamed })
    const names = ['2019-01-01', '2026-02-28', '2026-03-01'].map(async day => (await letterheadOn(owner, day))?.name)
    expect(await Promise.all(names)).toEqual([
      'Trung tâm Y tế khu vực An Bình',
      'Trung tâm Y tế khu vực An Bình',
      'Trung tâm Y tế An Bình',
    ])
    expect((await getFacility(owner)).letterheads).toHaveLength(2)
  })

  test('refuses a second one of the same day, and moving the first one later', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    await expect(addLetterhead(owner, { ...key(), ...renamed, valid_from: '2020-01-01' })).rejects.toMatchObject({
      code: 'letterhead.same-day',
    })
    const { letterheads } = await getFacility(owner)
    const first = letterheads[0]!
    await expect(
      correctLetterhead(owner, first.id, { ...key(), ...renamed, valid_from: '2021-01-01', row_version: 1 }),
    ).rejects.toMatchObject({ code: 'letterhead.first-moved' })
  })

  test('a correction needs the newest row', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id } = (await getFacility(owner)).letterheads[0]!
    const correction = { ...renamed, valid_from: '2020-01-01', row_version: 1 }
    expect(await correctLetterhead(owner, id, { ...key(), ...correction })).toEqual({ row_version: 2 })
    await expect(correctLetterhead(owner, id, { ...key(), ...correction })).rejects.toMatchObject({
      kind: 'stale',
      params: { current: { row_version: 2 } },
    })
  })
})

describe('units in time', () => {
  test('a new unit joins the groups that take its kind; a renamed one keeps its old name before', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id: group } = await addGroup(owner, {
      ...key(),
      name: 'Các khoa',
      takes_kinds: ['ward'],
      valid_from: '2026-01-01',
    })
    expect(await membersOn(owner, group, '2026-01-01')).toEqual([world.units.khoaNoi])
    const { ids } = await addUnits(owner, {
      ...key(),
      opened_on: '2026-02-01',
      units: [{ kind: 'ward', name: 'Khoa Nhi', short_name: null }],
    })
    const unit = ids[0]!
    await renameUnit(owner, unit, {
      ...key(),
      row_version: 1,
      name: 'Khoa Nhi – Sơ sinh',
      short_name: 'K. Nhi',
      valid_from: '2026-03-01',
    })
    expect((await unitNamesOn(owner, '2026-02-28')).get(unit)?.name).toBe('Khoa Nhi')
    expect((await unitNamesOn(owner, '2026-03-01')).get(unit)?.name).toBe('Khoa Nhi – Sơ sinh')
    expect(await membersOn(owner, group, '2026-01-31')).toEqual([world.units.khoaNoi])
    expect(await membersOn(owner, group, '2026-02-01')).toEqual([world.units.khoaNoi, unit])
  })

  test('a closed unit leaves its groups from that day and keeps its past', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { ids } = await addUnits(owner, {
      ...key(),
      opened_on: '2026-01-01',
      units: [{ kind: 'team', name: 'Tổ Công nghệ', short_name: null }],
    })
    const unit = ids[0]!
    await addMember(owner, world.group, { ...key(), unit_id: unit, valid_from: '2026-01-10' })
    await closeUnit(owner, unit, { ...key(), row_version: 1, closed_on: '2026-02-15' })
    expect((await membersOn(owner, world.group, '2026-02-14')).includes(unit)).toBe(true)
    expect((await membersOn(owner, world.group, '2026-02-15')).includes(unit)).toBe(false)
    expect((await unitsOn(owner, '2026-02-14')).some(row => row.id === unit)).toBe(true)
    expect((await unitsOn(owner, '2026-02-15')).some(row => row.id === unit)).toBe(false)
    expect((await listUnits(owner)).find(row => row.id === unit)).toMatchObject({ is_open: false })
  })

  test('a unit that changes its kind changes its groups from today', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id: wards } = await addGroup(owner, {
      ...key(),
      name: 'Khoa',
      takes_kinds: ['ward'],
      valid_from: '2026-01-01',
    })
    const { id: offices } = await addGroup(owner, {
      ...key(),
      name: 'Phòng',
      takes_kinds: ['office'],
      valid_from: '2026-01-01',
    })
    await changeUnit(owner, world.units.khoaNoi, {
      ...key(),
      row_version: 1,
      kind: 'office',
      position: 3,
      head_staff_id: null,
    })
    expect(await membersOn(owner, wards, '2026-03-01')).toEqual([world.units.khoaNoi])
    expect(await membersOn(owner, wards, '2026-03-02')).toEqual([])
    expect((await membersOn(owner, offices, '2026-03-02')).includes(world.units.khoaNoi)).toBe(true)
  })

  test.each<[string, Partial<{ name: string; valid_from: string }>]>([
    ['unit.name-taken', { name: 'phòng kế hoạch -  nghiệp vụ' }],
    ['unit.named-before-opening', { valid_from: '2019-12-31' }],
    ['unit.same-day-name', { valid_from: '2020-01-01' }],
  ])('refuses a name: %s', async (code, change) => {
    const world = await aFacility(database)
    const name = { ...key(), row_version: 1, name: 'Khoa Nội A', short_name: null, valid_from: '2026-01-01', ...change }
    await expect(renameUnit(world.as('owner'), world.units.khoaNoi, name)).rejects.toMatchObject({ code })
  })

  test('refuses to close a unit that has staff, before its opening, or twice', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const close = (unit: string, closed_on: string, row_version = 1) =>
      closeUnit(owner, unit, { ...key(), row_version, closed_on })
    await expect(close(world.units.khoaNoi, '2026-03-01')).rejects.toMatchObject({
      code: 'unit.has-staff',
      params: { count: 1 },
    })
    await expect(close(world.units.khoaNoi, '2020-01-01')).rejects.toMatchObject({ code: 'unit.closes-before-opening' })
    const { ids } = await addUnits(owner, {
      ...key(),
      opened_on: '2026-01-01',
      units: [{ kind: 'team', name: 'Tổ Xe', short_name: null }],
    })
    await close(ids[0]!, '2026-02-01')
    await expect(close(ids[0]!, '2026-02-02', 2)).rejects.toMatchObject({ code: 'unit.closed' })
    await expect(close(ids[0]!, '2026-02-02')).rejects.toMatchObject({ kind: 'stale' })
  })

  test('a head must be at work here', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const change = { row_version: 1, kind: 'ward' as const, position: 0, head_staff_id: other.staff.leader }
    await expect(changeUnit(world.as('owner'), world.units.khoaNoi, { ...key(), ...change })).rejects.toMatchObject({
      code: 'unit.head-not-staff',
    })
  })
})

test('positions: a name once, a stale rename refused', async () => {
  const world = await aFacility(database)
  const owner = world.as('owner')
  const { id } = await addPosition(owner, { ...key(), name: 'Trưởng khoa' })
  await expect(addPosition(owner, { ...key(), name: 'Trưởng khoa' })).rejects.toMatchObject({
    code: 'position.name-taken',
  })
  await renamePosition(owner, id, { ...key(), row_version: 1, name: 'Trưởng Khoa' })
  await expect(renamePosition(owner, id, { ...key(), row_version: 1, name: 'X' })).rejects.toMatchObject({
    kind: 'stale',
  })
})

test('contacts: changed once, stale the second time; a retry gets the first answer', async () => {
  const world = await aFacility(database)
  const owner = world.as('owner')
  const first = { ...key(), row_version: 1, ...contacts }
  expect(await changeFacility(owner, first)).toEqual({ row_version: 2 })
  expect(await changeFacility(owner, first)).toEqual({ row_version: 2 })
  await expect(changeFacility(owner, { ...first, ...key() })).rejects.toMatchObject({ kind: 'stale' })
  expect((await getFacility(owner)).facility).toMatchObject({ hotline: '0900 000 115', row_version: 2 })
})

describe('who may', () => {
  test.each<StaffName>(['coordinator', 'leader', 'khoaNoiHead', 'tanLapNurse'])(
    '%s changes no structure',
    async name => {
      const world = await aFacility(database)
      const scope = world.as(name)
      const refused = { kind: 'forbidden', code: 'facility.change-structure' }
      const unit = { kind: 'team' as const, name: 'Tổ Mới', short_name: null }
      await expect(changeFacility(scope, { ...key(), row_version: 1, ...contacts })).rejects.toMatchObject(refused)
      await expect(addLetterhead(scope, { ...key(), ...renamed })).rejects.toMatchObject(refused)
      await expect(addUnits(scope, { ...key(), opened_on: '2026-01-01', units: [unit] })).rejects.toMatchObject(refused)
      await expect(addPosition(scope, { ...key(), name: 'Kế toán' })).rejects.toMatchObject(refused)
      await expect(
        closeUnit(scope, world.units.khnv, { ...key(), row_version: 1, closed_on: '2026-05-01' }),
      ).rejects.toMatchObject(refused)
    },
  )

  test.each<StaffName>(['leader', 'khoaNoiHead', 'tanLapNurse'])('%s changes no groups', async name => {
    const world = await aFacility(database)
    await expect(
      endMember(world.as(name), world.group, { ...key(), unit_id: world.units.khnv, valid_to: '2026-01-01' }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'facility.change-calendar' })
  })
})

test('another facility cannot tell a foreign row from none', async () => {
  const [world, other] = [await aFacility(database), await aFacility(database)]
  const owner = world.as('owner')
  const nowhere = randomUUID()
  const rename = { row_version: 1, name: 'Tổ Lạ', short_name: null, valid_from: '2026-01-01' }
  const attempts = (unit: string, group: string) => [
    renameUnit(owner, unit, { ...key(), ...rename }),
    closeUnit(owner, unit, { ...key(), row_version: 1, closed_on: '2026-05-01' }),
    listMemberships(owner, group),
    endMember(owner, group, { ...key(), unit_id: unit, valid_to: '2026-01-01' }),
  ]
  const outcome = async (tries: Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map(result =>
      result.status === 'rejected' ? [result.reason.kind, result.reason.code, result.reason.params] : 'done',
    )
  const foreign = await outcome(attempts(other.units.khoaNoi, other.group))
  expect(foreign).toEqual(await outcome(attempts(nowhere, nowhere)))
  expect(foreign.every(answer => answer[0] === 'not_found')).toBe(true)
  expect((await unitsOn(other.as('owner'), '2026-03-02')).length).toBe(6)
})
