import { findNumbers } from '../citations/numbers.ts'
import type { Mention } from '../citations/read-citations.ts'
import type { Defect, PlanDraft } from '../plan-draft.ts'
import { findDates } from '../schedule/dates.ts'
import { fold } from '../text.ts'
import type { Placed } from './places.ts'

/** A plan's year is written for; a yearly plan of last year named as if it were this year's. */
export function findStaleYears(places: readonly Placed[], year: number): Defect[] {
  return places.flatMap(({ text, at, where }) => {
    if (!where.startsWith('Phụ lục') || findNumbers(text).length > 0) return []
    const pattern = new RegExp(`(?:kế hoạch|chương trình|nhiệm vụ|công tác)[^.;]{0,90}?năm ${year - 1}(?!\\d)`, 'giu')
    return [...text.matchAll(pattern)]
      .filter(match => !/kết quả|tổng kết|đánh giá|sơ kết|chỉ số/iu.test(match[0]))
      .map(match => ({
        kind: 'stale_year' as const,
        where,
        what: `Kế hoạch năm ${year} nhưng ghi “${match[0]}”`,
        quotes: [match[0]],
        fix: match[0].replace(String(year - 1), String(year)),
        at: { ...at, span: [match.index, match.index + match[0].length] as [number, number] },
      }))
  })
}

/** Days that are in no calendar: 31/02, 31/11. */
export function findImpossibleDates(places: readonly Placed[]): Defect[] {
  return places.flatMap(({ text, at, where }) =>
    findDates(text)
      .filter(found => found.date === null)
      .map(found => ({
        kind: 'inconsistent_date' as const,
        where,
        what: `Không có ngày “${found.raw}” trong lịch`,
        quotes: [found.raw],
        at: { ...at, span: [found.index, found.end] as [number, number] },
      })),
  )
}

/** A basis for this year dated more than half a year before it began, or one that covers only half of the year. */
export function findOddBases(draft: PlanDraft): Defect[] {
  const { year, title } = draft
  if (!year) return []
  return draft.legalBases.flatMap((basis): Defect[] => {
    const subject = fold(basis.subject ?? '')
    const number = basis.number ?? basis.name ?? ''
    const at = basis.at ? { at: basis.at } : {}
    const forYear = new RegExp(`năm ${year}(?!\\d)`).test(subject) && !/giai đoạn|đến năm/.test(subject)
    const planned = /kế hoạch|chương trình/.test(fold(basis.type))
    if (planned && forYear && basis.date && basis.date < `${year - 1}-07`) {
      const what = `${basis.type} ${number} cho năm ${year} nhưng ghi ngày ${basis.date.split('-').reverse().join('/')}`
      return [{ kind: 'inconsistent_date', where: 'Căn cứ', what, quotes: [number], ...at }]
    }
    if (/6 tháng (?:đầu|cuối) năm/.test(subject) && !/6 tháng/.test(fold(title ?? ''))) {
      const what = `Kế hoạch cho cả năm ${year} nhưng căn cứ ${number} chỉ cho “${basis.subject}”`
      return [{ kind: 'inconsistent_date', where: 'Tiêu đề, căn cứ', what, quotes: [number], ...at }]
    }
    return []
  })
}

/** One document cited with two different dates. */
export function findCitationConflicts(mentions: readonly Mention[]): Defect[] {
  const seen = new Map<string, Mention>()
  const found: Defect[] = []
  for (const mention of mentions) {
    if (!mention.number || !mention.date || mention.date.length < 10) continue
    const key = mention.number.toLowerCase()
    const first = seen.get(key)
    if (!first) seen.set(key, mention)
    else if (first.date !== mention.date) {
      const days = [first.date, mention.date].map(date => (date ?? '').split('-').reverse().join('/'))
      found.push({
        kind: 'duplicate_citation_conflict',
        where: mention.number,
        what: `${mention.type} ${mention.number} được viện dẫn với hai ngày khác nhau: ${days.join(' và ')}`,
        quotes: [mention.raw],
        at: mention.at,
      })
    }
  }
  return found
}
