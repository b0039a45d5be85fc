import type { ReadPlanParts } from './checked.ts'
import type { Finding } from './finding.ts'
import { readPlaces } from './places.ts'
import { RULES } from './rules.ts'

/** All findings of a plan, certain ones first, in the order of the rules. */
export function lintPlan(parts: ReadPlanParts): Finding[] {
  const numbers = parts.draft.tasks.map(task => task.no)
  const checked = { ...parts, places: readPlaces(parts.outline, parts.rows, numbers) }
  const found = once(RULES.flatMap(rule => rule.find(checked)))
  return [...found.filter(finding => finding.certain), ...found.filter(finding => !finding.certain)]
}

/** The same words, wrong in the same way, twice in one place are one finding. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, kind, where, says, quotes }) => {
    const key = kind === 'typo' ? `${where}|${quotes.join('|').toLowerCase()}` : `${code}|${where}|${says}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
