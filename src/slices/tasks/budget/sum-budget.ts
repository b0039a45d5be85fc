/** Money of a task, of a source or of all. */
export interface Sums {
  readonly estimate: number | null
  readonly spent: number
  /** Estimate − spent: below zero is over budget; null without an estimate. */
  readonly remaining: number | null
}

/** What is left of an estimate; nothing is left of what nobody estimated. Pure. */
export const sumsOf = (estimate: number | null, spent: number): Sums => ({
  estimate,
  spent,
  remaining: estimate === null ? null : estimate - spent,
})

interface Spent {
  readonly amount: number
  readonly source: string
  readonly spent_on: string
}

export const totalOf = (entries: readonly Pick<Spent, 'amount'>[]): number =>
  entries.reduce((sum, entry) => sum + entry.amount, 0)

/** Spent by source, the largest first. Pure. */
export const bySource = (entries: readonly Spent[]): { source: string; spent: number }[] =>
  [...Map.groupBy(entries, entry => entry.source)]
    .map(([source, own]) => ({ source, spent: totalOf(own) }))
    .sort((a, b) => b.spent - a.spent || (a.source < b.source ? -1 : 1))

/** Quarters of the report: what was spent from 15/12 of the year before belongs to the first, January after to the last. Pure. */
export function byQuarter(entries: readonly Spent[], year: number): { quarter: number; spent: number }[] {
  const quarterOf = (day: string): number => {
    if (day < `${year}-01-01`) return 1
    return day > `${year}-12-31` ? 4 : Math.ceil(Number(day.slice(5, 7)) / 3)
  }
  return [1, 2, 3, 4].map(quarter => ({
    quarter,
    spent: totalOf(entries.filter(entry => quarterOf(entry.spent_on) === quarter)),
  }))
}
