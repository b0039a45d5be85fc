import type { Mention } from '../../reader/citations/read-citations.ts'
import type { Found } from '../rule.ts'
import { OFFICIAL_TITLES } from './phrases.ts'
import { readSyllables } from './syllables.ts'

const MOST_LOST = 4
const LEAST_HELD = 8

/** Where a quotation lost words of an official title: the words on both sides of the gap; null when it did not. */
export function lostInTitle(quoted: string, title: string): string | null {
  const have = readSyllables(quoted)
  const want = readSyllables(title).map(one => one.folded)
  for (let start = 0; start < have.length; start++) {
    let held = 0
    while (have[start + held]?.folded === want[held] && held < want.length) held++
    if (held < 3 || held === want.length) continue
    for (let lost = 1; lost <= MOST_LOST; lost++) {
      let rest = 0
      while (want[held + lost + rest] !== undefined && have[start + held + rest]?.folded === want[held + lost + rest])
        rest++
      if (rest < 3 || held + rest < LEAST_HELD) continue
      const from = have[start + Math.max(0, held - 2)]
      const to = have[start + held + 2] ?? have[start + held + 1]
      if (from && to) return quoted.slice(from.index, to.end)
    }
  }
  return null
}

/** Titles of well-known documents that the plan quotes with a word missing. */
export function findQuotedTitles(mentions: readonly Mention[]): Found[] {
  return mentions.flatMap(mention => {
    const title = OFFICIAL_TITLES[mention.number ?? '']
    const wrong = title ? lostInTitle(mention.after, title) : null
    if (!title || !wrong) return []
    return [
      {
        where: mention.number ?? '',
        says: `Tên ${mention.type} ${mention.number} ghi thiếu chữ: “${wrong}”`,
        quotes: [wrong],
        at: mention.at,
        confidence: 0.8,
      },
    ]
  })
}
