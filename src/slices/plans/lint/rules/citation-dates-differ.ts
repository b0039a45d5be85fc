import type { Mention } from '../../reader/citations/read-citations.ts'
import { likeness } from '../../reader/text.ts'
import { sayDay } from '../plan-days.ts'
import { defineRule, type Found } from '../rule.ts'

/** Numbers begin again every year: the same number in another year is the same document only if it is about the same thing. */
const SAME_SUBJECT = 0.6

/** What stands behind the citation, as far as the clause goes. */
const subjectOf = ({ after }: Mention): string => after.split(/[;.(]/u)[0] ?? ''

function isSameDocument(a: Mention, b: Mention): boolean {
  const [left, right] = [a.date?.slice(0, 4), b.date?.slice(0, 4)]
  if (left === right || /\/\d{4}\//.test(a.number ?? '')) return true
  return likeness(subjectOf(a), subjectOf(b)) >= SAME_SUBJECT
}

/** One document cited with two different dates. */
function differing(mentions: readonly Mention[]): Found[] {
  const seen = new Map<string, Mention>()
  return mentions.flatMap((mention): Found[] => {
    if (!mention.number || !mention.date || mention.date.length < 10) return []
    const key = mention.number.toLowerCase()
    const first = seen.get(key)
    if (!first) seen.set(key, mention)
    if (!first || first.date === mention.date || !isSameDocument(first, mention)) return []
    const days = [first.date, mention.date].map(date => sayDay(date ?? ''))
    const says = `${mention.type} ${mention.number} được viện dẫn với hai ngày khác nhau: ${days.join(' và ')}`
    return [{ where: mention.number, says, quotes: [mention.raw], at: mention.at }]
  })
}

export const citationDatesDiffer = defineRule({
  code: 'citation-dates-differ',
  severity: 'error',
  kind: 'duplicate_citation_conflict',
  title: 'Một văn bản, hai ngày khác nhau',
  about: 'Một số, ký hiệu chỉ có một ngày ban hành; một trong hai chỗ ghi nhầm ngày hoặc nhầm số.',
  look: ({ mentions }) => differing(mentions),
})
