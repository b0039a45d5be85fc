import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import { read, type Scope } from '#platform/scope.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { whoAnswers } from '#slices/facilities/staff.api.ts'
import { issuedVersion, planRows } from '#slices/plans/plans.api.ts'
import { setEstimate } from '#slices/tasks/budget/set-estimate.ts'
import { correctSpending, enterSpending } from '#slices/tasks/budget/spending.commands.ts'
import { answerFollowUp, decideFollowUp } from '#slices/tasks/inspections/follow-up.commands.ts'
import { viewInspection } from '#slices/tasks/inspections/inspection.queries.ts'
import { scheduleInspection } from '#slices/tasks/inspections/schedule-inspection.ts'
import { finishInspection, writeMinutes } from '#slices/tasks/inspections/write-minutes.ts'
import type { Cast, Event } from './run-year.ts'

const key = () => ({ request_key: randomUUID() })
const ORDER = 2

/** Money and inspections of the demo's year: estimates, spending, one entry put right, three inspections and what followed. */
export function moneyAndInspections(cast: Cast): Event[] {
  const story: Event[] = [
    ...ESTIMATES.map(([day, ...rest]) => ({ day, order: ORDER, run: () => estimate(cast, day, ...rest) })),
    ...SPENT.map(([day, ...rest]) => ({ day, order: ORDER, run: () => spend(cast, day, ...rest) })),
    ...INSPECTIONS.flatMap(one => inspectionEvents(cast, one)),
  ]
  return story.filter(event => event.day <= cast.until)
}

const ESTIMATES: readonly (readonly [day: Day, no: string, amount: number, reason: string])[] = [
  ['2026-01-19', '9', 8_000_000, 'Dự toán Ban Giám đốc duyệt ngày 16/01/2026'],
  ['2026-01-19', '12', 15_000_000, 'Dự toán Ban Giám đốc duyệt ngày 16/01/2026'],
  ['2026-01-19', '13', 12_000_000, 'Dự toán Ban Giám đốc duyệt ngày 16/01/2026'],
]

const SPENT: readonly (readonly [
  day: Day,
  no: string | null,
  amount: number,
  purpose: string,
  paper: string,
  wrong?: number,
])[] = [
  ['2026-02-05', '13', 3_200_000, 'In 1.000 tờ rơi quyền lợi người bệnh', 'PC 08'],
  ['2026-02-12', null, 650_000, 'Văn phòng phẩm phục vụ tuyên truyền', 'PC 11'],
  ['2026-05-21', '13', 9_500_000, 'In áp phích và tờ rơi đợt 2', 'PC 37'],
  ['2026-06-11', '9', 7_400_000, 'Tài liệu, nước uống lớp tập huấn', 'PC 42', 74_000_000],
  ['2026-08-27', '12', 14_200_000, 'Giải thưởng cuộc thi tìm hiểu', 'PC 58'],
]

async function estimate(cast: Cast, day: Day, no: string, amount: number, reason: string): Promise<void> {
  const scope = await cast.at(cast.coordinator, day)
  const task = await taskOf(scope, no)
  await setEstimate(scope, task, { ...key(), amount, source: 'Nguồn thu sự nghiệp', reason, after: null })
}

/** With a wrong amount first, where one is given: it is put right the same day. */
async function spend(
  cast: Cast,
  day: Day,
  no: string | null,
  amount: number,
  purpose: string,
  paper: string,
  wrong?: number,
): Promise<void> {
  const scope = await cast.at(cast.coordinator, day)
  const task_id = no === null ? null : await taskOf(scope, no)
  const said = { task_id, spent_on: day, source: 'Nguồn thu sự nghiệp', purpose, document_number: paper }
  const { id } = await enterSpending(scope, cast.files, { ...key(), year: 2026, ...said, amount: wrong ?? amount })
  if (wrong !== undefined) await correctSpending(scope, id, { ...key(), ...said, amount, reason: 'Gõ thừa một số 0' })
}

const taskOf = (scope: Scope, no: string): Promise<string> =>
  read(scope, async reader => {
    const version = await issuedVersion(reader, 2026)
    const row = (await planRows(reader, version?.id ?? '')).find(one => one.no === no)
    if (!row) throw new Error(`demo: no row ${no}`)
    return row.task_id
  })

interface Story {
  readonly told: Day
  readonly from: Day
  readonly to: Day
  readonly title: string
  readonly units: readonly string[]
  /** Left out: it is still to come. */
  readonly minutes?: Day
  readonly follow_ups?: readonly (readonly [unit: string, words: string, due: Day, answered?: Day, closed?: Day])[]
}

const INSPECTIONS: readonly Story[] = [
  {
    told: '2026-02-02',
    from: '2026-02-10',
    to: '2026-02-11',
    title: 'Kiểm tra công tác tuyên truyền cải cách hành chính đầu năm',
    units: ['Trạm Y tế xã Tân Lập', 'Trạm Y tế xã Hòa Khê', 'Khoa Khám bệnh'],
    minutes: '2026-02-12',
    follow_ups: [
      ['Trạm Y tế xã Hòa Khê', 'Thay bảng niêm yết thủ tục đã hết hiệu lực', '2026-02-20', '2026-03-02', '2026-03-04'],
      [
        'Trạm Y tế xã Tân Lập',
        'Lập sổ ghi số người dự các buổi truyền thông',
        '2026-02-24',
        '2026-02-19',
        '2026-03-04',
      ],
      ['Trạm Y tế xã Tân Lập', 'Treo mã QR tra cứu thủ tục tại bàn tiếp đón', '2026-03-06', '2026-03-05', '2026-03-09'],
    ],
  },
  {
    told: '2026-02-23',
    from: '2026-09-16',
    to: '2026-09-17',
    title: 'Kiểm tra, đôn đốc thực hiện kế hoạch tuyên truyền 9 tháng',
    units: ['Trạm Y tế xã Tân Lập', 'Trạm Y tế xã Suối Đá', 'Khoa Nội', 'Khoa Phụ sản'],
    minutes: '2026-09-18',
    follow_ups: [
      ['Trạm Y tế xã Suối Đá', 'Bổ sung minh chứng buổi truyền thông tháng 7', '2026-09-25'],
      ['Trạm Y tế xã Tân Lập', 'Cập nhật thủ tục niêm yết theo danh mục mới', '2026-10-09'],
    ],
  },
  {
    told: '2026-09-21',
    from: '2026-11-10',
    to: '2026-11-12',
    title: 'Kiểm tra cuối năm việc tuyên truyền cải cách hành chính',
    units: ['Trạm Y tế xã Long Hậu', 'Trạm Y tế xã Cầu Ngang', 'Khoa Nhi'],
  },
]

function inspectionEvents(cast: Cast, one: Story): Event[] {
  let id = ''
  const followUp = async (words: string): Promise<string> => {
    const leader = await cast.at(cast.leader, one.told)
    const { follow_ups } = await read(leader, reader => viewInspection(reader, id))
    return follow_ups.find(it => it.words === words)?.id ?? ''
  }
  const told: Event = {
    day: one.told,
    order: ORDER,
    run: async () => {
      id = await scheduleOne(cast, one)
    },
  }
  const { minutes } = one
  if (minutes === undefined) return [told]
  const after = (one.follow_ups ?? []).flatMap(([unit, words, , answered, closed]): Event[] => [
    ...(answered === undefined
      ? []
      : [{ day: answered, order: ORDER, run: async () => answer(cast, answered, unit, await followUp(words)) }]),
    ...(closed === undefined
      ? []
      : [{ day: closed, order: ORDER + 1, run: async () => close(cast, closed, await followUp(words)) }]),
  ])
  return [told, { day: minutes, order: ORDER, run: () => write(cast, minutes, id, one) }, ...after]
}

const LINES = [
  ['5', 'Buổi truyền thông hằng tháng có nội dung cải cách hành chính'],
  ['8', 'Niêm yết thủ tục hành chính và mã QR tại nơi tiếp nhận'],
  [null, 'Sổ theo dõi và hồ sơ minh chứng của đơn vị'],
] as const

async function unitIds(cast: Cast, names: readonly string[]): Promise<string[]> {
  const known = await unitNamesOn(cast.system, '2026-02-01')
  return names.map(name => [...known].find(([, one]) => one.name === name)?.[0] ?? '')
}

async function scheduleOne(cast: Cast, { told, from, to, title, units }: Story): Promise<string> {
  const scope = await cast.at(cast.coordinator, told)
  const lines = []
  for (const [no, words] of LINES) lines.push({ task_id: no === null ? null : await taskOf(scope, no), words })
  const { id } = await scheduleInspection(scope, {
    ...key(),
    title,
    from_day: from,
    to_day: to,
    lead_staff_id: cast.leader,
    member_ids: [cast.coordinator],
    unit_ids: await unitIds(cast, units),
    lines,
  })
  return id
}

async function write(cast: Cast, day: Day, id: string, { follow_ups = [] }: Story): Promise<void> {
  const scope = await cast.at(cast.coordinator, day)
  const view = await read(scope, reader => viewInspection(reader, id))
  const ids = await unitIds(
    cast,
    follow_ups.map(([unit]) => unit),
  )
  const unmet = (unit: string, n: number): boolean => n === 1 && ids.includes(unit)
  const { row_version } = await writeMinutes(scope, id, {
    ...key(),
    row_version: view.row_version,
    conclusions:
      'Các đơn vị bám sát kế hoạch, hồ sơ đầy đủ hơn kỳ trước.\n- Đơn vị có kiến nghị khắc phục đúng hạn và báo cáo đoàn.',
    met_with: view.units.map(({ unit_id }) => ({ unit_id, words: 'Trưởng đơn vị' })),
    findings: view.units.flatMap(({ unit_id }) =>
      view.lines.map((line, n) => ({
        line_id: line.id,
        unit_id,
        verdict: unmet(unit_id, n) ? ('not_met' as const) : ('met' as const),
        note: unmet(unit_id, n) ? 'Còn thiếu, xem kiến nghị' : '',
      })),
    ),
    follow_ups: follow_ups.map(([, words, due_on], n) => ({
      unit_id: ids[n] ?? '',
      line_id: view.lines[1]?.id ?? null,
      words,
      due_on,
    })),
  })
  await finishInspection(scope, id, { ...key(), row_version })
}

async function answer(cast: Cast, day: Day, unit: string, followUp: string): Promise<void> {
  const [id = ''] = await unitIds(cast, [unit])
  const head = await whoAnswers(cast.system, id, day)
  const words = 'Đơn vị đã làm xong, có ảnh và sổ lưu tại đơn vị.'
  await answerFollowUp(await cast.at(head ?? '', day), cast.files, followUp, { ...key(), words })
}

async function close(cast: Cast, day: Day, followUp: string): Promise<void> {
  await decideFollowUp(await cast.at(cast.leader, day), followUp, {
    ...key(),
    row_version: 2,
    verdict: 'close',
    words: '',
  })
}
