import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, expect, it, vi } from 'vitest'
import { lookIntoWorkbook } from '../xlsx/look-into-workbook.ts'
import { type AdministrativeDocument, cell, figure, link, plain, type TableBlock } from './layout.ts'
import { renderXlsx } from './render-xlsx.ts'
import { quarterReport } from './testing/quarter-report.ts'

const table = (rows: TableBlock['rows'], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  columns: [
    { share: 1, align: 'center' },
    { share: 4, align: 'left' },
    { share: 2, align: 'right' },
  ],
  head: [{ cells: [cell('TT', { rows: 2 }), cell('Số kỳ', { span: 2 })] }, { cells: [cell('Tên'), cell('Số')] }],
  rows,
  ...more,
})
const having = (blocks: AdministrativeDocument['blocks'], more: Partial<AdministrativeDocument> = {}) =>
  renderXlsx({ ...quarterReport, annexes: [], blocks, ...more })
const cellsOf = async (text: string, align: 'left' | 'right' = 'right') => {
  const bytes = await having([table([{ cells: [cell('1'), cell(text, { align }), cell('')] }])])
  return (await readXlsxFile(Buffer.from(bytes)))[0]?.data.at(-1)?.[1]
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

it.each([
  ['1.234,5', 1234.5],
  ['12', 12],
  ['0', 0],
  ['-3', -3],
  ['92,6%', 0.926],
  ['100%', 1],
  ['1.234.567', 1234567],
  ['–', '–'],
  ['1.2', '1.2'],
  ['12a', '12a'],
  ['2026-03', '2026-03'],
  ['=1+1', '=1+1'],
])('writes %j of a column of numbers as %j', async (text, value) => expect(await cellsOf(text)).toBe(value))

it.each(['5', '1.1', '2026', '01'])('keeps %j as text where a column says names', async text =>
  expect(await cellsOf(text, 'left')).toBe(text),
)

it('writes days as days, figures as numbers wherever they stand, all digits of a hash in one line', async () => {
  const hash = 'a1'.repeat(32)
  const broken = { kind: 'text' as const, small: true, text: `${hash.slice(0, 32)}\n${hash.slice(32)}` }
  const rows = [{ cells: [cell('09/3/2026'), cell([figure('a.period', '1.250')]), cell([broken])] }]
  const [sheet] = await readXlsxFile(Buffer.from(await having([table(rows)])))
  expect(sheet?.data.at(-1)).toEqual([new Date('2026-03-09T00:00:00Z'), 1250, hash])
})

it('merges heads, keeps them in sight and on every printed page, and opens addresses', async () => {
  const rows = [{ cells: [cell('1'), cell([link('https://anbinh.example.vn/?a=1&b="2"', 'Bài')]), cell('5')] }]
  const bytes = await having([table(rows, { caption: 'Bảng số liệu', note: 'Đơn vị: bài' })], {
    draft: 'Số liệu tạm tính',
  })
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect((await lookIntoWorkbook(bytes))[0]?.merged.toSorted()).toEqual(['A5:A6', 'B5:C5'])
  expect(sheet).toContain('ySplit="6"')
  expect(sheet).toContain('<hyperlink ref="B7" r:id="rIdLink1"/>')
  expect(sheet).toMatch(/fitToWidth="1" fitToHeight="0"\/><\/worksheet>$/u)
  expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array())).toContain(
    'Target="https://anbinh.example.vn/?a=1&amp;b=&quot;2&quot;"',
  )
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain(`'Bảng số liệu'!$1:$6<`)
  const [read] = await readXlsxFile(Buffer.from(bytes))
  expect(read?.data.slice(0, 4).map(row => row[0])).toEqual([
    'BẢNG SỐ LIỆU',
    'Trung tâm Y tế khu vực An Bình. Kèm theo Báo cáo số 08/BC-TTYT: Kết quả tuyên truyền cải cách hành chính Quý I năm 2026',
    'Đơn vị: bài',
    'DỰ THẢO. Số liệu tạm tính',
  ])
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(match => Number(match[1]))
  expect(widths).toEqual([13.1, 52.6, 26.3])
})

it('gives each table a sheet of its own, named by whole words', async () => {
  const long = 'Kết quả thực hiện từng nhiệm vụ của kế hoạch Quý I/2026'
  const bytes = await having([table([], { caption: 'Bảng số liệu' })], {
    annexes: [
      { title: long, orientation: 'landscape', blocks: [{ kind: 'paragraph', runs: [plain('x')] }, table([])] },
    ],
  })
  expect((await readXlsxFile(Buffer.from(bytes))).map(({ sheet }) => sheet)).toEqual([
    'Bảng số liệu',
    'Kết quả thực hiện từng nhiệm vụ',
  ])
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
    'orientation="landscape"',
  )
})

it('gives the same bytes on any day in any time zone', async () => {
  const made: Buffer[] = []
  for (const [zone, now] of [
    ['UTC', '2026-03-06T00:00:00Z'],
    ['Pacific/Apia', '2040-02-29T11:00:00Z'],
  ] as const) {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    made.push(await renderXlsx(quarterReport))
  }
  expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true)
})

it('refuses a document without a table', async () => {
  await expect(having([])).rejects.toThrow(RangeError)
})
