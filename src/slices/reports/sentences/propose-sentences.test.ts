import { describe, expect, test } from 'vitest'
import { FIGURES } from '#slices/activities/figures.api.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { aLine, aSnapshot, aTask, type Said } from './a-snapshot.fixture.ts'
import { fieldsOf } from './fields.ts'
import { type Beside, groundsOf, NOTHING_BESIDE } from './grounds.ts'
import { proposeSentences } from './propose-sentences.ts'
import { GONE, readSentence } from './sentence-text.policy.ts'
import { valuesOf } from './sentences.queries.ts'

type Figures = Readonly<Record<string, Said>>

const figures = (said: Figures) =>
  FIGURES.filter(figure => figure.code in said).map(({ code, row, name, unit }) =>
    aLine(code, row, { name, unit, ...said[code] }),
  )

/** What the rules say, by key. */
function say(snapshot: ReportSnapshot, beside: Partial<Beside> = {}): Map<string, string> {
  const grounds = groundsOf(snapshot, { ...NOTHING_BESIDE, ...beside })
  const fields = valuesOf(fieldsOf(grounds))
  return new Map(proposeSentences(grounds).map(({ key, text }) => [key, readSentence(text, fields)]))
}

const Q1 = { code: '2026-Q1', from_day: '2025-12-15', counted_to: '2026-03-09', cut_off: '2026-03-09' }
const atNewYear = aSnapshot().period
const behind = (...names: string[]) => names.map((name, at) => ({ unit_id: String(at), name, count: 1 }))

describe('a count', () => {
  test.each<[string, Said, string]>([
    [
      'with everything to compare with',
      { now: 19, sum: 57, before: 15, planned: 60 },
      'Trong kỳ, đơn vị đã đăng 19 tin, bài trên trang thông tin điện tử, tăng 04 tin, bài so với cùng kỳ; lũy kế từ đầu năm 57 tin, bài, đạt 95% kế hoạch năm.',
    ],
    [
      'fewer than before, nothing promised',
      { now: 1, sum: 2, before: 3 },
      'Trong kỳ, đơn vị đã đăng 01 tin, bài trên trang thông tin điện tử, giảm 02 tin, bài so với cùng kỳ; lũy kế từ đầu năm 02 tin, bài.',
    ],
    [
      'as many as before, more than promised',
      { now: 30, sum: 1250, before: 30, planned: 1000 },
      'Trong kỳ, đơn vị đã đăng 30 tin, bài trên trang thông tin điện tử, bằng cùng kỳ; lũy kế từ đầu năm 1.250 tin, bài, vượt kế hoạch năm, bằng 125% kế hoạch.',
    ],
    [
      'nothing now, something before',
      { now: 0, sum: 8, before: 5, planned: 60 },
      'Trong kỳ, đơn vị chưa đăng tin, bài nào trên trang thông tin điện tử (cùng kỳ 05 tin, bài); lũy kế từ đầu năm 08 tin, bài, đạt 13,3% kế hoạch năm.',
    ],
    [
      'promised and nothing done at all',
      { now: 0, sum: 0, planned: 60 },
      'Trong kỳ, đơn vị chưa đăng tin, bài nào trên trang thông tin điện tử (kế hoạch năm 60 tin, bài).',
    ],
  ])('%s', (_name, said, sentence) => {
    expect(say(aSnapshot({ figures: figures({ website_articles: said }) })).get('website_articles')).toBe(sentence)
  })

  test('what only counts its noun stands before it', () => {
    expect(say(aSnapshot({ figures: figures({ meetings: { now: 0, sum: 0, planned: 108 } }) })).get('meetings')).toBe(
      'Trong kỳ, đơn vị chưa tổ chức cuộc hội nghị, tập huấn, giao ban lồng ghép nào (kế hoạch năm 108 cuộc).',
    )
  })

  test('is said once where the period begins with the year', () => {
    const period = { ...atNewYear, ...Q1 }
    expect(
      say(aSnapshot({ period, figures: figures({ zalo_posts: { now: 4, planned: 16 } }) })).get('zalo_posts'),
    ).toBe('Đã đăng 04 bài trên Zalo, đạt 25% kế hoạch năm.')
  })

  test('of which nobody knows anything is not said', () => {
    expect(say(aSnapshot({ figures: figures({ zalo_posts: {} }) })).has('zalo_posts')).toBe(false)
  })

  test('takes turns and persons along, each by its own word', () => {
    const said = say(
      aSnapshot({
        figures: figures({
          contests: { now: 1 },
          contest_entries: { now: 200 },
          contestants: { now: 150 },
          community_sessions: { now: 37 },
          community_attendances: { now: 1482 },
          meetings: { now: 2 },
          attendances: {},
        }),
      }),
    )
    expect(said.get('contests')).toBe(
      'Trong kỳ, đơn vị đã tổ chức 01 cuộc thi tìm hiểu về cải cách hành chính, thu hút 200 lượt thi của 150 người dự thi; lũy kế từ đầu năm 01 cuộc thi.',
    )
    expect(said.get('community_sessions')).toBe(
      'Trong kỳ, đơn vị đã tổ chức 37 buổi truyền thông cộng đồng, họp hội đồng người bệnh với 1.482 lượt người dự; lũy kế từ đầu năm 37 buổi.',
    )
    expect(said.get('meetings')).toBe(
      'Trong kỳ, đơn vị đã tổ chức 02 cuộc hội nghị, tập huấn, giao ban lồng ghép; lũy kế từ đầu năm 02 cuộc.',
    )
  })
})

test.each<[string, Said, string]>([
  [
    'kept',
    { of: [381, 412], planned: 90 },
    'Tỷ lệ hài lòng qua khảo sát đạt 92,48% (381/412 phiếu), đạt mục tiêu 90%.',
  ],
  [
    'not kept, better than before',
    { of: [178, 200], planned: 90, before: 86.5 },
    'Tỷ lệ hài lòng qua khảo sát đạt 89% (178/200 phiếu), chưa đạt mục tiêu 90%, tăng 2,5 điểm phần trăm so với cùng kỳ.',
  ],
  ['as before', { of: [9, 10], before: 90 }, 'Tỷ lệ hài lòng qua khảo sát đạt 90% (09/10 phiếu), bằng cùng kỳ.'],
  [
    'worse',
    { of: [8, 10], before: 90 },
    'Tỷ lệ hài lòng qua khảo sát đạt 80% (08/10 phiếu), giảm 10 điểm phần trăm so với cùng kỳ.',
  ],
])('a rate %s', (_name, said, sentence) => {
  expect(say(aSnapshot({ figures: figures({ satisfaction: said }) })).get('satisfaction')).toBe(sentence)
})

test.each<[string, ReportSnapshot['tasks'], string]>([
  ['nothing due', [aTask('1', 'A', { promised: 0, accepted: 0 })], 'Trong kỳ không có kỳ thực hiện nào đến hạn.'],
  [
    'one, done',
    [aTask('1', 'A', { promised: 1, accepted: 1 })],
    'Trong kỳ có 01 kỳ thực hiện đến hạn của 01 nhiệm vụ; kỳ này đã hoàn thành và được duyệt, không có kỳ quá hạn.',
  ],
  [
    'all done',
    [aTask('1', 'A'), aTask('2', 'B', { promised: 9, accepted: 9 })],
    'Trong kỳ có 12 kỳ thực hiện đến hạn của 02 nhiệm vụ; tất cả đã hoàn thành và được duyệt, không có kỳ quá hạn.',
  ],
  [
    'some wait, none late',
    [aTask('1', 'A', { accepted: 2, waiting: 1 })],
    'Trong kỳ có 03 kỳ thực hiện đến hạn của 01 nhiệm vụ; đã được duyệt 02 kỳ (đạt 66,7%), chờ duyệt 01 kỳ, không có kỳ quá hạn.',
  ],
  [
    'none yet',
    [aTask('1', 'A', { accepted: 0, late: 3 })],
    'Trong kỳ có 03 kỳ thực hiện đến hạn của 01 nhiệm vụ; chưa có kỳ nào được duyệt, còn 03 kỳ quá hạn.',
  ],
])('the duties: %s', (_name, tasks, sentence) => {
  expect(say(aSnapshot({ tasks })).get('progress')).toBe(sentence)
})

test.each<[string, ReportSnapshot['units'], string | undefined, string | undefined]>([
  ['nobody can tell', undefined, undefined, undefined],
  ['nobody asked', { asked: 0, behind: [] }, undefined, undefined],
  ['the only one', { asked: 1, behind: [] }, 'Đơn vị có kỳ đến hạn đã nộp đủ kết quả.', undefined],
  ['all', { asked: 14, behind: [] }, 'Cả 14 đơn vị có kỳ đến hạn đã nộp đủ kết quả.', undefined],
  [
    'two not',
    { asked: 14, behind: behind('Khoa Nhi', 'Trạm Y tế xã Tân Lập') },
    '12/14 đơn vị đã nộp đủ kết quả các kỳ đến hạn.',
    'Còn 02/14 đơn vị chưa nộp đủ kết quả: Khoa Nhi (01 kỳ) và Trạm Y tế xã Tân Lập (01 kỳ).',
  ],
  [
    'a long list is cut',
    { asked: 14, behind: behind('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H') },
    '06/14 đơn vị đã nộp đủ kết quả các kỳ đến hạn.',
    'Còn 08/14 đơn vị chưa nộp đủ kết quả: A (01 kỳ), B (01 kỳ), C (01 kỳ), D (01 kỳ), E (01 kỳ) và 03 đơn vị khác.',
  ],
])('units: %s', (_name, units, sent, owed) => {
  const said = say(aSnapshot({ units: units as NonNullable<typeof units> }))
  expect(said.get('units_sent')).toBe(sent)
  expect(said.get('units_behind')).toBe(owed)
})

test.each<[string, Figures, string | undefined]>([
  ['none', { feedback_received: { now: 0 } }, 'Trong kỳ không tiếp nhận phản ánh, kiến nghị nào.'],
  [
    'handled, some late',
    { feedback_received: { now: 12 }, feedback_handled: { of: [11, 12] }, feedback_on_time: { of: [10, 11] } },
    'Trong kỳ, đơn vị đã tiếp nhận 12 phản ánh, kiến nghị; đã xử lý 11/12 phản ánh, kiến nghị (91,67%), trong đó xử lý đúng hạn 10/11 phản ánh, kiến nghị (90,91%).',
  ],
  ['unknown', {}, undefined],
])('feedback: %s', (_name, said, sentence) => {
  expect(say(aSnapshot({ figures: figures(said) })).get('feedback')).toBe(sentence)
})

test.each<[string, Said, string]>([
  [
    'some left',
    { now: 15_000_000, sum: 40_000_000, planned: 100_000_000 },
    'Kinh phí đã sử dụng trong kỳ là 15.000.000 đồng; lũy kế từ đầu năm 40.000.000 đồng, bằng 40% dự toán năm, còn lại 60.000.000 đồng.',
  ],
  [
    'more than estimated',
    { now: 5_000_000, sum: 12_000_000, planned: 10_000_000 },
    'Kinh phí đã sử dụng trong kỳ là 5.000.000 đồng; lũy kế từ đầu năm 12.000.000 đồng, bằng 120% dự toán năm, vượt dự toán 2.000.000 đồng.',
  ],
  [
    'all of it',
    { now: 1_000_000, sum: 10_000_000, planned: 10_000_000 },
    'Kinh phí đã sử dụng trong kỳ là 1.000.000 đồng; lũy kế từ đầu năm 10.000.000 đồng, bằng 100% dự toán năm, đã sử dụng hết dự toán.',
  ],
  [
    'none yet',
    { now: 0, sum: 0, planned: 10_000_000 },
    'Trong kỳ chưa sử dụng kinh phí (dự toán năm 10.000.000 đồng).',
  ],
  [
    'never estimated',
    { now: 2_000_000, sum: 3_000_000 },
    'Kinh phí đã sử dụng trong kỳ là 2.000.000 đồng; lũy kế từ đầu năm 3.000.000 đồng.',
  ],
])('money: %s', (_name, said, sentence) => {
  expect(say(aSnapshot({ figures: figures({ spending: said }) })).get('spending')).toBe(sentence)
})

test('what came late, what was corrected and what is missing is said by name', () => {
  const [line] = figures({ community_sessions: { now: 3, late: 2 } })
  const corrected = line ? [{ ...line, adjusted: -1 }] : []
  const reason = {
    code: 'community_sessions',
    name: '',
    unit: 'buổi',
    amount: -1,
    reason: 'ghi hai lần',
    title: '',
    happened_on: '2026-05-02',
    activity_id: 'a',
  }
  const said = say(
    aSnapshot({
      figures: [...corrected, ...figures({ posters: {}, leaflets: {}, dialogues: {} })],
      adjustments: [reason],
    }),
  )
  expect(said.get('late_facts')).toBe(
    'Ghi nhận bổ sung kết quả phát sinh trước ngày chốt của báo cáo đã gửi, đã tính trong số lũy kế: buổi truyền thông cộng đồng (02 buổi).',
  )
  expect(said.get('adjusted')).toBe(
    'Điều chỉnh số liệu của báo cáo đã gửi, đã tính trong số lũy kế: buổi truyền thông cộng đồng giảm 01 buổi (ghi hai lần).',
  )
  expect(said.get('missing')).toBe('Chưa có số liệu về pano, áp phích, băng rôn và đối thoại, tọa đàm.')
})

test('the assessment names what went well and what did not; causes are left to people', () => {
  const said = say(
    aSnapshot({
      figures: figures({
        documents: { now: 1, sum: 6, planned: 6 },
        sent_articles: { now: 0, sum: 3, planned: 12, before: 2 },
        staff_reached: { of: [181, 231], planned: 90 },
      }),
      tasks: [aTask('1', 'Viết tin'), aTask('2', 'Họp đường dây', { accepted: 1, late: 2 })],
    }),
    {
      silent_months: [1, 7],
      writers: [
        { name: 'Khoa Nhi', count: 8 },
        { name: 'Khoa Nội', count: 3 },
      ],
      next: { period: 'Năm 2026', tasks: [aTask('5a', 'Viết tin, bài {một}.')] },
    },
  )
  expect(Object.fromEntries(said)).toMatchObject({
    done_tasks: 'Hoàn thành đủ các kỳ đến hạn của 01/02 nhiệm vụ: “Viết tin”.',
    reached: 'Đã hoàn thành kế hoạch năm đối với: văn bản chỉ đạo, triển khai tuyên truyền (100%).',
    writers: 'Đơn vị có nhiều tin, bài trên trang thông tin điện tử: Khoa Nhi (08 tin, bài) và Khoa Nội (03 tin, bài).',
    late_tasks: 'Còn 02 kỳ quá hạn thuộc 01 nhiệm vụ: “Họp đường dây” (02 kỳ).',
    silent_months: 'Không có tin, bài trên trang thông tin điện tử trong tháng 01 và tháng 7.',
    slow: 'Năm kế hoạch đã qua 73,7% thời gian, một số chỉ tiêu đạt thấp hơn: tin, bài gửi báo, đài, Sở Y tế (25%).',
    'missed.staff_reached':
      'Tỷ lệ viên chức, người lao động được phổ biến ít nhất một lần mới đạt 78,35% so với mục tiêu 90%.',
    fewer: 'Một số kết quả thấp hơn cùng kỳ: tin, bài gửi báo, đài, Sở Y tế (giảm 02 tin, bài).',
    catch_up: 'Đôn đốc hoàn thành 02 kỳ quá hạn còn lại của kỳ này.',
    next_tasks: 'Thực hiện 03 kỳ đến hạn của 01 nhiệm vụ trong kỳ sau (báo cáo năm 2026):',
    'next_task.5a': '- Viết tin, bài {một}: 03 kỳ, Phòng Tổ chức - Hành chính chủ trì.',
  })
})

test('every rule names fields that exist, and no two sentences have one key', () => {
  const all: Figures = Object.fromEntries(
    FIGURES.map(({ code, unit }) => [
      code,
      unit === '%'
        ? { of: [1, 3], planned: 90, before: 20, late: 1 }
        : { now: 3, sum: 5, before: 7, planned: 100, late: 1 },
    ]),
  )
  const said = say(aSnapshot({ figures: figures(all), tasks: [aTask('1', 'A', { late: 1, accepted: 2 })] }))
  expect([...said.values()].filter(sentence => sentence.includes(GONE))).toEqual([])
  const grounds = groundsOf(aSnapshot({ figures: figures(all) }))
  const keys = proposeSentences(grounds).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(20)
  expect(new Set(keys).size).toBe(keys.length)
})
