import { expect, it } from 'vitest'
import { groupRows, type PublishedRow, promisesOf, titleOf } from './published-plan.ts'

const row = (no: string, over: Partial<PublishedRow> = {}): PublishedRow => ({
  id: no,
  no,
  group_title: null,
  title: `Việc ${no}`,
  schedule_raw: '',
  products: [],
  forms: [],
  leads: [],
  ...over,
})
it('keeps the rows of a plan under their headings, in order', () => {
  const groups = groupRows([row('1', { group_title: 'I' }), row('2', { group_title: 'I' }), row('3'), row('4')])
  expect(groups.map(group => [group.title, group.rows.map(each => each.no)])).toEqual([
    ['I', ['1', '2']],
    [null, ['3', '4']],
  ])
})

it.each([
  ['Tuyên truyền cải cách hành chính năm 2026', 'Kế hoạch tuyên truyền cải cách hành chính năm 2026'],
  ['KẾ HOẠCH truyền thông', 'KẾ HOẠCH truyền thông'],
  [null, 'Kế hoạch năm 2026'],
])('calls %j %j', (title, shown) => {
  expect(titleOf({ title, year: 2026 })).toBe(shown)
})

it('says each promise once, without its dash, and not again what the table says', () => {
  const targets = ['- Hài lòng trên 90%', 'hài lòng  trên 90%;', 'Tin, bài (04 bài/tháng)', '– '].map(text => ({
    text,
    source: { at: { block: 12 } },
  }))
  expect(promisesOf({ targets, rows: [row('1', { products: ['Tin, bài (04 bài/tháng)'] })] })).toEqual([
    'Hài lòng trên 90%',
  ])
})

it('takes no number from a cell of the table for a goal, and a goal without an anchor for one', () => {
  const targets = [
    { text: 'ít nhất 01 bài/tháng', source: { at: { block: 30, table: 1, row: 4, col: 3 } } },
    { text: '+ Mọi viên chức được phổ biến', source: {} },
  ]
  expect(promisesOf({ targets, rows: [] })).toEqual(['Mọi viên chức được phổ biến'])
})
