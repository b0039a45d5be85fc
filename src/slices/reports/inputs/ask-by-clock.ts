import { dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { issuedVersion } from '#slices/plans/plans.api.ts'
import { listPeriods, type Period } from '#slices/registers/periods.api.ts'
import { unitLines } from '#slices/tasks/unit-lines.api.ts'
import { laterOf, sendBy, unitsAskedFrom, unitsSendBy } from '../deadlines/report-days.ts'
import { ask } from './inputs.commands.ts'
import './inputs.table.ts'

interface ToAsk {
  readonly period: Period
  readonly units: readonly string[]
  readonly due_on: string
}

/** Periods whose words fall due, with the units not asked yet. Who was chosen by hand is all that is asked. */
async function toAsk(reader: Reader): Promise<ToAsk[]> {
  const today = dayOf(reader.now())
  const periods = (await listPeriods(reader)).filter(
    period => period.is_asked && !period.is_fixed && period.from_day <= today && today <= period.due_on,
  )
  const found: ToAsk[] = []
  for (const period of periods) {
    const calendar = await loadCalendar(reader, period.from_day, period.due_on)
    const due_on = unitsSendBy(period, calendar)
    if (today < unitsAskedFrom(period, calendar) || today > sendBy(period, calendar)) continue
    if (!(await issuedVersion(reader, period.year))) continue
    const asked = await reader.db
      .selectFrom('report_input')
      .select(['unit_id', 'asked_by'])
      .where('facility_id', '=', reader.actor.facility)
      .where('period_id', '=', period.id)
      .execute()
    if (asked.some(one => one.asked_by !== null)) continue
    const there = new Set(asked.map(one => one.unit_id))
    const units = (await unitLines(reader, { from: period.from_day, to: period.cut_off }))
      .map(line => line.unit_id)
      .filter(unit => !there.has(unit))
    if (units.length > 0) found.push({ period, units, due_on: laterOf(due_on, today) })
  }
  return found
}

/** Mười ngày làm việc trước ngày chốt: hỏi ý kiến mọi đơn vị có việc trong kỳ. Leaves no trace where there is nobody to ask. */
export async function askUnitsByClock(scope: Scope): Promise<number> {
  if ((await read(scope, toAsk)).length === 0) return 0
  return write(
    scope,
    { action: 'report-input.ask-by-clock' },
    async (tx: Writer<'report_input' | 'report_input_step'>) => {
      let asked = 0
      for (const { period, due_on } of await toAsk(tx)) asked += await ask(tx, period, null, due_on)
      return asked
    },
  )
}
