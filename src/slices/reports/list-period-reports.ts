import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { issuedVersion } from '#slices/plans/plans.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { sendBy } from './deadlines/report-days.ts'
import { canSeeReports } from './reports.policy.ts'
import { listReports } from './reports.queries.ts'

export type PeriodReport = Awaited<ReturnType<typeof listPeriodReports>>['periods'][number]

/** Every period, by due day, with its report and how far the due day is; and the years whose plan is issued. */
export async function listPeriodReports(reader: Reader) {
  ensure(canSeeReports(reader.actor), 'report.see')
  const today = dayOf(reader.now())
  const [reports, periods] = await Promise.all([listReports(reader), listPeriods(reader)])
  const byPeriod = Map.groupBy(reports, report => report.period_id)
  const days = [today, ...periods.map(period => period.due_on)].sort()
  const years = [...new Set(periods.map(period => period.year))]
  const [calendar, planned] = await Promise.all([
    loadCalendar(reader, days[0] ?? today, days.at(-1) ?? today),
    Promise.all(years.map(year => issuedVersion(reader, year))),
  ])
  return {
    today,
    planned_years: years.filter((_, at) => planned[at] !== undefined),
    periods: periods.map(period => {
      const own = byPeriod.get(period.id) ?? []
      const send_by = sendBy(period, calendar)
      return {
        ...period,
        /** The last day that is on time: "trước ngày D" is up to the working day before. */
        send_by,
        working_days_left: calendar.workingDaysBetween(today, send_by),
        report: own.find(report => report.state !== 'returned') ?? own.at(-1) ?? null,
      }
    }),
  }
}
