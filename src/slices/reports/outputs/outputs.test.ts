import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it, test } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { type AdministrativeDocument, type Run, type TableBlock, textOf } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { renderXlsx } from '#platform/document/render-xlsx.ts'
import type { AdjustmentLine, PromiseLine, ReportSnapshot, TaskLine } from '../report-snapshot.ts'
import { aLink, aProof, aSnapshot, aTask, EMPTY_SNAPSHOT, LONG_SNAPSHOT } from './a-snapshot.fixture.ts'
import { COMPOSE, type Occasion } from './output-catalogue.ts'
import { figuresOfDraft, OUTPUTS, type OutputCode } from './outputs.words.ts'
import { periodWords } from './period-words.ts'
import { proofsOfTasks } from './proof-numbers.ts'
import { resultOf } from './task-annex.ts'

const CODES = Object.keys(OUTPUTS) as OutputCode[]
const DRAFT: Occasion = { draft: 'Bản nháp, số liệu tạm tính đến 09/3/2026 14:05', preparer: 'Huỳnh Thị Kim Giang' }
const SIGNED: Occasion = {
  signed: { on: '2026-03-09', snapshot_hash: 'c'.repeat(64) },
  site: 'https://anbinh.example.vn/an-binh',
}

test.each([
  ['2026-03-09T16:59:00Z', 'số liệu tạm tính đến 09/3/2026 23:59'],
  ['2026-03-09T17:00:00Z', 'số liệu chốt ngày 09/3/2026'],
])('a draft drawn at %s says %s', (at, words) => expect(figuresOfDraft('2026-03-09', new Date(at))).toBe(words))

const STAND = { value: 4, numerator: null, denominator: null, kept: 2, of: 3, worst: null }
const PROMISE: PromiseLine = {
  text: '',
  code: 'website_articles',
  name: 'Tin, bài',
  unit: 'tin/bài',
  op: '>=',
  value: 2,
  per: 'month',
  by: 'month',
  period: STAND,
  cumulative: STAND,
}
const CORRECTION: AdjustmentLine = {
  code: 'website_articles',
  name: 'Tin, bài',
  unit: 'tin/bài',
  amount: -1,
  reason: 'Bài đăng trùng trên hai trang',
  title: 'Bài viết về bộ phận một cửa',
  happened_on: '2026-01-20',
  activity_id: '00000000-0000-7000-8000-000000000001',
}

/** A part to be pasted is no document: what the decree asks of one around its text is missing, nothing else. */
const AROUND =
  /^(?:country|motto|issuer|superior|number|place_and_day|place|day|recipients|signature|type|title|ending)\b/u

describe.each<[string, ReportSnapshot]>([
  ['an ordinary report', aSnapshot()],
  [
    'one with promises, corrections and charts',
    aSnapshot({
      promises: [{ ...PROMISE, text: 'Mỗi tháng ít nhất 02 bài trên trang thông tin điện tử của Trung tâm' }],
      adjustments: [CORRECTION],
      months: ['2025-12', '2026-01', '2026-02'].map(month => ({ month, articles: 4, sessions: 2 })),
    }),
  ],
  ['an empty one', EMPTY_SNAPSHOT],
  ['the longest words', LONG_SNAPSHOT],
  [
    'one line in each table',
    aSnapshot({ figures: aSnapshot().figures.slice(0, 1), tasks: [aTask(1)], evidence: [aProof(1)] }),
  ],
])('the decree in %s', (_name, snapshot) => {
  it.each(CODES.flatMap(code => [[code, DRAFT] as const, [code, SIGNED] as const]))(
    'is kept by %s',
    async (code, occasion) => {
      const found = await checkLayout(await renderDocx(COMPOSE[code](snapshot, occasion)))
      expect(found.filter(({ code: rule }) => code !== 'muc-i4' || !AROUND.test(rule))).toEqual([])
    },
  )
})

const tables = ({ blocks, annexes }: AdministrativeDocument): TableBlock[] =>
  [...blocks, ...annexes.flatMap(annex => annex.blocks)].filter(block => block.kind === 'table')
const runsOf = (document: AdministrativeDocument): Run[] =>
  tables(document).flatMap(table => table.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.flat())))
const columnOf = (document: AdministrativeDocument, head: string): string[] => {
  const [table] = tables(document)
  const fromEnd =
    table?.head[0]?.cells.toReversed().findIndex(cell => cell.paragraphs.map(textOf).join() === head) ?? -1
  return (
    table?.rows.map(
      row =>
        row.cells
          .at(-1 - fromEnd)
          ?.paragraphs.map(textOf)
          .join(' | ') ?? '',
    ) ?? []
  )
}

describe('the evidence index', () => {
  const proofs = [
    aProof(1),
    aLink(2, { link: { state: 'dead', checked_on: '2026-03-02', copy_sha256: 'd'.repeat(64) } }),
    aLink(3, { link: { state: 'unsure', checked_on: null, copy_sha256: null } }),
  ]
  const document = COMPOSE['minh-chung'](aSnapshot({ evidence: proofs }), SIGNED)

  it('numbers each line, names unit, period, who accepted and when, and the whole hash', () => {
    const row = tables(document)[0]?.rows[0]?.cells.map(cell => cell.paragraphs.map(textOf).join(' | '))
    expect(row?.map(text => text.replaceAll('\n', ''))).toEqual([
      'MC 1',
      '1',
      'T2/2026',
      'Trạm Y tế xã Tân Lập',
      'Ảnh buổi truyền thông số 1 | IMG_1.jpg',
      '10/02/2026',
      'Huỳnh Thị Kim Giang',
      '12/02/2026',
      'Tệp lưu trong hệ thống',
      proofs[0]?.sha256,
    ])
  })

  it('puts a link that nobody named under the name of its site', () => {
    const unnamed = 'https://anbinh.example.vn/tin-tuc/bai-viet-so-4'
    const index = COMPOSE['minh-chung'](aSnapshot({ evidence: [aLink(4, { title: unnamed, url: unnamed })] }), SIGNED)
    expect(tables(index)[0]?.rows[0]?.cells[4]?.paragraphs.map(textOf)).toEqual(['Trang anbinh.example.vn'])
  })

  it('opens what the house keeps, and the address as it was handed in; a dead one says so', () => {
    const links = runsOf(document).flatMap(run => (run.kind === 'link' ? [run.href] : []))
    const house = 'https://anbinh.example.vn/an-binh/minh-chung/00000000-0000-7000-8000-00000000000'
    expect(links).toEqual([
      `${house}1/tep`,
      `${house}2/ban-luu`,
      'https://anbinh.example.vn/tin-tuc/bai-viet-so-2',
      'https://anbinh.example.vn/tin-tuc/bai-viet-so-3',
    ])
    expect(columnOf(document, 'Liên kết')[1]).toContain('Liên kết hỏng, xem ngày 02/3/2026 | Có bản lưu nội dung')
    expect(columnOf(document, 'Liên kết')[2]).not.toContain('hỏng')
  })

  it('is a workbook with days and whole hashes', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await renderXlsx(document)))
    const line = sheet?.data.find(row => row[0] === 'MC 1')
    expect([line?.[5], line?.[9]]).toEqual([new Date('2026-02-10T00:00:00Z'), proofs[0]?.sha256])
  })
})

describe('the task annex', () => {
  it('cites the proofs of each task by their numbers', () => {
    expect(columnOf(COMPOSE['nhiem-vu'](aSnapshot(), SIGNED), 'Minh chứng')).toEqual(['MC 1–3', 'MC 4', ''])
    const apart = [aProof(1), aProof(2, { task_id: 'b' }), aProof(3), aProof(4)]
    expect([...proofsOfTasks(apart)]).toEqual([
      ['task-1', 'MC 1; MC 3–4'],
      ['b', 'MC 2'],
    ])
  })

  it('opens every count, and shows money only where an amount is known', async () => {
    const keys = runsOf(COMPOSE['nhiem-vu'](aSnapshot(), SIGNED)).flatMap(run =>
      run.kind === 'figure' ? [run.key] : [],
    )
    expect(keys.slice(0, 4)).toEqual(['promised', 'accepted', 'late', 'waived'].map(what => `task.task-1.${what}`))
    const [sheet] = await readXlsxFile(Buffer.from(await renderXlsx(COMPOSE['nhiem-vu'](aSnapshot(), DRAFT))))
    expect(sheet?.data.find(row => row[0] === '2')?.slice(4, 10)).toEqual([3, 3, 0, 0, 10_000_000, 4_000_000])
    const [poor] = tables(COMPOSE['nhiem-vu'](aSnapshot({ tasks: [aTask(1)] }), DRAFT))
    expect(poor?.columns).toHaveLength(10)
  })

  test.each<[Partial<TaskLine>, string]>([
    [{ promised: 0, accepted: 0, late: 0 }, 'Không đến hạn trong kỳ'],
    [{ promised: 0, accepted: 0, late: 0, waived: 2 }, 'Miễn 2 kỳ'],
    [{ accepted: 3, late: 0 }, 'Hoàn thành'],
    [{ accepted: 3, late: 0, waived: 1 }, 'Hoàn thành; miễn 1 kỳ'],
    [{}, 'Đạt 2/3 kỳ (66,7%); 1 kỳ quá hạn'],
    [{ accepted: 0, waiting: 2 }, 'Đạt 0/3 kỳ (0%); 2 kỳ chờ duyệt; 1 kỳ quá hạn'],
  ])('says of %j: %s', (given, says) => expect(resultOf(aTask(1, given))).toBe(says))
})

test.each([
  ['2026-03', 'T3/2026'],
  ['2026-Q1', 'Quý I/2026'],
  ['2026-W06', 'Tuần 6/2026'],
  ['2026-03-05', '05/3/2026'],
  ['2026', 'Năm 2026'],
  ['2026-H1', '6 tháng đầu năm 2026'],
  ['2026-9M', '9 tháng/2026'],
  ['đợt 2', 'đợt 2'],
])('the period %s is written %s', (code, words) => expect(periodWords(code)).toBe(words))

describe('what is not signed', () => {
  const wordsOf = async (code: OutputCode, occasion: Occasion) => {
    const { readWord } = await import('#platform/document/ooxml/read-word.ts')
    const { paragraphs } = await readWord(await renderDocx(COMPOSE[code](aSnapshot(), occasion)))
    return paragraphs.map(paragraph => paragraph.text).join('\n')
  }
  it.each(CODES)('says so in %s, what is signed does not', async code => {
    const draft = await wordsOf(code, DRAFT)
    expect(draft).toContain('DỰ THẢO')
    expect(draft).toContain(DRAFT.draft)
    expect(await wordsOf(code, SIGNED)).not.toContain('DỰ THẢO')
  })
  it.each(['bang-so-lieu', 'nhiem-vu', 'minh-chung'] as const)(
    '%s names the signed figures it is made from',
    async code =>
      expect(await wordsOf(code, SIGNED)).toContain(`ký ngày 09/3/2026; mã băm SHA-256 của số liệu: ${'c'.repeat(64)}`),
  )
})
