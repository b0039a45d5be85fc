import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Directory } from './directory.api.ts'
import { facilitiesWords } from './facilities.words.ts'
import { readCells } from './sheet-cells.input.ts'
import { readStaffSheet } from './staff-sheet.ts'

const directory: Directory = {
  day: '2026-03-02',
  facility: { name: 'Trung tâm Y tế khu vực An Bình', short_name: null, parent_agency: 'Sở Y tế tỉnh Hòa Giang' },
  units: [
    { id: 'tchc', kind: 'office', name: 'Phòng Tổ chức – Hành chính', short_name: 'P. TCHC' },
    { id: 'noi', kind: 'ward', name: 'Khoa Nội', short_name: null },
  ],
  groups: [],
  positions: [{ id: 'tp', name: 'Trưởng phòng' }],
  staff: [],
}
const known = [
  { code: 'VC001', full_name: 'Trần Bảo Khánh', unit_id: 'tchc' },
  { code: null, full_name: 'Lê Thu Vân', unit_id: 'noi' },
]
const readSheet = (text: string) => readStaffSheet(text, '2026-03-01', directory, known)

describe('cells', () => {
  test.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\n\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a ""x""\ny";b', [['a "x" y', 'b']]],
    ['\uFEFFHo\u0323 tên', [['Họ tên']]],
    ['', []],
  ])('%j', (text, cells) => expect(readCells(text).map(line => line.cells)).toEqual(cells))

  test('lines are counted as they stand in the text', () =>
    expect(readCells('a;"b\nc"\n\nd;e').map(line => line.line)).toEqual([1, 4]))
})

describe('a sheet', () => {
  test('its header is recognised in any order, a day and a unit in any spelling', () => {
    const sheet = readSheet(
      'TT\tKhoa/Phòng\tHọ và tên\tChức danh\tNgày vào làm\tSĐT\n1\tphòng TC-HC\tNguyễn Văn Bình\ttrưởng phòng\t5/3/2026\t0900 000 001',
    )
    expect(sheet).toMatchObject({
      has_header: true,
      columns: [null, 'unit', 'full_name', 'position', 'starts_on', 'phone'],
    })
    expect(sheet.rows).toMatchObject([
      { line: 2, full_name: 'Nguyễn Văn Bình', unit_id: 'tchc', starts_on: '2026-03-05', problems: [], cautions: [] },
    ])
  })

  test('family and given name in two columns make one', () =>
    expect(readSheet('Họ đệm;Tên;Đơn vị\nĐặng Minh;Châu;Khoa Nội').rows[0]).toMatchObject({
      full_name: 'Đặng Minh Châu',
      unit_id: 'noi',
    }))

  test('without a header the usual order is taken', () => {
    const { has_header, rows } = readSheet('Nguyễn Văn Bình;Khoa Nội;Điều dưỡng trưởng')
    expect(has_header).toBe(false)
    expect(rows[0]).toMatchObject({ line: 1, unit_id: 'noi', cautions: [{ code: 'staff-sheet.new-position' }] })
  })

  test.each([
    ['staff-sheet.no-name', ';Khoa Nội'],
    ['staff-sheet.unknown-unit', 'Nguyễn Văn Bình;Khoa Ngoại'],
    ['staff-sheet.unknown-unit', 'Nguyễn Văn Bình;Nguyễn Văn Bình'],
    ['staff-sheet.code-taken', 'Nguyễn Văn Bình;Khoa Nội;;VC001'],
    ['staff-sheet.already-there', 'Lê Thu Vân;Khoa Nội;;VC009'],
    ['staff-sheet.bad-email', 'Nguyễn Văn Bình;Khoa Nội;;;binh tại cơ quan'],
    ['staff-sheet.bad-phone', 'Nguyễn Văn Bình;Khoa Nội;;;;12'],
    ['staff-sheet.bad-day', 'Nguyễn Văn Bình;Khoa Nội;;;;;31/02/2026'],
    ['staff-sheet.twice', 'Nguyễn Văn Bình;Khoa Nội\nNguyễn Văn Bình;Khoa Nội'],
    ['staff-sheet.twice', 'Nguyễn Văn Bình;Khoa Nội;;A1\nTrần Văn An;Khoa Nội;;A1'],
  ])('%s', (code, text) => {
    const bad = readSheet(text).rows.at(-1)!
    expect(bad.problems.map(problem => problem.code)).toEqual([code])
    expect(facilitiesWords[code]).toBeDefined()
  })

  test('two people of one name with codes are two people', () =>
    expect(readSheet('Trần Bảo Khánh;P. TCHC;;VC002').rows[0]!.problems).toEqual([]))

  test('never throws, whatever was pasted', () =>
    fc.assert(fc.property(fc.string({ maxLength: 300 }), text => readSheet(text).rows.every(row => row.line >= 1))))
})
