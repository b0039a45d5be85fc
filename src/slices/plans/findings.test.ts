import { expect, test } from 'vitest'
import { aReading } from './a-reading.fixture.ts'
import { findingsOf } from './findings.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { Defect } from './reader/plan-draft.ts'

const rows = aReading.draft.tasks.map(
  (task, index): PlanRow => ({
    id: `row${index}`,
    version_id: 'v',
    task_id: `t${index}`,
    position: index + 1,
    no: task.no,
    group_title: null,
    title: task.title,
    schedule_raw: '',
    products: [],
    forms: [],
    budget: null,
    source: { task: index },
    parts: [],
    review: 'unread',
    skip_reason: null,
    row_version: 1,
  }),
)

const defect = (where: string, at?: Defect['at']): Defect => ({
  kind: 'typo',
  where,
  what: 'Thiếu dấu',
  quotes: [],
  ...(at ? { at } : {}),
})
const rowOf = (found: Defect) =>
  findingsOf({ ...aReading, draft: { ...aReading.draft, defects: [found] } }, rows)[0]?.row_id

test.each([
  ['its place in the table', defect('Phụ lục', { table: 1, row: 4 }), 'row2'],
  ['the number it names', defect('Phụ lục, dòng 2'), 'row1'],
  ['the number it names, written with a zero', defect('Phụ lục, STT 02'), 'row1'],
  ['no row of the table', defect('I.1'), null],
  ['several rows at once', defect('Phụ lục, dòng 1, 2, 3'), null],
  ['a number that no row has', defect('Phụ lục, dòng 9'), null],
])('a finding goes to its row by %s', (_, found, expected) => {
  expect(rowOf(found)).toBe(expected)
})

test('defects come before remarks; a typed-in plan has none', () => {
  const draft = { ...aReading.draft, defects: [defect('I')], remarks: [{ where: 'II', what: 'Nên xem lại' }] }
  expect(findingsOf({ ...aReading, draft }, rows).map(finding => [finding.id, finding.level, finding.kind])).toEqual([
    ['d1', 'defect', 'typo'],
    ['r1', 'remark', null],
  ])
  expect(findingsOf(null, rows)).toEqual([])
})
