/** Numbers, dates and deadlines as Vietnamese offices write them. Days are 'YYYY-MM-DD', no clock is read here. */

import { dayOf, daysBetween, writeDay } from '#platform/day.ts'

const NBSP = '\u00a0'
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']

/** Making one takes far longer than using it. */
const NUMBERS = new Map<string, Intl.NumberFormat>()

/** 1234.5 → 1.234,5. At most `decimals` digits after the comma, exactly that many when `fixed`. */
export function formatNumber(value: number, decimals = 1, fixed = false): string {
  const key = `${decimals} ${fixed}`
  const made =
    NUMBERS.get(key) ??
    new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals, minimumFractionDigits: fixed ? decimals : 0 })
  NUMBERS.set(key, made)
  return made.format(value)
}

/** 92.6 → "92,6 %" with a no-break space. The value is already in percent. */
export const formatPercent = (value: number): string => `${formatNumber(value)}${NBSP}%`

export const formatMoney = (dong: number): string => `${formatNumber(dong, 0)}${NBSP}đồng`

/** A quantity that may be missing: "–" was not asked for, "0" was asked for and nothing was done. */
export const formatQuantity = (value: number | null | undefined, decimals = 1): string =>
  value === null || value === undefined ? '–' : formatNumber(value, decimals)

export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NBSP}B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0)}${NBSP}KB`
  return `${formatNumber(bytes / 1_000_000, 1)}${NBSP}MB`
}

function parts(day: string): { year: number; month: number; date: number } {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) throw new RangeError(`Not a day: ${day}`)
  return { year, month, date }
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const twoDigits = (value: number): string => String(value).padStart(2, '0')
/** Months 1 and 2 take a leading zero, the others do not (as in the decree on documents). */
const monthDigits = (month: number): string => (month <= 2 ? twoDigits(month) : String(month))

/** 07/3/2026 */
export const formatDay = writeDay

/** 07/3, inside a year that is clear from the context. */
export function formatShortDay(day: string): string {
  const { month, date } = parts(day)
  return `${twoDigits(date)}/${monthDigits(month)}`
}

/** Thứ Sáu, 06/3/2026 */
export const formatLongDay = (day: string): string => `${WEEKDAYS[weekdayOf(day)]}, ${formatDay(day)}`

/** T6, 06/3 */
export const formatWeekday = (day: string): string => `${SHORT_WEEKDAYS[weekdayOf(day)]}, ${formatShortDay(day)}`

/** 02/3 – 08/3/2026, and both years when they differ. */
export function formatDays(from: string, to: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${sameYear ? formatShortDay(from) : formatDay(from)} – ${formatDay(to)}`
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** 08:14, at the office's own clock whatever the machine's time zone. */
export const formatTime = (instant: Date | string): string => CLOCK.format(new Date(instant))

/** 06/3/2026 08:14 */
export const formatInstant = (instant: Date | string): string =>
  `${formatDay(dayOf(new Date(instant)))} ${formatTime(instant)}`

export interface Deadline {
  /** The last day that is on time. */
  dueOn: string
  /** The day D of "trước ngày D", where the plan says it so; then the phrase names D. */
  before?: string
  today: string
  /** Working days from tomorrow up to the due day; unknown is left unsaid. */
  workingDaysLeft?: number
}
export type DeadlineTone = 'late' | 'near' | 'calm'

/** Said of today where a day off lies between it and the day D. */
const LAST_DAY = 'hôm nay là ngày làm việc cuối'

/** "Trước 10/3, còn 2 ngày làm việc", "Hạn hôm nay, 06/3", "Hạn 02/3, trễ 4 ngày", and how urgent that is. */
export function deadlinePhrase(deadline: Deadline): { text: string; tone: DeadlineTone } {
  const { dueOn, before, today, workingDaysLeft } = deadline
  const named = nameDeadline(dueOn, before, today)
  if (today === dueOn)
    return {
      text: before === undefined ? `Hạn hôm nay, ${formatShortDay(dueOn)}` : `${named}, ${LAST_DAY}`,
      tone: 'near',
    }
  if (today > dueOn)
    return { text: `${named}, trễ ${formatNumber(daysBetween(dueOn, today))}${NBSP}ngày`, tone: 'late' }
  if (workingDaysLeft === undefined) return { text: named, tone: 'calm' }
  const left = `còn ${formatNumber(workingDaysLeft)}${NBSP}ngày làm việc`
  return { text: `${named}, ${left}`, tone: workingDaysLeft <= 2 ? 'near' : 'calm' }
}

function nameDeadline(dueOn: string, before: string | undefined, today: string): string {
  const day = before ?? dueOn
  const written = day.slice(0, 4) === today.slice(0, 4) ? formatShortDay(day) : formatDay(day)
  return `${before === undefined ? 'Hạn' : 'Trước'} ${written}`
}

const KEPT_TOGETHER =
  /(Sở|Trạm|Bộ|tâm) (Y) (tế)|\b(TT|Quý|kỳ|tháng|năm) (?=[\dIVX])|(\d) (?=(?:%|đồng|bài|kỳ|đơn vị|ngày|người|ảnh|tin|MB|KB)(?![\p{L}]))/gu

/** Puts no-break spaces where a break would tear a name or a number from its unit. */
export function keepTogether(text: string): string {
  return text.replace(KEPT_TOGETHER, match => match.replaceAll(' ', NBSP))
}

/** The last two words of a Vietnamese name give its initials: "Nguyễn Hoài Nhơn" → "HN". */
export function initials(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  return words
    .slice(-2)
    .map(word => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi')
}
