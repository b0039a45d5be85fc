import { describe, expect, it } from 'vitest'
import { writeZip } from '#test/zip-writer.ts'
import { aWorkbook } from './a-workbook.fixture.ts'
import { readWorkbook } from './read-workbook.ts'
import { sheetOf, writeWorkbook } from './write-workbook.ts'

describe('a workbook', () => {
  it('is read as lines of texts, days as days, with what cells alone do not tell', async () => {
    const bytes = aWorkbook([
      { name: 'Viên chức', rows: [['Họ và tên'], [], ['  Lê   Thu Vân ', '=A1', 'x'], ['a', 'b']], merged: ['A4:B5'] },
      { name: 'Nháp', rows: [['bí mật']], hidden: true },
    ])
    const [first, second] = await readWorkbook(bytes)
    expect(first?.lines).toEqual([
      { line: 1, cells: ['Họ và tên', '', ''], formulas: [], merged: undefined },
      { line: 3, cells: ['Lê Thu Vân', 'x', 'x'], formulas: [1], merged: undefined },
      { line: 4, cells: ['a', 'b', ''], formulas: [], merged: 'A4:B5' },
    ])
    expect([first?.isHidden, second?.isHidden, second?.name]).toEqual([false, true, 'Nháp'])
  })

  it('written by us is read again', async () => {
    const columns = [{ head: 'Ngày', width: 9, kind: 'day' as const, cell: (day: string) => day }]
    const [sheet] = await readWorkbook(await writeWorkbook([sheetOf('Ngày', 'Thử', columns, ['2026-03-05'])]))
    expect(sheet?.lines.map(line => line.cells[0])).toEqual(['Thử', 'Ngày', '2026-03-05'])
  })
})

const far = (address: string) =>
  aWorkbook([{ name: 'A', rows: [], raw: `<row r='9'><c r='${address}'><v>1</v></c></row>` }])
const inflated = () => {
  const parts = Array.from({ length: 4 }, (_, i) => ({ name: `xl/media/${i}.bin`, bytes: new Uint8Array(20_000_000) }))
  return writeZip(parts)
}

it.each([
  ['workbook.unreadable', () => Buffer.from('Họ và tên;Đơn vị')],
  ['workbook.unreadable', () => new Uint8Array()],
  ['workbook.unreadable', () => writeZip([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }])],
  ['workbook.unreadable', () => aWorkbook([{ name: 'A', rows: [['a']] }]).slice(0, 400)],
  ['workbook.unreadable', () => aWorkbook([{ name: 'A', rows: [], raw: '<row><c></row>' }])],
  [
    'workbook.unreadable',
    () =>
      writeZip([
        { name: 'xl/workbook.xml', bytes: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><workbook><sheet/></workbook>') },
      ]),
  ],
  ['workbook.old', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ['workbook.too-large', () => new Uint8Array(8_000_001)],
  ['workbook.far-cell', () => far('A1048576')],
  ['workbook.far-cell', () => far('XFD9')],
  ['workbook.bomb', inflated],
])('refuses %s', async (code, make) => {
  await expect(readWorkbook(make())).rejects.toMatchObject({ code })
})
