import { expect, test } from 'vitest'
import { aReading } from './a-reading.fixture.ts'
import { type DraftNow, findingsOf } from './findings.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { Defect, Remark } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

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
const now: DraftNow = {
  version: { title: 'Kế hoạch', number: null, place: null, dated: null, budget_source: null },
  rows,
  citations: [],
  targets: [],
  deadlines: [],
}
const reading = (defects: Defect[], remarks: Remark[] = []): PlanReading => ({
  ...aReading,
  draft: { ...aReading.draft, defects, remarks },
})
const rowOf = (found: Defect) => findingsOf(reading([found]), now, [])[0]?.row_id

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
  const found = findingsOf(reading([defect('I')], [{ where: 'II', what: 'Nên xem lại' }]), now, [])
  expect(found.map(finding => [finding.level, finding.code, finding.state])).toEqual([
    ['defect', 'typo', 'open'],
    ['remark', 'remark', 'open'],
  ])
  expect(findingsOf(null, now, [])).toEqual([])
})

test('a finding keeps its name however it is read again, and no two share one', () => {
  const twice = [defect('I'), defect('I'), defect('II'), { ...defect('I'), quotes: ['tọng tâm'] }]
  const ids = findingsOf(reading(twice), now, []).map(finding => finding.id)
  expect(new Set(ids).size).toBe(4)
  const moved = twice.toReversed().map(found => ({ ...found, at: { block: 99 } }))
  expect(
    findingsOf(reading(moved), now, [])
      .map(finding => finding.id)
      .toSorted(),
  ).toEqual(ids.toSorted())
})

const slip: Defect = { ...defect('Phụ lục, dòng 1'), quotes: ['Lập kế hoạch'], fix: 'Xây dựng kế hoạch' }
test('a slip is open while the draft has its words, and mended once they are gone', () => {
  expect(findingsOf(reading([slip]), now, [])[0]).toMatchObject({
    state: 'open',
    fix: { from: 'Lập kế hoạch', to: 'Xây dựng kế hoạch', place: 'nhiem-vu' },
  })
  const mended = rows.map(row => ({ ...row, title: row.title.replace('Lập', 'Xây dựng') }))
  expect(findingsOf(reading([slip]), { ...now, rows: mended }, [])[0]).toMatchObject({ state: 'mended', fix: null })
})

test('words that the document alone has are neither mended nor to be mended here', () => {
  const inBody = { ...defect('II.3'), quotes: ['Tọng tâm'], fix: 'Trọng tâm' }
  expect(findingsOf(reading([inBody]), now, [])[0]).toMatchObject({ state: 'open', fix: null })
})

test('words that stand only where a thing was read are not to be mended here', () => {
  const inHeading = { ...defect('V, tiêu đề'), quotes: ['TỌNG TÂM'], fix: 'TRỌNG TÂM' }
  const targets = [{ text: 'Đạt trên 90%', source: { heading: 'V. GIẢI PHÁP TỌNG TÂM' } }]
  const read = reading([inHeading])
  const sections = [{ label: 'V', title: 'GIẢI PHÁP TỌNG TÂM' }]
  const draft = { ...read.draft, title: 'GIẢI PHÁP TỌNG TÂM' }
  const version = { ...now.version, sections }
  for (const kept of [{ targets }, { version }])
    expect(findingsOf({ ...read, draft }, { ...now, ...kept }, [])[0]).toMatchObject({ state: 'open', fix: null })
  const own = [{ text: 'GIẢI PHÁP TỌNG TÂM' }]
  expect(findingsOf(reading([inHeading]), { ...now, targets: own }, [])[0]?.fix).toMatchObject({ place: 'muc-tieu' })
})

test('a missing lead stands until a person has taken every named row with one', () => {
  const lacking: Defect = { ...defect('Phụ lục, dòng 1, 3'), kind: 'missing_owner' }
  const stateWith = (review: PlanRow['review']) =>
    findingsOf(reading([lacking]), { ...now, rows: rows.map(row => ({ ...row, review })) }, [])[0]?.state
  expect([stateWith('unread'), stateWith('corrected')]).toEqual(['open', 'mended'])
})

test('what was decided is told with its reason', () => {
  const [{ id } = { id: '' }] = findingsOf(reading([slip]), now, [])
  const decided_at = new Date('2026-03-06T01:00:00Z')
  const decided = {
    finding_id: id,
    decision: 'accepted',
    reason: 'Tên riêng',
    staff_name: 'Lê Vân',
    decided_at,
  } as const
  expect(findingsOf(reading([slip]), now, [decided])[0]).toMatchObject({
    state: 'accepted',
    decision: { reason: 'Tên riêng', staff_name: 'Lê Vân', decided_at },
  })
})
