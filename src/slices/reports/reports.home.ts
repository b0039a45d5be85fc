import { dayOf, daysBetween, writeDay } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { unitsBehind } from '#slices/tasks/report-lines.api.ts'
import { type Behind, inputsBehind, ownOpenInputs } from './inputs/inputs.queries.ts'
import { INPUT_PATH } from './inputs/inputs.words.ts'
import { listPeriodReports, type PeriodReport } from './list-period-reports.ts'
import { canDecideReport, canSeeReports, canWriteReport } from './reports.policy.ts'
import { periodInText } from './reports.words.ts'

/** A period is on the list from this many working days before it is due. */
const NEAR = 10

type Item = Omit<HomeItem, 'group' | 'icon' | 'due_on' | 'due_words' | 'late'>

/** What this room puts on "việc cần quyết": reports due, units that are missing, signatures that wait, reports returned. */
export async function homeItems(reader: Reader): Promise<HomeItem[]> {
  if (!canSeeReports(reader.actor)) return []
  if (!(canWriteReport(reader.actor) || canDecideReport(reader.actor))) return inputItems(reader)
  const [own, { periods, today, planned_years }] = await Promise.all([inputItems(reader), listPeriodReports(reader)])
  const planned = periods.filter(period => planned_years.includes(period.year))
  const near = planned.filter(period => isNear(period) && !isFrozen(period))
  const behind = canWriteReport(reader.actor) ? await inputsBehind(reader, near) : new Map<string, Behind>()
  const items = await Promise.all(planned.map(period => itemsOf(reader, period, today, behind)))
  return [...own, ...items.flat()]
}

/** Words for a report that the asker's own units still owe. */
async function inputItems(reader: Reader): Promise<HomeItem[]> {
  const today = dayOf(reader.now())
  return (await ownOpenInputs(reader)).map(row => ({
    kind: row.state === 'returned' ? 'report.input-returned' : 'report.input-asked',
    group: 'report',
    icon: 'clipboard-data',
    title:
      row.state === 'returned'
        ? `Ý kiến cho báo cáo ${periodInText(row.period_name)} bị trả lại`
        : `Viết ý kiến cho báo cáo ${periodInText(row.period_name)}`,
    detail: row.return_reason ?? 'Vài câu: việc làm tốt, khó khăn, kiến nghị. Số liệu của đơn vị đã có sẵn.',
    due_on: row.due_on,
    late: row.due_on < today,
    href: `${INPUT_PATH}/${row.id}`,
    action: row.state === 'returned' ? 'Sửa và gửi lại' : 'Viết ý kiến',
  }))
}

async function itemsOf(
  reader: Reader,
  period: PeriodReport,
  today: string,
  behind: ReadonlyMap<string, Behind>,
): Promise<HomeItem[]> {
  const made: (Item | undefined)[] = [
    canDecideReport(reader.actor) ? waitingOf(period) : undefined,
    ...(canWriteReport(reader.actor)
      ? [checkOf(period), writingOf(period), await missingOf(reader, period, today), wordsOf(period, behind)]
      : []),
  ]
  const late = period.send_by < today && !isSent(period)
  return made.flatMap(item =>
    item
      ? [
          {
            ...item,
            group: 'report' as const,
            icon: 'clipboard-data',
            due_on: period.send_by,
            due_words: dueWords(period, today),
            late,
          },
        ]
      : [],
  )
}

function waitingOf({ name, report }: PeriodReport): Item | undefined {
  if (report?.state !== 'in_review' || report.review !== 'sign') return undefined
  return {
    kind: 'report.waits',
    title: `Báo cáo ${periodInText(name)} chờ ký`,
    detail: report.number ? `Số ${report.number}` : 'Chưa ghi số văn bản',
    href: `/viec/duyet/bao-cao/${report.id}`,
    action: 'Xem và ký',
  }
}

/** Somebody else wrote it: the coordinator looks it over before the leader has it. */
function checkOf({ name, report }: PeriodReport): Item | undefined {
  if (report?.state !== 'in_review' || report.review !== 'check') return undefined
  return {
    kind: 'report.waits-check',
    title: `Báo cáo ${periodInText(name)} chờ người điều phối xem`,
    detail: 'Xem rồi chuyển lãnh đạo ký, hoặc trả lại người viết.',
    href: `/viec/duyet/bao-cao/${report.id}`,
    action: 'Xem và chuyển',
  }
}

function writingOf(period: PeriodReport): Item | undefined {
  const { name, report, year } = period
  if (!report) {
    if (!isNear(period)) return undefined
    return {
      kind: 'report.due',
      title: `Chưa lập báo cáo ${periodInText(name)}`,
      detail: 'Số liệu đã có sẵn từ sổ hoạt động, mở ra để kiểm và viết đánh giá.',
      href: `/quan-tri/bao-cao?nam=${year}`,
      action: 'Lập báo cáo',
    }
  }
  const href = `/quan-tri/bao-cao/${report.id}`
  if (report.state === 'signed')
    return {
      kind: 'report.to-hand-over',
      title: `Báo cáo ${periodInText(name)} đã ký, chờ gửi`,
      detail: 'Tải bản đã ký, gửi cấp trên rồi ghi nơi nhận.',
      href: `${href}?buoc=gui`,
      action: 'Ghi đã gửi',
    }
  if (report.return_reason)
    return {
      kind: 'report.returned',
      title: `Báo cáo ${periodInText(name)} bị trả lại`,
      detail: report.return_reason,
      href: `${href}?buoc=loi-van`,
      action: 'Sửa và trình lại',
    }
  if (!isNear(period) || (report.state !== 'collecting' && report.state !== 'drafted')) return undefined
  return {
    kind: 'report.due',
    title: `Báo cáo ${periodInText(name)} đang soạn`,
    detail: 'Kiểm số liệu, viết đánh giá rồi trình lãnh đạo.',
    href,
    action: 'Soạn tiếp',
  }
}

/** Units that have not handed in, once the report is near; named up to three. */
async function missingOf(reader: Reader, period: PeriodReport, today: string): Promise<Item | undefined> {
  if (!isNear(period) || isFrozen(period) || period.from_day > today) return undefined
  const behind = await unitsBehind(reader, { from: period.from_day, to: period.cut_off })
  if (behind.length === 0) return undefined
  const named = behind.slice(0, 3).map(unit => unit.name)
  const more = behind.length > 3 ? `, và ${behind.length - 3} đơn vị khác` : ''
  return {
    kind: 'report.units-missing',
    title: `${behind.length} đơn vị chưa gửi số liệu ${periodInText(period.name)}`,
    detail: `${named.join(', ')}${more}.`,
    href: period.report ? `/quan-tri/bao-cao/${period.report.id}?buoc=don-vi` : `/quan-tri/bao-cao?nam=${period.year}`,
    action: 'Xem đơn vị',
  }
}

/** Units asked for their words whose day has come and that have not sent them. */
function wordsOf(period: PeriodReport, behind: ReadonlyMap<string, Behind>): Item | undefined {
  const { late, asked } = behind.get(period.id) ?? { late: 0, asked: 0 }
  if (late === 0) return undefined
  return {
    kind: 'report.inputs-missing',
    title: `${late} đơn vị chưa gửi ý kiến ${periodInText(period.name)}`,
    detail: `Đã hỏi ${asked} đơn vị; hạn gửi ý kiến đã đến.`,
    href: period.report ? `/quan-tri/bao-cao/${period.report.id}?buoc=don-vi` : `/quan-tri/bao-cao?nam=${period.year}`,
    action: 'Xem đơn vị',
  }
}

const isNear = (period: PeriodReport): boolean => period.is_asked && period.working_days_left <= NEAR
const isFrozen = ({ report }: PeriodReport): boolean =>
  report !== null && ['signed', 'handed_over', 'accepted'].includes(report.state)
const isSent = ({ report }: PeriodReport): boolean =>
  report !== null && ['handed_over', 'accepted'].includes(report.state)

/** What is left is counted in working days, what is late in days, as everywhere. */
function dueWords({ send_by, working_days_left: left }: PeriodReport, today: string): string {
  if (send_by < today) return `Trễ ${daysBetween(send_by, today)} ngày`
  return left > 0 ? `Còn ${left} ngày làm việc` : 'Hôm nay là ngày làm việc cuối'
}

/** One thing that waits for a leader's decision, as the list at /viec/duyet shows it. */
interface ApprovalItem {
  readonly kind: 'report'
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Below the base. */
  readonly href: string
  readonly since: Date | null
}

/** Reports that wait for this leader. */
export const approvalItems = (scope: Scope | Reader): Promise<ApprovalItem[]> =>
  read(scope, async reader => {
    const reviews = [
      ...(canDecideReport(reader.actor) ? ['sign'] : []),
      ...(canWriteReport(reader.actor) ? ['check'] : []),
    ]
    if (reviews.length === 0) return []
    const { periods } = await listPeriodReports(reader)
    return periods.flatMap(({ name, due_on, report }) =>
      report?.state === 'in_review' && reviews.includes(report.review)
        ? [
            {
              kind: 'report' as const,
              id: report.id,
              title: `Báo cáo ${periodInText(name)}`,
              detail: `Hạn nộp ${writeDay(due_on)}`,
              href: `/viec/duyet/bao-cao/${report.id}`,
              since: report.submitted_at,
            },
          ]
        : [],
    )
  })
