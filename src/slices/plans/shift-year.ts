import type { Day } from '#platform/day.ts'

/** A text in the next year's words, and why a person should look at it, where the year in it may mean something else. */
export interface ShiftedText {
  readonly text: string
  readonly look: string | null
}

/** Years that belong to a document or to a span of years stay what they are. */
const STAYS = [
  /** "số 15/2026/TT-BYT", "12/KH-SYT ngày 05/01/2026" */
  /số\s*:?\s*\S*\/\S+(?:\s*,?\s*(?:ngày|ký ngày)\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d)?/giu,
  /\d+\/20\d\d\/[\p{Lu}Đ][\p{L}\d.-]*/gu,
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d\s+của/giu,
  /** "giai đoạn 2026 - 2030", "2021-2026" */
  /20\d\d\s*[-–]\s*20\d\d/gu,
]

const KEPT = 'Năm trong số hiệu, ngày văn bản hoặc giai đoạn được giữ nguyên. Xem còn đúng không.'
const OTHER = 'Có nhắc năm khác. Xem còn đúng không.'

/** Moves a year in a text to the next: "trong tháng 01/2026" → "trong tháng 01/2027"; what a document or a span names stays. */
export function shiftText(text: string, from: number): ShiftedText {
  const spans = STAYS.flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length]),
  )
  const stays = (at: number): boolean => spans.some(([start = 0, end = 0]) => start <= at && at < end)
  let [kept, other] = [false, false]
  const moved = text.replaceAll(/(?<!\d)20\d\d(?!\d)/g, (year, at: number) => {
    if (stays(at)) {
      kept ||= Number(year) === from
      return year
    }
    if (Number(year) === from) return String(from + 1)
    other = true
    return year
  })
  return { text: moved, look: kept ? KEPT : other ? OTHER : null }
}

/** The same day a year later; 29 February becomes the 28th. */
export function shiftDay(day: Day): Day {
  const [year = '', month = '', date = ''] = day.split('-')
  const next = Number(year) + 1
  return `${next}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

/** "2026-Q1" → "2027-Q1" */
export const shiftPeriod = (code: string): string => code.replace(/^\d{4}/, year => String(Number(year) + 1))
