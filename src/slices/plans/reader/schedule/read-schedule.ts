import type { Schedule, ScheduleKind } from '../plan-draft.ts'
import { fold, tidy } from '../text.ts'
import { findDates, findDayMonths } from './dates.ts'
import { findPeriods, findYears } from './periods.ts'

/** A rhythm said in so many words; the first that fits wins, so the finer ones stand first. */
const RHYTHMS: readonly (readonly [ScheduleKind, RegExp])[] = [
  ['weekly', /(?:hàng|hằng|mỗi) tuần|\d+\s*(?:lần|bài|buổi|tin)\s*(?:\/|mỗi|một)\s*tuần|^tuần$/],
  [
    'monthly',
    /(?:hàng|hằng|mỗi|từng) tháng|(?:lần|bài|buổi|tin|kỳ)\s*(?:\/|mỗi|một)\s*(?:1 |01 )?tháng|(?<!\d )tháng\s*\/\s*lần|^tháng$|định kỳ tháng/,
  ],
  [
    'quarterly',
    /(?:hàng|hằng|mỗi|từng|theo|các) quý|(?:lần|bài|buổi|tin|kỳ)\s*(?:\/|mỗi|một)\s*quý|quý\s*\/\s*lần|^quý$|định kỳ quý/,
  ],
  [
    'semiannual',
    /(?:(?:hàng|hằng|mỗi|định kỳ)\s*)?(?:6|06|sáu) tháng(?:\s*(?:\/|một|1|01)\s*lần|\s*\/\s*lần)|(?:6|06|sáu) tháng (?:1|01|một) lần|(?:hàng|hằng|mỗi|định kỳ) (?:6|06|sáu) tháng|nửa năm|(?:2|02|hai) lần\s*(?:\/|mỗi|một|trong)\s*năm|bán niên/,
  ],
  ['yearly', /(?:hàng|hằng|mỗi) năm|(?:1|01|một) lần\s*(?:\/|mỗi|một|trong)\s*năm|định kỳ năm/],
]
const CONTINUOUS = /thường xuyên|liên tục|quanh năm|hàng ngày|hằng ngày|mỗi ngày|suốt năm/
const EVENT =
  /ngay sau khi|ngay khi|sau khi (?:có|ban hành|được|nhận)|khi phát sinh|khi có (?:văn bản|thay đổi|sự kiện|phát sinh)|trong vòng \d+ ngày/
const WHOLE_YEAR = /(?:trong|cả|suốt|toàn)? ?năm (?:\d{4})|(?:trong|cả|suốt) năm|^\d{4}$/

const yearIn = (text: string, fallback: number | null): number | null => {
  const match = /(?<!\d)(20\d{2})(?!\d)/u.exec(text)
  return match ? Number(match[1]) : fallback
}

const rhythmOf = (text: string): ScheduleKind | null => RHYTHMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null

function measure(text: string, year: number | null): Pick<Schedule, 'kind' | 'dates' | 'periods'> {
  const folded = fold(text)
  const within = year ?? yearIn(text, null)
  const short = within ? findDayMonths(text, within) : []
  const named = [...findDates(text), ...short].sort((a, b) => a.index - b.index)
  const dates = [...new Set(named.flatMap(found => (found.date ? [found.date] : [])))]
  if (dates.length > 0) return { kind: 'by_date', dates, periods: [] }
  const rhythm = rhythmOf(folded)
  if (rhythm) return { kind: rhythm, dates: [], periods: [] }
  if (CONTINUOUS.test(folded)) return { kind: 'continuous', dates: [], periods: [] }
  const periods = within ? findPeriods(text, within) : []
  if (periods.length > 0) return { kind: 'in_period', dates: [], periods }
  if (EVENT.test(folded)) return { kind: 'event', dates: [], periods: [] }
  const years = findYears(text)
  if (years.length > 1) return { kind: 'in_period', dates: [], periods: years }
  const whole = yearIn(text, within)
  if (WHOLE_YEAR.test(folded) && whole) return { kind: 'in_period', dates: [], periods: [String(whole)] }
  return { kind: 'unspecified', dates: [], periods: [] }
}

/** What a time cell says: its rhythm or form, the dates and periods it names, and its own words. */
export function readSchedule(text: string, planYear: number | null): Schedule {
  const raw = tidy(text)
  const year = yearIn(raw, planYear)
  return { year, ...measure(raw, year), raw }
}
