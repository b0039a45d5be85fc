import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { loadDirectory } from './directory.api.ts'
import type { AddStaff, GrantRole } from './facilities.input.ts'
import { listPositions, listRoles, listStaff } from './facilities.queries.ts'
import { acceptStaffSheet, previewStaffSheet } from './paste-staff.ts'
import { endRole, grantRole } from './role.commands.ts'
import { headOf, holdersOf, rolesOf, staffOn, whoAnswers } from './staff.api.ts'
import { addStaff, changeStaff } from './staff.commands.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })
const person = (change: Partial<AddStaff> = {}): AddStaff => ({
  ...key(),
  full_name: 'Lý Hải Yến',
  code: null,
  unit_id: null,
  position_id: null,
  email: null,
  phone: null,
  starts_on: '2026-03-01',
  ...change,
})
const SHEET = `Họ và tên;Đơn vị;Chức vụ
Lý Hải Yến;Khoa Nội;Điều dưỡng trưởng
Mai Quốc Đạt;TYT Tân Lập;Trưởng trạm`

describe('staff typed in', () => {
  test('added, changed, and gone from a day on', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id } = await addStaff(owner, person({ unit_id: world.units.khoaNoi, code: 'VC100' }))
    expect((await staffOn(owner, '2026-03-01')).some(row => row.id === id)).toBe(true)
    const { request_key: _, ...content } = person({ code: 'VC100' })
    await changeStaff(owner, id, { ...key(), ...content, row_version: 1, ends_on: '2026-04-01' })
    expect((await staffOn(owner, '2026-03-31')).some(row => row.id === id)).toBe(true)
    expect((await staffOn(owner, '2026-04-01')).some(row => row.id === id)).toBe(false)
  })

  test('who leaves holds no role and heads no unit any more', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const id = world.staff.khoaNoiHead
    expect(await whoAnswers(owner, world.units.khoaNoi, '2026-03-02')).toBe(id)
    const { request_key: _, ...content } = person({ full_name: 'Bùi Thanh Tâm', starts_on: '2020-01-01' })
    await changeStaff(owner, id, { ...key(), ...content, row_version: 1, ends_on: '2026-03-02' })
    expect(await rolesOf(owner, id, '2026-03-02')).toEqual([])
    expect(await headOf(owner, world.units.khoaNoi)).toBeNull()
    expect(await whoAnswers(owner, world.units.khoaNoi, '2026-03-02')).toBeNull()
    expect((await listRoles(owner)).find(role => role.staff_id === id)).toMatchObject({ valid_to: '2026-03-02' })
  })

  test('refuses a code twice, foreign places, a stale row, leaving before coming, the last owner leaving', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const owner = world.as('owner')
    const { id } = await addStaff(owner, person({ code: 'VC1' }))
    await expect(addStaff(owner, person({ code: 'VC1' }))).rejects.toMatchObject({ code: 'staff.code-taken' })
    await expect(addStaff(owner, person({ unit_id: other.units.khnv }))).rejects.toMatchObject({
      kind: 'not_found',
      code: 'unit.not-found',
    })
    await expect(addStaff(owner, person({ position_id: randomUUID() }))).rejects.toMatchObject({
      code: 'position.not-found',
    })
    const { request_key: _, ...content } = person({ code: 'VC1' })
    const change = { ...content, row_version: 1, ends_on: null }
    await expect(changeStaff(owner, id, { ...key(), ...change, ends_on: '2026-02-01' })).rejects.toMatchObject({
      code: 'staff.leaves-before-start',
    })
    await changeStaff(owner, id, { ...key(), ...change })
    await expect(changeStaff(owner, id, { ...key(), ...change })).rejects.toMatchObject({ kind: 'stale' })
    const leaving = { ...change, code: null, starts_on: '2020-01-01', ends_on: '2026-05-01' }
    await expect(changeStaff(owner, world.staff.owner, { ...key(), ...leaving })).rejects.toMatchObject({
      code: 'staff.last-owner',
    })
    await expect(changeStaff(owner, other.staff.leader, { ...key(), ...change })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'staff.not-found',
    })
  })
})

describe('staff pasted from a sheet', () => {
  test('a preview saves nothing; accepting saves all at once, a retry not twice', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const preview = await previewStaffSheet(owner, { text: SHEET, starts_on: '2026-03-01' })
    expect(preview.rows.map(row => [row.full_name, row.unit_id, row.problems.length])).toEqual([
      ['Lý Hải Yến', world.units.khoaNoi, 0],
      ['Mai Quốc Đạt', world.units.tramTanLap, 0],
    ])
    expect(await listStaff(owner)).toHaveLength(10)
    const sheet = { ...key(), text: SHEET, starts_on: '2026-03-01' }
    expect(await acceptStaffSheet(owner, sheet)).toEqual({ count: 2 })
    expect(await acceptStaffSheet(owner, sheet)).toEqual({ count: 2 })
    expect(await listStaff(owner)).toHaveLength(12)
    expect((await listPositions(owner)).map(position => position.name).sort()).toEqual([
      'Trưởng trạm',
      'Điều dưỡng trưởng',
    ])
  })

  test('one bad row keeps all out, and the row says why', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const text = `${SHEET}\nPhan Nhật Minh;Khoa Ngoại;`
    const { rows } = await previewStaffSheet(owner, { text, starts_on: '2026-03-01' })
    expect(rows.map(row => row.problems.map(problem => problem.code))).toEqual([[], [], ['staff-sheet.unknown-unit']])
    await expect(acceptStaffSheet(owner, { ...key(), text, starts_on: '2026-03-01' })).rejects.toMatchObject({
      code: 'staff-sheet.bad-rows',
      params: { count: 1 },
    })
    expect(await listStaff(owner)).toHaveLength(10)
    expect(await listPositions(owner)).toHaveLength(0)
  })

  test('the same sheet again is refused row by row; nothing in it is refused too', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    await acceptStaffSheet(owner, { ...key(), text: SHEET, starts_on: '2026-03-01' })
    const { rows } = await previewStaffSheet(owner, { text: SHEET, starts_on: '2026-03-01' })
    expect(rows.every(row => row.problems[0]?.code === 'staff-sheet.already-there')).toBe(true)
    await expect(acceptStaffSheet(owner, { ...key(), text: ' \n', starts_on: '2026-03-01' })).rejects.toMatchObject({
      code: 'staff-sheet.empty',
    })
  })
})

describe('roles', () => {
  const grant = (world: World, change: Partial<GrantRole> = {}): GrantRole => ({
    ...key(),
    staff_id: world.staff.tanLapNurse,
    role: 'editor',
    unit_id: null,
    valid_from: '2026-03-01',
    valid_to: null,
    ...change,
  })

  test('held from a day to before a day', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id } = await grantRole(owner, grant(world))
    await endRole(owner, id, { ...key(), valid_to: '2026-03-10' })
    const held = async (day: string) =>
      (await rolesOf(owner, world.staff.tanLapNurse, day)).some(role => role.role === 'editor')
    expect([
      await held('2026-02-28'),
      await held('2026-03-01'),
      await held('2026-03-09'),
      await held('2026-03-10'),
    ]).toEqual([false, true, true, false])
    expect(await holdersOf(owner, 'editor', null, '2026-03-05')).toEqual([world.staff.tanLapNurse])
  })

  test.each<[string, (world: World) => Partial<GrantRole>]>([
    ['role.needs-unit', () => ({ role: 'unit_head' })],
    ['role.whole-facility', world => ({ unit_id: world.units.khnv })],
    ['role.ends-before-start', () => ({ valid_to: '2026-03-01' })],
    ['role.held-already', world => ({ role: 'leader', staff_id: world.staff.leader })],
    ['staff.not-found', () => ({ staff_id: randomUUID() })],
    ['unit.not-found', () => ({ role: 'contributor', unit_id: randomUUID() })],
  ])('refuses %s', async (code, change) => {
    const world = await aFacility(database)
    await expect(grantRole(world.as('owner'), grant(world, change(world)))).rejects.toMatchObject({ code })
  })

  test('only an owner gives or takes the high roles; the last owner stays; an ended role is not ended again', async () => {
    const world = await aFacility(database)
    const owner = world.as('owner')
    const { id } = await grantRole(owner, grant(world, { role: 'administrator', staff_id: world.staff.leader }))
    const administrator = {
      ...world.as('leader'),
      actor: { ...world.as('leader').actor, roles: [{ role: 'administrator' as const, unit_id: null }] },
    }
    await expect(grantRole(administrator, grant(world, { role: 'owner' }))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'role.grant-high',
    })
    await expect(endRole(administrator, id, { ...key(), valid_to: '2026-03-02' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const ownerRole = (await listRoles(owner)).find(role => role.role === 'owner')!
    await expect(endRole(owner, ownerRole.id, { ...key(), valid_to: '2026-03-02' })).rejects.toMatchObject({
      code: 'staff.last-owner',
    })
    await endRole(owner, id, { ...key(), valid_to: '2026-03-02' })
    await expect(endRole(owner, id, { ...key(), valid_to: '2026-03-02' })).rejects.toMatchObject({ code: 'role.ended' })
    await expect(endRole(owner, randomUUID(), { ...key(), valid_to: '2026-03-02' })).rejects.toMatchObject({
      code: 'role.not-found',
    })
  })
})

test.each<StaffName>(['coordinator', 'leader', 'khoaNoiHead'])('%s changes nobody', async name => {
  const world = await aFacility(database)
  const scope = world.as(name)
  const refused = { kind: 'forbidden', code: 'facility.change-structure' }
  const { request_key: _, ...content } = person()
  await expect(addStaff(scope, person())).rejects.toMatchObject(refused)
  await expect(
    changeStaff(scope, world.staff.leader, { ...key(), ...content, row_version: 1, ends_on: null }),
  ).rejects.toMatchObject(refused)
  await expect(previewStaffSheet(scope, { text: SHEET, starts_on: '2026-03-01' })).rejects.toMatchObject(refused)
  await expect(acceptStaffSheet(scope, { ...key(), text: SHEET, starts_on: '2026-03-01' })).rejects.toMatchObject(
    refused,
  )
})

test('the directory of a day holds one facility only', async () => {
  const [world, other] = [await aFacility(database), await aFacility(database)]
  const directory = await loadDirectory(world.as('leader'), '2026-03-02')
  expect(directory.units.map(unit => unit.id).sort()).toEqual(Object.values(world.units).sort())
  expect(directory.staff.some(one => one.id === other.staff.leader)).toBe(false)
  expect(directory.groups).toMatchObject([{ id: world.group, unit_ids: expect.any(Array) }])
  expect(directory.groups[0]!.unit_ids).toHaveLength(6)
})
