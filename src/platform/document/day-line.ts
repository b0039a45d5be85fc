import type { Issued } from './layout.ts'

/** Room to write a number by hand; no-break spaces, so that neither Word nor HTML folds it. */
export const BLANK = '\u00a0'.repeat(6)

/** Days below 10 and the months 1 and 2 take a leading zero, other months none (NĐ 30/2020, Phụ lục I, Mục II.4). */
export function dayWords(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) throw new RangeError(`not a day: ${day}`)
  return `ngày ${match[3]} tháng ${writtenMonth(Number(match[2]))} năm ${match[1]}`
}

const writtenMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month))

/** The same with room for what is not known yet. */
export const blankDayWords = (year?: number, month?: number): string =>
  `ngày${BLANK}tháng${month === undefined ? BLANK : ` ${writtenMonth(month)} `}năm ${year ?? BLANK}`

/** Ô 4: `An Bình, ngày 07 tháng 3 năm 2026`. */
export function placeDayLine(issued: Issued): string {
  const words = issued.day === null ? blankDayWords(issued.year, issued.month) : dayWords(issued.day)
  return `${issued.place}, ${words}`
}
