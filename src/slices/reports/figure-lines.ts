import type { FigureLine, Measured } from './report-snapshot.ts'

export const NOTHING: Measured = { value: null, numerator: null, denominator: null }

/** Lũy kế as a share of KH, in percent with one decimal; null where the plan promised nothing. */
export function percentOfPlan(planned: number | null, cumulative: number | null, isRate: boolean): number | null {
  if (planned === null || planned <= 0 || cumulative === null || isRate) return null
  return Math.round((cumulative / planned) * 1000) / 10
}

/** What the report of the same kind a year before said for the period: as reported, never computed anew. */
export function asReportedBefore(before: readonly FigureLine[] | undefined, code: string): Measured {
  return before?.find(line => line.code === code)?.period ?? NOTHING
}
