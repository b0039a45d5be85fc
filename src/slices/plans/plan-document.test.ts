import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { planOf } from '#test/written-plans/write-draft.ts'
import { composePlan } from './plan-document.ts'
import type { WrittenPlan } from './plan-document-content.ts'
import type { PlanDraft } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { readPlan } from './reader/read-plan.ts'

const FOLDER = new URL('../../../test/fixtures/plans/', import.meta.url)
const NAMES = ['an-binh-2026', 'suoi-cat-2025', 'lang-da-2026', 'minh-chau-2024', 'thanh-ninh-2026']

const readFixture = (name: string): Promise<PlanReading> =>
  readPlan(readFileSync(new URL(`${name}.docx`, FOLDER)), `${name}.docx`)

const withPlace = (plan: WrittenPlan): WrittenPlan => ({
  ...plan,
  letterhead: {
    ...plan.letterhead,
    issuer: plan.letterhead.issuer || 'Trạm Y tế',
    place: plan.letterhead.place || 'An Bình',
  },
  signature: { ...plan.signature, position: plan.signature.position || 'Giám đốc' },
})

async function writtenAndRead(plan: WrittenPlan): Promise<PlanReading & { bytes: Uint8Array }> {
  const bytes = await renderDocx(composePlan(plan))
  return { ...(await readPlan(bytes, 'lai.docx')), bytes }
}

/** All words of a reading, for asking whether one of them is gone. */
const wordsOf = ({ blocks }: Pick<PlanReading, 'blocks'>): string =>
  blocks
    .flatMap(block =>
      block.kind === 'paragraph' ? [block.text] : block.cells.flatMap(cell => cell.paragraphs.map(line => line.text)),
    )
    .join('\n')
    .toLowerCase()
    .replace(/[\s.,;:]+/gu, ' ')

const tellsOf = ({ tasks, targets, sections, citations, reportDeadlines }: PlanDraft) =>
  JSON.parse(
    JSON.stringify({ tasks, targets, sections, citations, reportDeadlines }, (key, value) =>
      key === 'at' || key === 'confidence' ? undefined : value,
    ).toLowerCase(),
  )

describe.each(NAMES)('the plan that was read from %s', name => {
  let reading: PlanReading
  let again: PlanReading & { bytes: Uint8Array }
  beforeAll(async () => {
    reading = await readFixture(name)
    again = await writtenAndRead(withPlace(planOf(reading.draft, reading)))
  })

  test('says the same when it is written out', () => expect(tellsOf(again.draft)).toEqual(tellsOf(reading.draft)))
  test('is in the decree’s layout', async () => {
    const wrong = (await checkLayout(again.bytes)).filter(({ severity }) => severity === 'wrong')
    // The section that one of these plans leaves out when it counts stays left out.
    expect(wrong.filter(({ code }) => code !== 'section.order')).toEqual([])
  })

  test('keeps its own words, but for the line that names the document above its annex', () => {
    const written = wordsOf(again)
    const lines = reading.blocks
      .flatMap(block =>
        block.kind === 'paragraph' ? [block.text] : block.cells.flatMap(cell => cell.paragraphs.map(line => line.text)),
      )
      .flatMap(text => text.split(/, (?=Trung tâm Y tế [^,;]* xây dựng)/u))
      .map(text =>
        text
          .toLowerCase()
          .replace(/[\s.,;:/]+$/gu, '')
          .replace(/[\s.,;:]+/gu, ' ')
          .trim(),
      )
    const lost = lines.filter(line => line && !line.includes('kèm theo kế hoạch số') && !written.includes(line))
    expect(lost).toEqual([])
  })
})

test('notes at the foot of pages and groups of rows stay; a head that was repeated does not', async () => {
  const reading = await readFixture('so-y-te-ha-lam-2026')
  const again = await writtenAndRead(withPlace(planOf(reading.draft, reading)))
  expect(wordsOf(again)).toContain('công văn số 96/snv-cchc ngày 14/01/2026 của sở nội vụ')
  expect(again.draft.citations.map(({ number }) => number)).toContain('96/SNV-CCHC')
  expect(again.draft.tasks.map(({ no, group, title }) => [no, group, title])).toEqual(
    reading.draft.tasks.map(({ no, group, title }) => [no, group, title]),
  )
  expect(wordsOf(again).split('thời gian hoàn thành')).toHaveLength(2)
})

describe('what was edited since the file was read', () => {
  let reading: PlanReading
  let plan: WrittenPlan
  beforeAll(async () => {
    reading = await readFixture('an-binh-2026')
    plan = planOf(reading.draft, reading)
  })
  const changed = (changes: Partial<WrittenPlan>) => writtenAndRead({ ...plan, ...changes })

  test('a target stands in the words of the text', async () => {
    const [first, ...rest] = plan.targets
    const text = (first?.text ?? '').replace('92%', '95%')
    const { draft, blocks } = await changed({
      targets: [{ ...(first as WrittenPlan['targets'][number]), text, value: 95 }, ...rest],
    })
    expect(draft.targets[0]).toMatchObject({ value: 95, op: '>' })
    expect(wordsOf({ blocks })).not.toContain('92%')
  })

  test('a target taken out takes its line with it; a new one stands below the goals', async () => {
    const promise = { text: 'Ít nhất 02 hội thi/năm', value: 2, unit: 'hội thi', per: 'year', scope: null } as const
    const without = await changed({ targets: plan.targets.slice(1) })
    expect(wordsOf(without)).not.toContain('92%')
    const more = await changed({ targets: [...plan.targets, promise] })
    expect(more.draft.targets.map(({ text }) => text)).toContain('Ít nhất 02 hội thi/năm')
  })

  test('a legal basis is written anew, the others with it', async () => {
    const citations = plan.citations.map((citation, index) =>
      index === 0 ? { ...citation, dated: '2026-01-07' } : citation,
    )
    const { draft } = await changed({ citations })
    expect(draft.legalBases.map(({ number, date }) => [number, date])).toEqual([
      ['07/KH-SYT', '2026-01-07'],
      ['12/KH-TTYT', '2026-01-12'],
    ])
  })

  test('a report’s day moves in its sentence; a report more is said where duties are', async () => {
    const report = { period: '2026', due_on: '2026-11-20', addressee: 'Sở Y tế' }
    const deadlines = plan.deadlines.map(one => (one.period === '2026' ? { ...one, due_on: '2026-11-20' } : one))
    const { blocks } = await changed({ deadlines })
    expect(wordsOf({ blocks })).toContain('báo cáo kết quả năm gửi sở y tế trước ngày 20/11/2026')
    const more = await changed({ deadlines: [...plan.deadlines, { ...report, period: '2026-9M' }] })
    expect(more.draft.reportDeadlines).toContainEqual(expect.objectContaining({ period: '2026-9M', due: '2026-11-20' }))
  })

  test('a corrected row is written into the plan’s own columns, a skipped one is left out, a new one added', async () => {
    const [first, second, third, ...rest] = plan.rows
    if (!first || !second || !third) throw new Error('the fixture has rows')
    const corrected = { ...third, title: 'Phổ biến kế hoạch đến từng khoa, phòng', untouched: false }
    const added = { ...first, no: '17', title: 'Mở hộp thư góp ý', task: null, untouched: false }
    const { draft } = await changed({ rows: [first, corrected, ...rest, added] })
    const titles = draft.tasks.map(({ no, title }) => [no, title])
    expect(titles).toContainEqual(['3', 'Phổ biến kế hoạch đến từng khoa, phòng'])
    expect(titles).toContainEqual(['17', 'Mở hộp thư góp ý'])
    expect(titles.map(([no]) => no)).not.toContain('2')
    const [before, after] = [reading.draft.tasks[2], draft.tasks.find(({ no }) => no === '3')]
    expect(after).toMatchObject({
      lead: before?.lead,
      coordinators: before?.coordinators,
      products: before?.products,
      forms: before?.forms,
    })
  })
})

describe('a plan that was typed in', () => {
  const empty: WrittenPlan = {
    year: 2026,
    letterhead: { superior: 'Sở Y tế tỉnh Hòa Giang', issuer: 'Trung tâm Y tế khu vực An Bình', place: 'An Bình' },
    sign: 'KH-TTYT',
    number: null,
    dated: null,
    title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    replaces: null,
    signature: { capacity: null, position: 'Giám đốc', name: null },
    budget: { source: null, total: null },
    citations: [],
    targets: [],
    deadlines: [],
    rows: [],
    outline: {},
    reading: null,
  }

  test('goes to whom plans go, under the facility’s sign, its number and day left open', () => {
    expect(composePlan(empty)).toMatchObject({
      reference: { number: null, sign: 'KH-TTYT' },
      issued: { place: 'An Bình', day: null },
      title: { type: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính năm 2026' },
      recipients: ['Sở Y tế tỉnh Hòa Giang (để báo cáo)', 'Ban Giám đốc', 'Các khoa, phòng, trạm y tế', 'Lưu: VT'],
      annexes: [],
    })
  })

  test.each([
    ['06/KH-TTYT', { number: '06', sign: 'KH-TTYT' }],
    ['15a/KH-BV', { number: '15a', sign: 'KH-BV' }],
    ['không số', { number: 'không số', sign: 'KH-TTYT' }],
  ])('stands under the number %s as it was given', (number, reference) =>
    expect(composePlan({ ...empty, number }).reference).toEqual(reference),
  )

  test('is in the decree’s layout even when nothing but its title is known', async () =>
    expect(await checkLayout(await renderDocx(composePlan(empty)))).toEqual([]))
})
