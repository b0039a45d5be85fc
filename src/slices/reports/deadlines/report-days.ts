import { addDays, type Day } from '#platform/day.ts'
import type { Calendar } from '#slices/facilities/calendar.api.ts'
import { ASKED_BEFORE, COMPILING } from '../inputs/inputs.words.ts'

type Days = Pick<Calendar, 'moveBack' | 'addWorkingDays'>

/** "Trước ngày D": up to the day before, moved back to a working day. */
export const lastDayBefore = (day: Day, calendar: Pick<Days, 'moveBack'>): Day => calendar.moveBack(addDays(day, -1))

/** The last day on which the report is on time; the department's own day, where it set one that comes earlier. */
export function sendBy(period: { due_on: Day; parent_due_on: Day | null }, calendar: Pick<Days, 'moveBack'>): Day {
  const own = lastDayBefore(period.due_on, calendar)
  const parent = period.parent_due_on === null ? own : lastDayBefore(period.parent_due_on, calendar)
  return laterOf(parent, own) === own ? parent : own
}

/** The last day on which a unit's words are on time. */
export const unitsSendBy = (
  period: { due_on: Day; parent_due_on: Day | null; unit_due_on: Day | null },
  calendar: Days,
): Day =>
  period.unit_due_on === null
    ? calendar.addWorkingDays(sendBy(period, calendar), -COMPILING)
    : lastDayBefore(period.unit_due_on, calendar)

/** The day from which the clock asks every unit with duties. */
export const unitsAskedFrom = (period: { cut_off: Day }, calendar: Days): Day =>
  calendar.addWorkingDays(period.cut_off, -ASKED_BEFORE)

export const laterOf = (a: Day, b: Day): Day => (a < b ? b : a)
