import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { aWorkbook, type SheetFixture } from '#platform/xlsx/a-workbook.fixture.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { listGroups, listStaff, listUnits } from '../facilities.queries.ts'
import { acceptImport, previewImport } from './import-workbook.ts'
import { makeTemplate } from './make-template.ts'

const database = testDatabase()

const UNITS = ['Tên đơn vị', 'Tên viết tắt', 'Loại', 'Người đứng đầu', 'Ngày thành lập']
const GROUPS = ['Tên nhóm', 'Đơn vị']
const STAFF = ['Họ và tên', 'Đơn vị', 'Chức vụ', 'Mã viên chức', 'Thư điện tử', 'Điện thoại', 'Ngày bắt đầu']
const units = (...rows: string[][]): SheetFixture => ({ name: 'Đơn vị', rows: [UNITS, ...rows] })
const groups = (...rows: string[][]): SheetFixture => ({ name: 'Nhóm', rows: [GROUPS, ...rows] })
const staff = (...rows: string[][]): SheetFixture => ({ name: 'Viên chức', rows: [STAFF, ...rows] })

const GOOD = aWorkbook([
  units(['Khoa Nhi', 'K. Nhi', 'Khoa', 'Phan Thị Hoa', '01/02/2026'], ['Khoa Nội', '', '', '', '']),
  groups(['Các khoa lâm sàng', 'Khoa Nhi; Khoa Nội']),
  staff(
    ['Phan Thị Hoa', 'Khoa Nhi', 'Trưởng khoa', 'VC101', 'hoa@anbinh.example.vn', '0900000101', '05/3/2026'],
    ['Bùi Thanh Tâm', 'Khoa Nội', 'Trưởng khoa', '', '', '0900000102', ''],
  ),
])

const admin = (world: World) => world.as('owner')
const accept = async (world: World, bytes: Uint8Array, skip_bad = false) => {
  const { sha256 } = await previewImport(admin(world), bytes)
  return acceptImport(admin(world), bytes, { request_key: randomUUID(), sha256, skip_bad })
}
const counts = (world: World) =>
  asOwner(database, async client => {
    const { rows } = await client.query(
      `select (select count(*)::int from app.unit where facility_id = $1) as units,
        (select count(*)::int from app.staff where facility_id = $1) as staff,
        (select count(*)::int from app.unit_group where facility_id = $1) as groups,
        (select sum(row_version)::int from app.staff where facility_id = $1) as versions`,
      [world.facility],
    )
    return rows[0]
  })

describe('a workbook of units, groups and staff', () => {
  it('is looked at without saving, then taken as a whole', async () => {
    const world = await aFacility(database)
    const before = await counts(world)
    const { remarks, tallies } = await previewImport(admin(world), GOOD)
    expect(remarks.filter(remark => remark.blocks)).toEqual([])
    expect(tallies).toEqual({
      units: { add: 1, change: 0, same: 1, bad: 0 },
      groups: { add: 1, change: 0, same: 0, bad: 0 },
      staff: { add: 1, change: 1, same: 0, bad: 0 },
    })
    expect(await counts(world)).toEqual(before)
    await accept(world, GOOD)
    const nhi = (await listUnits(admin(world))).find(unit => unit.name === 'Khoa Nhi')
    expect(nhi).toMatchObject({
      kind: 'ward',
      short_name: 'K. Nhi',
      head_name: 'Phan Thị Hoa',
      opened_on: '2026-02-01',
    })
    const people = await listStaff(admin(world))
    expect(people.find(person => person.code === 'VC101')).toMatchObject({
      full_name: 'Phan Thị Hoa',
      unit: 'Khoa Nhi',
      position: 'Trưởng khoa',
      starts_on: '2026-03-05',
    })
    expect(people.find(person => person.full_name === 'Bùi Thanh Tâm')?.phone).toBe('0900000102')
    const group = (await listGroups(admin(world))).find(one => one.name === 'Các khoa lâm sàng')
    expect(group?.members.map(unit => unit.name).sort()).toEqual(['Khoa Nhi', 'Khoa Nội'])
  })

  it('taken twice changes nothing', async () => {
    const world = await aFacility(database)
    await accept(world, GOOD)
    const once = await counts(world)
    const again = await accept(world, GOOD)
    expect(again).toEqual({
      units: { add: 0, change: 0, same: 2, bad: 0 },
      groups: { add: 0, change: 0, same: 1, bad: 0 },
      staff: { add: 0, change: 0, same: 2, bad: 0 },
    })
    expect(await counts(world)).toEqual(once)
  })

  it('with the facility’s own lists in the template changes nothing', async () => {
    const world = await aFacility(database)
    const bytes = await read(admin(world), reader => makeTemplate(reader, true))
    const { remarks, tallies } = await previewImport(admin(world), bytes)
    expect(remarks).toEqual([])
    expect(tallies).toEqual({
      units: { add: 0, change: 0, same: 6, bad: 0 },
      groups: { add: 0, change: 0, same: 1, bad: 0 },
      staff: { add: 0, change: 0, same: 10, bad: 0 },
    })
  })

  it('finds people by code, wherever they sit now', async () => {
    const world = await aFacility(database)
    await accept(world, GOOD)
    await accept(world, aWorkbook([staff(['Phan Thị Hoa', 'Khoa Nội', '', 'VC101', '', '', ''])]))
    const person = (await listStaff(admin(world))).find(one => one.code === 'VC101')
    expect(person).toMatchObject({ unit: 'Khoa Nội', phone: '0900000101', position: 'Trưởng khoa' })
  })
})

const line = (sheet: SheetFixture) => aWorkbook([sheet])
const person = (...cells: string[]) =>
  line(staff(['Phan Thị Hoa', 'Khoa Nội', '', '', '', '', ''].map((cell, i) => cells[i] ?? cell)))

describe('what is wrong stands at its line', () => {
  it.each<[string, Uint8Array, [number | null, string | null, string]]>([
    ['no name', person(''), [2, 'Họ và tên', 'Thiếu họ và tên.']],
    [
      'unknown unit',
      person('A', 'Khoa Mắt'),
      [2, 'Đơn vị', 'Chưa có đơn vị “Khoa Mắt”. Sửa tên hoặc lập đơn vị trước.'],
    ],
    [
      'bad day',
      person('A', 'Khoa Nội', '', '', '', '', '31/02/2026'),
      [2, 'Ngày bắt đầu', 'Ngày “31/02/2026” không đọc được, viết như 05/3/2026.'],
    ],
    [
      'code twice',
      line(staff(['A', 'Khoa Nội', '', 'X1'], ['B', 'Khoa Nội', '', 'X1'])),
      [3, 'Họ và tên', 'Trùng với dòng 2.'],
    ],
    [
      'head not listed',
      line(units(['Khoa Nhi', '', '', 'Người Lạ', ''])),
      [2, 'Người đứng đầu', '“Người Lạ” không có trong danh sách viên chức. Thêm vào trang Viên chức hoặc sửa tên.'],
    ],
    [
      'kind unclear',
      line(units(['Khoa Nhi', '', 'Hợp tác xã', '', ''])),
      [2, 'Loại', 'Loại “Hợp tác xã” chưa rõ. Dùng: Phòng, Khoa, Trạm y tế, Tổ, Ban chỉ đạo, Ban giám đốc.'],
    ],
    [
      'unit twice',
      line(units(['Khoa Nhi', '', '', '', ''], ['khoa  nhi', '', '', '', ''])),
      [3, 'Tên đơn vị', 'Trùng tên với dòng 2.'],
    ],
    [
      'group of an unknown unit',
      line(groups(['Nhóm A', 'Khoa Mắt'])),
      [2, 'Đơn vị', 'Chưa có đơn vị “Khoa Mắt”. Sửa tên hoặc thêm vào trang Đơn vị.'],
    ],
    [
      'merged cells',
      line({ ...staff(['A', 'Khoa Nội'], ['B', 'Khoa Nội']), merged: ['B2:B3'] }),
      [2, null, 'Ô gộp B2:B3: bỏ gộp, điền đủ từng dòng.'],
    ],
    [
      'a formula',
      person('A', 'Khoa Nội', '', '', '', '=B9'),
      [2, 'Điện thoại', 'Ô là công thức. Chép rồi dán thành giá trị.'],
    ],
    [
      'wrong heads',
      line({
        name: 'Đơn vị',
        rows: [
          ['STT', 'Ghi chú'],
          ['1', 'x'],
        ],
      }),
      [
        null,
        null,
        'Chưa thấy dòng tiêu đề. Cần các cột: Tên đơn vị, Tên viết tắt, Loại, Người đứng đầu, Ngày thành lập. Tải mẫu để điền.',
      ],
    ],
    [
      'no sheet of ours',
      line({ name: 'Trang lạ', rows: [['STT'], ['1']] }),
      [null, null, 'Không thấy trang nào tên Đơn vị, Nhóm hoặc Viên chức. Tải mẫu để điền.'],
    ],
  ])('%s', async (_, bytes, [at, column, text]) => {
    const world = await aFacility(database)
    const { remarks } = await previewImport(admin(world), bytes)
    expect(remarks.filter(remark => remark.blocks)).toContainEqual(expect.objectContaining({ line: at, column, text }))
    await expect(accept(world, bytes)).rejects.toMatchObject({ code: 'import.bad-rows' })
  })

  it('a hidden sheet is not read, and that is said', async () => {
    const world = await aFacility(database)
    const bytes = aWorkbook([staff(['A', 'Khoa Nội']), { ...units(['Khoa Nhi', '', '', '', '']), hidden: true }])
    const { remarks, tallies } = await previewImport(admin(world), bytes)
    expect(remarks).toMatchObject([{ sheet: 'Đơn vị', blocks: false, text: expect.stringContaining('đang ẩn') }])
    expect(tallies.units).toEqual({ add: 0, change: 0, same: 0, bad: 0 })
  })
})

describe('bad lines', () => {
  const bytes = aWorkbook([
    units(['Khoa Nhi', '', '', 'Người Lạ', '']),
    staff(['', 'Khoa Nội'], ['Phan Thị Hoa', 'Khoa Nhi']),
  ])

  it('keep everything out, unless one says that they are left out', async () => {
    const world = await aFacility(database)
    const before = await counts(world)
    await expect(accept(world, bytes)).rejects.toMatchObject({ code: 'import.bad-rows', params: { count: 2 } })
    expect(await counts(world)).toEqual(before)
    await accept(world, bytes, true)
    expect(await counts(world)).toMatchObject({ units: 7, staff: 11 })
  })
})

describe('refusals', () => {
  it('a file other than the one looked at', async () => {
    const world = await aFacility(database)
    const { sha256 } = await previewImport(admin(world), GOOD)
    const input = { request_key: randomUUID(), sha256, skip_bad: false }
    await expect(acceptImport(admin(world), person('A'), input)).rejects.toMatchObject({ code: 'import.changed' })
  })

  it.each(['coordinator', 'leader', 'tanLapHead'] as const)('a %s', async who => {
    const world = await aFacility(database)
    await expect(previewImport(world.as(who), GOOD)).rejects.toMatchObject({ code: 'facility.change-structure' })
    const input = { request_key: randomUUID(), sha256: 'x', skip_bad: true }
    await expect(acceptImport(world.as(who), GOOD, input)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('the same request twice has the answer of once', async () => {
    const world = await aFacility(database)
    const { sha256 } = await previewImport(admin(world), GOOD)
    const input = { request_key: randomUUID(), sha256, skip_bad: false }
    const [first, second] = [
      await acceptImport(admin(world), GOOD, input),
      await acceptImport(admin(world), GOOD, input),
    ]
    expect(second).toEqual(first)
  })

  it('a code of another facility is nobody’s here', async () => {
    const [here, there] = [await aFacility(database), await aFacility(database)]
    await accept(there, GOOD)
    const { tallies } = await previewImport(admin(here), GOOD)
    expect(tallies.staff.add).toBe(1)
    expect(await counts(here)).toMatchObject({ units: 6, staff: 10 })
  })
})
