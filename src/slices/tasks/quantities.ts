import { formatNumber } from '#ui/format.ts'
import { kindWords, measureWords } from '../activities/activities.api.ts'

const NBSP = '\u00a0'

/** "3 tin/bài, 45 lượt người": what the facts of a hand-in add up to, the main measure of their kind first. */
export function quantitiesOf(facts: readonly { kind: string; measures: Readonly<Record<string, number>> }[]): string[] {
  const sums = new Map<string, number>()
  for (const fact of facts) {
    const order: readonly string[] = kindWords(fact.kind).measures
    const measures = Object.entries(fact.measures).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    for (const [measure, quantity] of measures) sums.set(measure, (sums.get(measure) ?? 0) + quantity)
  }
  return [...sums].map(([measure, quantity]) => `${formatNumber(quantity)}${NBSP}${measureWords(measure).unit}`)
}
