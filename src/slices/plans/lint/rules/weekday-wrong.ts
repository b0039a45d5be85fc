import { findDates, findDayMonths } from '../../reader/schedule/dates.ts'
import type { Placed } from '../places.ts'
import { sayDay } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'

const NAMES = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']
const NUMBERED = ['chủ nhật', 'thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7']
const WEEKDAY = '(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))'
const BEFORE = new RegExp(`${WEEKDAY}[\\s,(]*(?:ngày\\s*)?$`, 'iu')
const AFTER = new RegExp(`^[\\s,]*\\(?${WEEKDAY}(?!\\p{L})`, 'iu')

const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

function wrongWeekdays({ text, at, where }: Placed, year: number | null): Found[] {
  const full = findDates(text)
  const short = year === null ? [] : findDayMonths(text, year)
  return [...full, ...short].flatMap((found): Found[] => {
    if (!found.date) return []
    const start = found.index + Math.max(0, found.raw.search(/\d/u))
    const told = (BEFORE.exec(text.slice(0, start)) ?? AFTER.exec(text.slice(found.end)))?.[1]
    const real = dayOfWeek(found.date)
    const name = told?.toLowerCase().replace(/\s+/gu, ' ')
    if (!told || !name || NAMES[real] === name || NUMBERED[real] === name) return []
    const says = `Ngày ${sayDay(found.date)} là ${NAMES[real]}, không phải ${told}`
    return [{ where, says, quotes: [told], at: { ...at, span: [found.index, found.end] } }]
  })
}

export const weekdayWrong = defineRule({
  code: 'weekday-wrong',
  severity: 'error',
  kind: 'inconsistent_date',
  title: 'Thứ và ngày không khớp',
  about: 'Thứ trong tuần và ngày tháng nói hai ngày khác nhau thì người dự không biết đến ngày nào.',
  look: ({ draft, places }) => places.flatMap(placed => wrongWeekdays(placed, draft.year)),
})
