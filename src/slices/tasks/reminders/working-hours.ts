import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { StepCalendar } from './reminder-steps.policy.ts'

/** Minutes of the day in Vietnam: 07:00–11:30 and 13:30–17:00, the end not included. */
const HOURS = [
  [7 * 60, 11 * 60 + 30],
  [13 * 60 + 30, 17 * 60],
] as const
const MINUTE = 60_000
/** Vietnam has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET = 7 * 60
/** Longest run of days off that is looked across. */
const LONGEST_BREAK = 60

export const minuteOfDay = (instant: Date): number =>
  (instant.getUTCHours() * 60 + instant.getUTCMinutes() + VIETNAM_OFFSET) % (24 * 60)

const at = (day: Day, minute: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (minute - VIETNAM_OFFSET) * MINUTE)

export function isWorkingHour(instant: Date, calendar: Pick<StepCalendar, 'isWorkingDay'>): boolean {
  const minute = minuteOfDay(instant)
  return HOURS.some(([from, to]) => from <= minute && minute < to) && calendar.isWorkingDay(dayOf(instant))
}

/** The instant itself inside working hours, else the beginning of the next ones. */
export function nextWorkingMoment(instant: Date, calendar: Pick<StepCalendar, 'isWorkingDay'>): Date {
  if (isWorkingHour(instant, calendar)) return instant
  const today = dayOf(instant)
  for (let i = 0; i <= LONGEST_BREAK; i++) {
    const day = addDays(today, i)
    if (!calendar.isWorkingDay(day)) continue
    const begin = HOURS.map(([from]) => at(day, from)).find(start => start > instant)
    if (begin) return begin
  }
  throw new RangeError('no working day within reach')
}
