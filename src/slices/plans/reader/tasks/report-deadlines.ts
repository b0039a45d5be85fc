import { isOrganising } from '../outline/items.ts'
import { readMarker } from '../outline/markers.ts'
import type { Outline } from '../outline/outline.ts'
import type { At, DraftTask, ReportDeadline } from '../plan-draft.ts'
import { type FoundDate, findDates, findDayMonths } from '../schedule/dates.ts'
import { fold, tidy, withoutStop } from '../text.ts'
import { splitDuties } from './sentences.ts'
import { looksLikeUnit } from './units.ts'

const REPORT = /báo cáo/
/** A numbered heading that speaks of reports alone. */
const REPORTING = /^\d+[.)]\s*(?:chế độ |công tác |thực hiện )?(?:thông tin,? )?báo cáo(?: định kỳ)?\s*[.:]?$/
const PERIOD_WORDS: readonly (readonly [RegExp, (year: number) => string])[] = [
  [/quý\s*(?:i|1)(?![\p{L}\d])/giu, year => `${year}-Q1`],
  [/quý\s*(?:ii|2)(?![\p{L}\d])/giu, year => `${year}-Q2`],
  [/quý\s*(?:iii|3)(?![\p{L}\d])/giu, year => `${year}-Q3`],
  [/quý\s*(?:iv|4)(?![\p{L}\d])/giu, year => `${year}-Q4`],
  [/(?:6|06|sáu) tháng(?! cuối)/giu, year => `${year}-H1`],
  [/(?:9|09|chín) tháng/giu, year => `${year}-9M`],
  [/(?:báo cáo|kết quả|tổng kết)(?:[^,;.]{0,40}?)\s(?:cả )?năm(?!\p{L})/giu, year => String(year)],
  [/(?:^|[,;:]\s*)(?:cả )?năm(?=\s*(?:\(|:|trước|\d{4}))/giu, year => String(year)],
]
const RHYTHMS: readonly (readonly [string, RegExp])[] = [
  ['monthly', /(?:hàng|hằng|mỗi|định kỳ|từng) tháng|giao ban tháng/],
  ['quarterly', /(?:hàng|hằng|mỗi|định kỳ|theo) quý|báo cáo quý|, quý,|cuối (?:mỗi |hàng |hằng |của )?quý/],
  ['semiannual', /(?:6|06|sáu) tháng|nửa năm/],
  // "6 tháng, năm" asks for two reports; "9 tháng năm 2026" names one.
  ['yearly', /(?:hàng|hằng|mỗi) năm|(?:6|06|sáu|9|09) tháng(?:(?:,| và|, và) năm(?!\p{L})| năm(?!\p{L}|\s*\d))/u],
]

interface Named {
  index: number
  period: string
}

const periodsIn = (text: string, year: number): Named[] =>
  PERIOD_WORDS.flatMap(([pattern, name]) =>
    [...text.matchAll(pattern)].map(match => ({ index: match.index, period: name(year) })),
  ).sort((a, b) => a.index - b.index)

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** What a date reports on: the period named last before it, else by its place in the year. */
function periodOf(text: string, found: FoundDate, from: number, year: number): string | null {
  const told = /^\s*\(([^()]{2,40})\)/u.exec(text.slice(found.end))?.[1]
  const inBrackets = told
    ? (periodsIn(told, year)[0]?.period ?? (/năm(?!\p{L})/u.test(told) ? String(year) : null))
    : null
  if (inBrackets) return inBrackets
  const before = periodsIn(text.slice(from, found.index), year).at(-1)
  if (before) return before.period
  if (/(?:tổng|sơ) kết (?:\S+ )?giai đoạn/.test(fold(text))) return null
  if (/tổng kết|báo cáo năm|cả năm/.test(fold(text))) return String(year)
  const after = /^\s*(?:đối với|cho)?\s*\(?(?:báo cáo )?/u.exec(text.slice(found.end))
  const near = after ? periodsIn(text.slice(found.end, found.end + 40), year)[0] : undefined
  return near && near.index < 20 ? near.period : null
}

function datedIn(text: string, context: string, year: number, at: At, to: string | null): ReportDeadline[] {
  const full = findDates(text)
  const dates = full.length > 0 ? full : findDayMonths(text, year)
  // The year of a date is no period that the report is about.
  const about = dates.reduce((words, { raw }) => words.replaceAll(raw, ' '), context)
  let from = 0
  return dates.flatMap(found => {
    const reported = yearOf(found.date ?? `${year}`)
    const own = Math.abs(reported - year) > 1 ? reported : year
    const period =
      periodOf(text, found, from, own) ??
      periodOf(`${about}: ${found.raw}`, { ...found, index: about.length + 2 }, 0, own)
    from = found.end
    return found.date ? [{ period, due: found.date, to, at }] : []
  })
}

const TO =
  /(?:(?:cho|về|với|gửi(?: về)?|tới|đến|lên|trình)\s+)((?:Sở|Giám đốc|Ban|[Pp]hòng|Trung tâm|Bệnh viện|Bộ|UBND|[ỦUuủ][ỷyỶY] ban|Đảng ủy|Lãnh đạo|lãnh đạo|Tổ)(?![\p{L}])[^;.()]*?)(?=\s+(?:theo|trước|định kỳ|hàng|hằng|để|chậm nhất|vào|tại|qua|thông qua|đúng|khi)(?=\s)|,\s+(?:theo|trước|định kỳ|để)|[;.(]|$)/u

/** "báo cáo Sở Y tế", without a word between. */
const TO_DIRECT =
  /[bB]áo cáo\s+((?:Sở|Giám đốc|Ban|[Pp]hòng|Trung tâm|Bệnh viện|Bộ|UBND|[ỦUuủ][ỷyỶY] ban|Đảng ủy|Lãnh đạo|lãnh đạo)(?![\p{L}])[^;.()]*?)(?=\s+(?:theo|trước|định kỳ|hàng|hằng|để|chậm nhất|vào|tại|qua|đúng|khi|kết quả|tình hình|về)(?=\s)|,|[;.(]|$)/u

function addresseeOf(text: string): string | null {
  const after = text.slice(Math.max(0, fold(text).indexOf('báo cáo')))
  const match = TO_DIRECT.exec(after) ?? TO.exec(after)
  const name = withoutStop(tidy(match?.[1] ?? ''))
  return name && looksLikeUnit(name) ? name : null
}

/** Said without a date: "báo cáo về Phòng X theo hàng quý, 6 tháng", "định kỳ báo cáo … theo quy định". */
function undatedIn(text: string, at: At): ReportDeadline[] {
  const folded = fold(text)
  if (!/(?:^|\s)báo cáo/.test(folded) || /lồng ghép trong báo cáo/.test(folded)) return []
  const to = addresseeOf(text)
  const tail = folded.slice(folded.indexOf('báo cáo'))
  const front = folded.slice(0, folded.indexOf('báo cáo'))
  const rhythms = RHYTHMS.filter(([, pattern]) => pattern.test(`${front.slice(-20)} ${tail}`)).map(([rhythm]) => rhythm)
  if (rhythms.length > 0) return rhythms.map(period => ({ period, due: null, to, at }))
  if (
    /định kỳ|theo quy định|đột xuất/.test(folded) &&
    /^(?:tổng hợp|định kỳ|thực hiện|báo cáo|.{0,60}báo cáo)/.test(folded)
  )
    return [{ period: null, due: null, to, at }]
  return []
}

/** A report on the work itself; one on a survey or an inspection is a product like others. */
const ON_THE_PLAN = /^báo cáo(?! (?:kết quả )?(?:khảo sát|kiểm tra|đánh giá|giám sát|rà soát|chuyên đề|thống kê))/

function fromTasks(tasks: readonly DraftTask[], year: number): ReportDeadline[] {
  return tasks.flatMap(task => {
    const at = task.at ?? {}
    const title = fold(task.title)
    const parts = task.parts ?? [{ product: task.products.join('; '), schedule: task.schedule }]
    if (
      !REPORT.test(title) &&
      !parts.some(part => ON_THE_PLAN.test(fold(part.product ?? '')) && part.schedule.dates.length > 0)
    )
      return []
    const dated = parts.flatMap(part =>
      datedIn(part.schedule.raw, `${task.title} ${part.product ?? ''}`, year, at, null),
    )
    if (dated.length > 0) return dated
    const rhythm = task.schedule.kind
    const periodic = rhythm === 'monthly' || rhythm === 'quarterly' || rhythm === 'semiannual' || rhythm === 'yearly'
    return periodic ? [{ period: rhythm, due: null, to: addresseeOf(task.title), at }] : []
  })
}

function fromBody(outline: Outline, year: number): ReportDeadline[] {
  return outline.sections.flatMap(section => {
    let under = isOrganising(section) || /báo cáo|giám sát/.test(fold(section.title))
    const throughout = under
    return section.lines.flatMap(line => {
      const heading = readMarker(line.text)?.kind === 'number'
      if (heading) under = throughout || REPORTING.test(fold(line.text))
      const parts = splitDuties(readMarker(line.text)?.rest ?? line.text)
      const texts = /báo cáo/.test(fold(line.text)) && findDates(line.text).length > 1 ? [line.text] : parts
      const reports = texts.some(text => REPORT.test(fold(text)))
      const to = texts.map(addresseeOf).find(name => name !== null) ?? null
      return texts.flatMap(text => {
        const closing = reports && /(?:tổng|sơ) kết/.test(fold(text))
        if (!REPORT.test(fold(text)) && !closing) return []
        const dated = datedIn(text, text, year, line.at, closing ? to : addresseeOf(text))
        const undated = under ? undatedIn(text, line.at) : []
        // "định kỳ quý, năm (trước ngày 30/11)": a rhythm stands beside the date of another.
        return dated.length > 0 ? [...dated, ...undated.filter(({ period }) => period !== null)] : undated
      })
    })
  })
}

/** Whether a dated report is one of a rhythm: the date of a quarter, of a half-year, of the year; undated it fits all. */
function fits({ due, period }: ReportDeadline, rhythm: string | null): boolean {
  if (!due) return false
  if (rhythm === 'quarterly' || rhythm === 'monthly') return /-(?:Q\d|\d{2}|H\d|9M)$/.test(period ?? '')
  return rhythm === 'semiannual' ? /-H\d$/.test(period ?? '') : /^\d{4}$/.test(period ?? '')
}

const keyOf = (item: ReportDeadline): string => `${item.period}|${item.due}|${item.due ? '' : fold(item.to ?? '')}`

/** When reports are due and for which period; dates win over rhythms, and each stands once. */
export function readReportDeadlines(
  outline: Outline,
  tableTasks: readonly DraftTask[],
  year: number | null,
): ReportDeadline[] {
  const of = year ?? 0
  const all = [...fromTasks(tableTasks, of), ...fromBody(outline, of)]
  const dated = new Set(all.filter(item => item.due).map(item => item.due))
  const seen = new Map<string, ReportDeadline>()
  return all.filter(item => {
    if (dated.size > 0 && !item.due && (!item.to || (item.period && all.some(other => fits(other, item.period)))))
      return false
    if (item.due && !item.period && all.some(other => other.due === item.due && other.period)) return false
    const key = keyOf(item)
    const known = seen.get(key)
    if (!known) seen.set(key, item)
    // A row of the annex says when, the text to whom.
    else known.to ??= item.to
    return !known
  })
}
