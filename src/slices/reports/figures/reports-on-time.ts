import type { Day } from '#platform/day.ts'
import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { FigureWords } from '#slices/activities/figures.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'

/**
 * Computed here from the reports' own rows, not from the ledger: a hand-over recorded as an activity as well would be the same
 * fact in two places, and a report would have to count itself before it is sent.
 */
export const reportsOnTime: FigureWords = {
  code: 'reports_on_time',
  no: 'C3',
  name: 'Báo cáo gửi đúng hạn',
  unit: '%',
  definition:
    'Số báo cáo đã gửi không muộn hơn ngày đến hạn, trên số báo cáo phải gửi đã đến hạn trước ngày chốt; báo cáo đang lập chưa tính.',
  source: 'Ngoài bảng số liệu; kế hoạch nào cũng ghi hạn nộp báo cáo từng kỳ.',
}

export interface SentInTime {
  readonly code: string
  readonly name: string
  readonly due_on: Day
  readonly on_time: boolean
}

/** Every report that was asked for and fell due by a day, sent in time or not. */
export async function reportsDueBy(reader: Reader, year: number, day: Day): Promise<SentInTime[]> {
  const due = (await listPeriods(reader, year)).filter(period => period.is_asked && period.due_on <= day)
  if (due.length === 0) return []
  const sent = await reader.db
    .selectFrom('report')
    .where('facility_id', '=', reader.actor.facility)
    .where(
      'period_id',
      'in',
      due.map(period => period.id),
    )
    .where('handed_over_at', 'is not', null)
    .groupBy('period_id')
    .select(({ fn }) => ['period_id', fn.min('handed_over_at').as('first_at')])
    .execute()
  const first = new Map(sent.map(one => [one.period_id, one.first_at]))
  return due.map(({ id, code, name, due_on }) => {
    const at = first.get(id)
    return { code, name, due_on, on_time: at != null && dayOf(at) <= due_on }
  })
}
