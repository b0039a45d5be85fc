import type { PartialDate } from '../plan-draft.ts'

/** A date as the text gives it: real ones have `date`; one that is not in the calendar has only `raw`. */
export interface FoundDate {
  raw: string
  index: number
  end: number
  /** YYYY-MM-DD, or null when there is no such day. */
  date: string | null
}

const two = (value: number): string => String(value).padStart(2, '0')

/** YYYY-MM-DD when the day exists, else null. */
export function realDate(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return same && year >= 1900 && year <= 2100 ? `${year}-${two(month)}-${two(day)}` : null
}

/** One stroke throughout: "tháng 10-11/2026" names two months. */
const NUMERIC =
  /(?<![\d/.-])(\d{1,2})\s?(?:\/\s?(\d{1,2})\s?\/|-\s?(\d{1,2})\s?-|\.\s?(\d{1,2})\s?\.)\s?(\d{4})(?![\d/])/gu
const SPELLED = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+|\s*\/\s*)(\d{4})/giu

function collect(text: string, pattern: RegExp): FoundDate[] {
  return [...text.matchAll(pattern)].map(match => {
    const [day, month, year] = match.slice(1).filter(part => part !== undefined)
    return {
      raw: match[0],
      index: match.index,
      end: match.index + match[0].length,
      date: realDate(Number(year), Number(month), Number(day)),
    }
  })
}

/** All full dates of a text, in order: "10/3/2026", "10-3-2026", "ngày 08 tháng 4 năm 2021". */
export const findDates = (text: string): FoundDate[] =>
  [...collect(text, NUMERIC), ...collect(text, SPELLED)].sort((a, b) => a.index - b.index)

/** Dates without a year, as rows of a yearly plan give them: "trước ngày 10/3", "ngày 25 tháng 11". */
export function findDayMonths(text: string, year: number): FoundDate[] {
  const pattern =
    /(?:ngày|trước|hạn|chậm nhất|từ|đến|[:;,(]|^)\s*:?\s*(?:ngày\s+)?(\d{1,2})(?:\s?\/\s?|\s+tháng\s+)(\d{1,2})(?![\d/])(?!\s*(?:năm|lần|kỳ|buổi|bài|tin|cuộc))/giu
  return [...text.matchAll(pattern)].map(match => ({
    raw: match[0],
    index: match.index,
    end: match.index + match[0].length,
    date: realDate(year, Number(match[2]), Number(match[1])),
  }))
}

/** "ngày     tháng 02 năm 2026" goes as far as it is filled in: 2026-02. Dots and dashes count as blanks. */
export function readPartialDate(text: string): PartialDate | null {
  const blank = '[\\s._…‥-]*'
  const spelled = new RegExp(
    `ngày${blank}(\\d{0,2})${blank}tháng${blank}(\\d{0,2})${blank}năm${blank}(\\d{4})`,
    'iu',
  ).exec(text)
  const slashed = new RegExp(`ngày${blank}(\\d{0,2})${blank}/${blank}(\\d{0,2})${blank}/${blank}(\\d{4})`, 'iu').exec(
    text,
  )
  const match = spelled ?? slashed
  if (!match) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1990 || year > 2100) return null
  if (month < 1 || month > 12) return String(year)
  const full = day > 0 ? realDate(year, month, day) : null
  return full ?? `${year}-${two(month)}`
}
