import { addDays, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type Calendar, loadCalendar } from '../../facilities/calendar.api.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import type { ToldDuty } from './digest-words.ts'
import type { RemindedRow } from './reminded-duties.queries.ts'
import type { Step } from './reminder-steps.policy.ts'

/** The calendar that answers for every day a step may count to. */
export const remindingCalendar = (reader: Reader): Promise<Calendar> => {
  const today = dayOf(reader.now())
  return loadCalendar(reader, addDays(today, -400), addDays(today, 100))
}

/** Gives duties the words a digest needs. */
export async function dutyTeller(reader: Reader): Promise<(row: RemindedRow, step: Step | 'chase') => ToldDuty> {
  const today = dayOf(reader.now())
  const calendar = await remindingCalendar(reader)
  const units = await unitNamesOn(reader, today)
  const people = await staffNames(reader)
  return (row, step) => ({
    id: row.id,
    no: row.no,
    title: row.title,
    period_code: row.period_code,
    party:
      (row.unit_id && units.get(row.unit_id)?.name) ||
      (row.staff_id && people.get(row.staff_id)) ||
      row.party_name ||
      '',
    due: row.due,
    due_on: row.due_on,
    returned: row.state === 'returned',
    reason: row.state === 'returned' ? row.state_reason : null,
    working_days_left: calendar.workingDaysBetween(today, row.due),
    step,
  })
}
