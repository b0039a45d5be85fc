import type { Mention } from '../../reader/citations/read-citations.ts'
import { likeness, withoutStop, words } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'

/** Below this share of common words, two titles are of two documents. */
const UNLIKE = 0.3
const LEAST_WORDS = 4

/** What stands behind "về …", up to the end of the clause. */
function titleOf({ after }: Mention): string | null {
  const title = withoutStop(/^về(?: việc)?\s+([^;.(]+)/iu.exec(after)?.[1] ?? '')
  return words(title).length >= LEAST_WORDS ? title : null
}

function differing(mentions: readonly Mention[]): Found[] {
  const first = new Map<string, string>()
  return mentions.flatMap((mention): Found[] => {
    const title = titleOf(mention)
    if (!mention.number || !title) return []
    const key = mention.number.toLowerCase()
    const other = first.get(key)
    if (!other) first.set(key, title)
    if (!other || likeness(other, title) >= UNLIKE) return []
    const says = `${mention.type} ${mention.number} được nêu với hai tên khác nhau: “${other}” và “${title}”`
    return [{ where: mention.number, says, quotes: [title], at: mention.at }]
  })
}

export const citationTitlesDiffer = defineRule({
  code: 'citation-titles-differ',
  severity: 'remark',
  kind: 'x-citation',
  title: 'Một số văn bản, hai tên khác nhau',
  about: 'Cùng một số, ký hiệu mà tên khác hẳn nhau thì một chỗ ghi nhầm số hoặc nhầm tên.',
  look: ({ mentions }) => differing(mentions),
})
