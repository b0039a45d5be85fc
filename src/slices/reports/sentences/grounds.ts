import { daysBetween, makeDay } from '#platform/day.ts'
import type { FigureLine, ReportSnapshot, TaskLine } from '../report-snapshot.ts'

/** What the ledger and the plan say besides the snapshot, for sentences alone. */
export interface Beside {
  /** Months wholly inside the period without an article on the website, 1 to 12, when articles are promised or were written before. */
  readonly silent_months: readonly number[]
  /** Units by how many articles of theirs stand on the website, most first. */
  readonly writers: readonly { readonly name: string; readonly count: number }[]
  /** What falls due after this report up to the next one. */
  readonly next: { readonly period: string | null; readonly tasks: readonly TaskLine[] }
}

export const NOTHING_BESIDE: Beside = {
  silent_months: [],
  writers: [],
  next: { period: null, tasks: [] },
}

/** What the rules look at. */
export interface Grounds extends Beside {
  readonly snapshot: ReportSnapshot
  readonly line: (code: string) => FigureLine | undefined
  /** True when the period begins where the year does: this period and cumulative are one number. */
  readonly is_from_new_year: boolean
  /** How much of the year is over at the cut-off, in percent. */
  readonly year_passed: number
}

export function groundsOf(snapshot: ReportSnapshot, beside: Beside = NOTHING_BESIDE): Grounds {
  const lines = new Map(snapshot.figures.map(line => [line.code, line]))
  const { year, from_day, counted_to } = snapshot.period
  const first = makeDay(year - 1, 12, 15)
  const days = daysBetween(first, makeDay(year, 12, 14)) + 1
  return {
    ...beside,
    snapshot,
    line: code => lines.get(code),
    is_from_new_year: from_day <= first,
    year_passed: Math.min(100, Math.max(0, Math.round(((daysBetween(first, counted_to) + 1) / days) * 1000) / 10)),
  }
}
