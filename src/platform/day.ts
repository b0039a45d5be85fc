/** A calendar day as `YYYY-MM-DD`, always in Vietnam. */
export type Day = string

const VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Vietnamese calendar day of an instant. */
export const dayOf = (instant: Date): Day => VIETNAM.format(instant)

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const iso = (date: Date): Day => date.toISOString().slice(0, 10)

export function addDays(day: Day, days: number): Day {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() + days)
  return iso(date)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => utc(day).getUTCDay() || 7

/** 07/3/2026: months 1 and 2 take a leading zero, the others do not (as in the decree on documents). */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) throw new RangeError(`Not a day: ${day}`)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(date)}/${month <= 2 ? two(month) : month}/${year}`
}

export const makeDay = (year: number, month: number, day: number): Day => iso(new Date(Date.UTC(year, month - 1, day)))

/** The last day of a month (1–12). */
export const endOfMonth = (year: number, month: number): Day => makeDay(year, month + 1, 0)

/** True for a day that exists in the calendar, `2026-02-30` does not, in a year somebody may mean: 1900 to 2199. */
export const isDay = (text: string): boolean =>
  /^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text).getTime()) && iso(utc(text)) === text
