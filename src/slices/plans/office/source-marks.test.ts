import { expect, test } from 'vitest'
import type { PhraseLink, RawRow } from '../reader/plan-reading.ts'
import { marksOf, piecesOf, placeOf } from './source-marks.ts'

const assignment = 'Các khoa gửi bài cho Phòng Điều dưỡng -TT&GDSK đăng (ít nhất 01 bài/tháng)'
const rows: RawRow[] = [
  {
    block: 9,
    table: 1,
    row: 6,
    role: 'task',
    task: 4,
    cells: [
      { col: 2, role: 'title', text: 'Viết tin, bài', confidence: 1 },
      { col: 5, role: 'time', text: 'Hàng tháng', confidence: 1 },
      { col: 6, role: 'assignment', text: assignment, confidence: 1 },
    ],
  },
]
const cell = (field: string, col: number, span: [number, number]): PhraseLink => ({
  field,
  block: 9,
  span,
  row: 6,
  col,
})
const links = [
  cell('tasks[4].title', 2, [0, 13]),
  cell('tasks[4].schedule', 5, [0, 10]),
  cell('tasks[4].lead', 6, [0, assignment.length]),
  cell('targets[0]', 6, [assignment.indexOf('ít nhất'), assignment.length - 1]),
  cell('tasks[3].lead', 6, [0, 3]),
]
const asked = {
  links,
  rows,
  tasks: [4],
  words: { lead: ['Phòng Điều dưỡng - TT&GDSK'] },
  unsure: new Set(['lead'] as const),
}

test('letters go to the fields whose words are found, in their order', () => {
  expect(marksOf(asked).letters).toEqual({ title: 'a', schedule: 'b', lead: 'c', targets: 'd' })
  expect(marksOf({ ...asked, tasks: [] }).letters).toEqual({})
})

test("a party's words are found in the mixed cell, whatever their blanks and dashes", () => {
  const marks = marksOf(asked).at.get(placeOf(9, 6, 6)) ?? []
  expect(marks.map(({ letter, span, unsure }) => [letter, assignment.slice(...span), unsure])).toEqual([
    ['c', 'Phòng Điều dưỡng -TT&GDSK', true],
    ['d', 'ít nhất 01 bài/tháng', false],
  ])
})

test('words that are not found leave the whole cell marked', () => {
  const marks = marksOf({ ...asked, words: { lead: ['Khoa Nội'] }, links: links.slice(2, 3) }).at.get(placeOf(9, 6, 6))
  expect(marks?.[0]?.span).toEqual([0, assignment.length])
})

test('a task told in prose lights its whole paragraph', () => {
  const prose: PhraseLink[] = [{ field: 'tasks[4]', block: 36, span: [0, Number.MAX_SAFE_INTEGER] }]
  const { at, letters } = marksOf({ ...asked, rows: [], links: prose })
  expect([...at.keys()]).toEqual([placeOf(36)])
  expect(letters).toEqual({ title: 'a' })
  const pieces = piecesOf('Đăng tin, bài', at.get(placeOf(36)) ?? [])
  expect(pieces.map(({ text, letters: after }) => [text, after.map(({ letter }) => letter)])).toEqual([
    ['Đăng tin, bài', ['a']],
  ])
})

test('a text is cut into plain and marked pieces, each letter after its words', () => {
  const marks = marksOf(asked).at.get(placeOf(9, 6, 6)) ?? []
  const pieces = piecesOf(assignment, marks)
  expect(pieces.map(piece => piece.text).join('')).toBe(assignment)
  expect(pieces.map(piece => [piece.mark?.letter ?? '', piece.letters.map(mark => mark.letter).join('')])).toEqual([
    ['', ''],
    ['c', 'c'],
    ['', ''],
    ['d', 'd'],
    ['', ''],
  ])
  const title = marksOf(asked).at.get(placeOf(9, 6, 2)) ?? []
  expect(piecesOf('Viết tin, bài', title)).toMatchObject([
    { text: 'Viết tin, bài', mark: null, letters: [{ letter: 'a' }] },
  ])
})
