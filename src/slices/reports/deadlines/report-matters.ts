import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { issuedVersion } from '#slices/plans/plans.api.ts'
import { listPeriods, type Period } from '#slices/registers/periods.api.ts'
import type { MatterSource, ToldMatter } from '#slices/tasks/reminders/reminders.api.ts'
import '../inputs/inputs.table.ts'
import { INPUT_PATH } from '../inputs/inputs.words.ts'
import { periodInText } from '../reports.words.ts'
import { sendBy } from './report-days.ts'

type People = Parameters<MatterSource>[2]

/** No step stands further from its day than this, holidays and all. */
const AHEAD = 40
const BEHIND = 60

/**
 * What people are reminded of for the reports: the coordinator writes, the leader signs, units send their words. Seven, three
 * and one working days before, on the day, then up: a report that is late goes to the leaders, a unit's words to its head,
 * the coordinator, the leaders.
 */
export const reportMatters: MatterSource = async (reader, today, people, calendar) => {
  const periods = (await listPeriods(reader)).filter(
    period => period.is_asked && period.due_on <= addDays(today, AHEAD) && period.due_on >= addDays(today, -BEHIND),
  )
  if (periods.length === 0) return []
  const issued = new Map<number, Day | null>()
  for (const year of new Set(periods.map(period => period.year)))
    issued.set(year, (await issuedVersion(reader, year))?.issued_on ?? null)
  const reports = await reportsOf(reader, periods)
  const found = periods.flatMap(period => {
    const issued_on = issued.get(period.year) ?? null
    return reportMatter(period, reports.get(period.id), issued_on, people, sendBy(period, calendar)) ?? []
  })
  return [...found, ...(await inputMatters(reader, periods, issued, people))]
}

interface Report {
  readonly id: string
  readonly state: string
  readonly review: string
}

/** The report of a period as it waits for somebody: for the coordinator until it is sent, for the leader while it is to be signed. */
export function reportMatter(
  period: Pick<Period, 'id' | 'name' | 'year' | 'from_day'>,
  report: Report | undefined,
  issued_on: Day | null,
  { coordinators, leaders, owners }: Pick<People, 'coordinators' | 'leaders' | 'owners'>,
  due: Day,
): ToldMatter | undefined {
  const above = leaders.length > 0 ? leaders : owners
  const base = {
    state: 'open' as const,
    period_from: period.from_day,
    due_on: due,
    due,
    returned_on: null,
    issued_on,
    words: `Báo cáo ${periodInText(period.name)}`,
    reason: null,
  }
  if (report?.state === 'in_review' && report.review === 'sign')
    return {
      ...base,
      key: `report.sign:${report.id}`,
      title: 'chờ lãnh đạo đọc và ký',
      path: `/viec/duyet/bao-cao/${report.id}`,
      told: new Map([
        ['holder', above],
        ['coordinator', coordinators],
        ['leader', above],
      ]),
    }
  if (report && !['collecting', 'drafted', 'in_review', 'signed'].includes(report.state)) return undefined
  return {
    ...base,
    key: `report.write:${period.id}`,
    title: report?.state === 'signed' ? 'đã ký, chờ gửi cấp trên' : 'soạn, trình ký và gửi cấp trên',
    path: report ? `/quan-tri/bao-cao/${report.id}` : `/quan-tri/bao-cao?nam=${period.year}`,
    told: new Map([
      ['holder', coordinators.length > 0 ? coordinators : above],
      ['coordinator', above],
      ['leader', above],
    ]),
  }
}

async function reportsOf(reader: Reader, periods: readonly Period[]) {
  const rows = await reader.db
    .selectFrom('report')
    .select(['id', 'period_id', 'state', 'review'])
    .where('facility_id', '=', reader.actor.facility)
    .where(
      'period_id',
      'in',
      periods.map(period => period.id),
    )
    .where('state', '<>', 'returned')
    .execute()
  return new Map(rows.map(row => [row.period_id, row]))
}

async function inputMatters(
  reader: Reader,
  periods: readonly Period[],
  issued: ReadonlyMap<number, Day | null>,
  people: People,
): Promise<ToldMatter[]> {
  const open = new Map(periods.filter(period => !period.is_fixed).map(period => [period.id, period]))
  if (open.size === 0) return []
  const rows = await reader.db
    .selectFrom('report_input')
    .select(['id', 'period_id', 'unit_id', 'state', 'due_on', 'asked_at', 'return_reason', 'returned_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('period_id', 'in', [...open.keys()])
    .where('state', '<>', 'sent')
    .execute()
  return rows.flatMap(row => {
    const period = open.get(row.period_id)
    if (!period) return []
    const head = people.headOf(row.unit_id)
    const heads = head === null ? people.coordinators : [head]
    const own = people.contributorsOf(row.unit_id)
    const asked = dayOf(row.asked_at)
    return [
      {
        key: `report.input:${row.id}`,
        state: row.state === 'returned' ? ('returned' as const) : ('open' as const),
        // Nobody is told of a day before they were asked.
        period_from: asked,
        due_on: row.due_on,
        due: row.due_on,
        returned_on: row.returned_at === null ? null : dayOf(row.returned_at),
        issued_on: issued.get(period.year) ?? null,
        words: `Báo cáo ${periodInText(period.name)}`,
        title: row.state === 'with_head' ? 'trưởng đơn vị xem và gửi ý kiến' : 'đơn vị gửi ý kiến',
        path: `${INPUT_PATH}/${row.id}`,
        reason: row.return_reason,
        told: new Map([
          ['holder', row.state === 'with_head' || own.length === 0 ? heads : own],
          ['head', heads],
          ['coordinator', people.coordinators],
          ['leader', people.leaders],
        ]),
      },
    ]
  })
}
