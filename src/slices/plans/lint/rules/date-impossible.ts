import { findDates, realDate } from '../../reader/schedule/dates.ts'
import type { Placed } from '../places.ts'
import { defineRule, type Found } from '../rule.ts'

const LEAP_YEAR = 2024
/** "ngày 31/4", "trước 30 tháng 2": a day and a month without a year. */
const DAY_MONTH =
  /(?:ngày|trước|hạn)\s+(\d{1,2})(?:\s?\/\s?|\s+tháng\s+)(\d{1,2})(?!\d|[/.-]\d)(?!\s*(?:năm|\/)\s*\d)/giu

interface BadDay {
  raw: string
  index: number
}

const withYear = (text: string): BadDay[] => findDates(text).filter(found => found.date === null)

const withoutYear = (text: string, year: number): BadDay[] =>
  [...text.matchAll(DAY_MONTH)]
    .filter(match => !realDate(year, Number(match[2]), Number(match[1])))
    .map(match => ({ raw: match[0], index: match.index }))

const impossible = ({ text, at, where }: Placed, year: number): Found[] =>
  [...withYear(text), ...withoutYear(text, year)].map(({ raw, index }) => ({
    where,
    says: `Không có ngày “${raw}” trong lịch`,
    quotes: [raw],
    at: { ...at, span: [index, index + raw.length] },
  }))

/** Days that are in no calendar: 31/02, 31/11. */
export const dateImpossible = defineRule({
  code: 'date-impossible',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Ngày không có trong lịch',
  about: 'Ngày như 31/4, 30/2 không có trong lịch; thời hạn hoặc ngày văn bản ghi như thế là không dùng được.',
  look: ({ draft, places }) => places.flatMap(placed => impossible(placed, draft.year ?? LEAP_YEAR)),
})
