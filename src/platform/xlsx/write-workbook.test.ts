import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { sheetOf, tabName, writeWorkbook } from './write-workbook.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const read = async (sheets: Parameters<typeof writeWorkbook>[0]) =>
  readXlsxFile(Buffer.from(await writeWorkbook(sheets)))

it('keeps days, numbers and Vietnamese text as they are', async () => {
  const rows = [
    { no: '5', title: 'Viết tin, bài về cải cách hành chính', due: '2026-03-31', done: 3.5 },
    { no: '9', title: '', due: null, done: null },
  ]
  const [sheet] = await read([
    sheetOf(
      'Danh sách việc',
      'Trung tâm Y tế khu vực An Bình. Danh sách việc',
      [
        { head: 'TT', width: 6, cell: row => row.no },
        { head: 'Việc', width: 60, cell: row => row.title },
        { head: 'Hạn', width: 12, kind: 'day', cell: row => row.due },
        { head: 'Đã làm', width: 10, kind: 'number', cell: row => row.done },
      ],
      rows,
    ),
  ])
  expect(sheet?.sheet).toBe('Danh sách việc')
  expect(sheet?.data).toEqual([
    ['Trung tâm Y tế khu vực An Bình. Danh sách việc', null, null, null],
    ['TT', 'Việc', 'Hạn', 'Đã làm'],
    ['5', 'Viết tin, bài về cải cách hành chính', day('2026-03-31'), 3.5],
    ['9', null, null, null],
  ])
})

it.each(['=HYPERLINK("http://x.example","a")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', 'a\u0000b\u0001', '0123', '1e5'])(
  'writes %j as text',
  async text => {
    const columns = [{ head: 'Chữ', width: 20, cell: (row: string) => row }]
    const [sheet] = await read([sheetOf('A', 'B', columns, [text])])
    expect(sheet?.data[2]?.[0]).toBe(text.replace('\u0000', '').replace('\u0001', '').trim())
  },
)

it.each([
  ['Kỳ/tháng [3]: a*b?', 'Kỳ tháng 3 a b'],
  ["'Trạm'", 'Trạm'],
  ['', 'Bảng'],
  ['Một tên đơn vị rất dài không vừa với một thẻ của bảng tính', 'Một tên đơn vị rất dài không vừ'],
])('names a tab %j', (name, tab) => {
  expect(tabName(name)).toBe(tab)
})

it('tells tabs of one name apart', async () => {
  const sheets = await read(['Nhóm', 'NHÓM', 'Nhóm'].map(name => sheetOf(name, 'x', [], [])))
  expect(sheets.map(sheet => sheet.sheet)).toEqual(['Nhóm', 'NHÓM 2', 'Nhóm 3'])
})
