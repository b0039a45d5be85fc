import type { Mention } from '../../reader/citations/read-citations.ts'
import { defineRule, type Found } from '../rule.ts'

/** One document cited with two different dates. */
function differing(mentions: readonly Mention[]): Found[] {
  const seen = new Map<string, Mention>()
  return mentions.flatMap((mention): Found[] => {
    if (!mention.number || !mention.date || mention.date.length < 10) return []
    const key = mention.number.toLowerCase()
    const first = seen.get(key)
    if (!first) seen.set(key, mention)
    if (!first || first.date === mention.date) return []
    const days = [first.date, mention.date].map(date => (date ?? '').split('-').reverse().join('/'))
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
