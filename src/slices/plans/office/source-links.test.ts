import { expect, test } from 'vitest'
import type { Review, Source } from './plans.client.ts'
import { findWords, marksOfChosen, targetsOf } from './source-links.ts'

const cell = (row: number, col: number, text: string) => ({
  row,
  col,
  rowSpan: 1,
  colSpan: 1,
  paragraphs: [{ text }],
})
const source: Source = {
  file: { kind: 'docx', name: 'a.docx', sha256: '' },
  blocks: [
    { kind: 'paragraph', no: 1, text: 'Tuyên truyền cải cách hành chính năm 2026' },
    { kind: 'paragraph', no: 2, text: 'Căn cứ Kế hoạch số 07/KH-SYT;' },
    {
      kind: 'table',
      no: 3,
      table: 1,
      rowCount: 2,
      colCount: 2,
      bordered: true,
      cells: [cell(1, 1, '1'), cell(1, 2, 'Viết tin'), cell(2, 1, '2'), cell(2, 2, 'Treo  pano')],
    },
  ],
  rows: [
    { block: 3, table: 1, row: 1, role: 'task', task: 0, cells: [] },
    {
      block: 3,
      table: 1,
      row: 2,
      role: 'task',
      task: 1,
      cells: [{ col: 2, role: 'title', text: 'Treo pano', confidence: 1 }],
    },
  ],
  links: [],
}

const finding = { id: 'f1', title: 'Sai chính tả', state: 'open', at: { table: 1, row: 2 }, quotes: ['pano'] }
/** Only what these functions read. */
const review = {
  rows: [{ id: 'r1', no: '1', source: { task: 0, also: [{ task: 1 }] } }],
  citations: [{ id: 'c1', source: { at: { block: 2, span: [7, 28] } } }],
  targets: [],
  deadlines: [],
  findings: [finding],
  version: { title: 'Tuyên truyền cải cách hành chính năm 2026 của Trung tâm', number: null, place: null },
} as object as Review

test('each place of the source leads to what it gave, both rows of a merged one to the same', () => {
  expect(
    [...targetsOf({ ...review, version: { ...review.version, signer_name: null, signer_position: null } }, source)].map(
      ([place, { name }]) => [place, name],
    ),
  ).toEqual([
    ['3:1', 'Dòng 1'],
    ['3:2', 'Dòng 1'],
    ['2', 'Căn cứ 1'],
    ['1', 'Đầu văn bản'],
  ])
})

test.each([
  ['a citation', 'can-cu', 'c1', '2', [7, 28]],
  ['the first line of a title that goes on in the next', 'dau-van-ban', 'title', '1', [0, 32]],
  ['the cell of a finding that has its words', 'can-xem', 'f1', '3:2:2', undefined],
])('%s is marked where it stands', (_, tab, chosen, place, span) => {
  const { at } = marksOfChosen(review, source, tab, chosen)
  expect([...at.keys()]).toEqual([place])
  if (span) expect(at.get(place)?.[0]?.span).toEqual(span)
})

test('nothing is marked for what is not there', () => {
  expect(marksOfChosen(review, source, 'can-cu', 'c9').at.size).toBe(0)
  expect(marksOfChosen(review, source, 'can-xem', undefined).at.size).toBe(0)
})

test.each([
  ['viết TIN', { block: 3, row: 1, col: 2, span: [0, 8] }],
  ['treo pano', { block: 3, row: 2, col: 2, span: [0, 10] }],
  ['không có', undefined],
  [' ', undefined],
])('“%s” is found whatever its case and blanks', (words, place) => {
  expect(findWords(source, words)).toEqual(place)
})
