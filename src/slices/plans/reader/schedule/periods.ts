import { fromRoman } from '../outline/markers.ts'
import type { Period } from '../plan-draft.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const YEAR = '(?:\\s*(?:\\/|năm|-|,)?\\s*(?:năm\\s*)?(\\d{4}))?'

interface Found {
  index: number
  period: Period
}

const quarterNumber = (label: string): number => (/^\d$/.test(label) ? Number(label) : fromRoman(label.toUpperCase()))

/** "Quý I/2024", "quý II, III", "quý I và quý IV năm 2026". */
function findQuarters(text: string, year: number): Found[] {
  const pattern = new RegExp(
    `quý\\s+((?:IV|I{1,3}|[1-4])(?:\\s*(?:,|và|\\+|-|–)\\s*(?:quý\\s+)?(?:IV|I{1,3}|[1-4])(?![\\d\\p{L}]))*)(?![\\p{L}\\d])${YEAR}`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap(match => {
    const own = Number(match[2] ?? year)
    const labels = (match[1] ?? '').match(/IV|I{1,3}|[1-4]/giu) ?? []
    return labels.map(label => ({ index: match.index, period: `${own}-Q${quarterNumber(label)}` }))
  })
}

function range(from: number, to: number): number[] {
  return from <= to ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : []
}

/** "tháng 02/2026", "tháng 3, 6, 9", "từ tháng 4 đến tháng 6". A day's month ("ngày 5 tháng 3") is not one. */
function findMonths(text: string, year: number): Found[] {
  const pattern = new RegExp(
    `(?<!\\d\\s*)tháng\\s*(\\d{1,2})(?:\\s*(đến|-|–)\\s*(?:hết\\s*)?(?:tháng\\s*)?(\\d{1,2})(?!\\d))?((?:\\s*(?:,|và)\\s*(?:tháng\\s*)?\\d{1,2}(?![\\d.]|/\\d{1,2}(?!\\d)))*)${YEAR}(?!\\d)`,
    'giu',
  )
  // "Tuần 2 tháng 5": the number belongs to the week, not to a day.
  const bare = text.replace(/(tuần(?: thứ)?\s+)\d(?=\s+tháng)/giu, (week, words: string) =>
    words.padEnd(week.length, '.'),
  )
  return [...bare.matchAll(pattern)].flatMap(match => {
    if (/ngày\s*[\d\s.…]*$/iu.test(bare.slice(0, match.index))) return []
    const own = Number(match[5] ?? year)
    const first = Number(match[1])
    const more = (match[4]?.match(/\d{1,2}/g) ?? []).map(Number)
    const months = match[3] ? [...range(first, Number(match[3])), ...more] : [first, ...more]
    const real = months.filter(month => month >= 1 && month <= 12)
    if (real.length === 12) return [{ index: match.index, period: String(own) }]
    return real.map(month => ({ index: match.index, period: `${own}-${two(month)}` }))
  })
}

const SPANS: readonly (readonly [RegExp, string])[] = [
  [/(?:6|06|sáu) tháng đầu năm/giu, '-H1'],
  [/(?:6|06|sáu) tháng cuối năm/giu, '-H2'],
  [/(?:9|09|chín) tháng(?: đầu)?(?: năm)?/giu, '-9M'],
]

function findSpans(text: string, year: number): Found[] {
  return SPANS.flatMap(([pattern, suffix]) =>
    [...text.matchAll(pattern)].map(match => {
      const own = /^\s*(?:năm\s*|\/\s*)?(\d{4})/u.exec(text.slice(match.index + match[0].length))
      return { index: match.index, period: `${own ? Number(own[1]) : year}${suffix}` }
    }),
  )
}

/** Months, quarters and half-years named in a text, each once, in order. */
export function findPeriods(text: string, year: number): Period[] {
  const found = [...findQuarters(text, year), ...findMonths(text, year), ...findSpans(text, year)]
  return [...new Set(found.sort((a, b) => a.index - b.index).map(item => item.period))]
}

const YEARS =
  /(?<!\d)(20\d{2})(?:\s*(?:-|–|đến(?: hết)?(?: năm)?)\s*(20\d{2})|((?:\s*(?:,|và)\s*(?:năm\s*)?20\d{2})+))?(?!\d)/giu

/** Years named in a text, each once: "2026 - 2028", "năm 2027 và năm 2029". */
export function findYears(text: string): Period[] {
  const found = [...text.matchAll(YEARS)].flatMap(match => {
    const first = Number(match[1])
    if (match[2]) return range(first, Math.min(Number(match[2]), first + 10))
    return [first, ...(match[3]?.match(/20\d{2}/g) ?? []).map(Number)]
  })
  return [...new Set(found)].map(String)
}
