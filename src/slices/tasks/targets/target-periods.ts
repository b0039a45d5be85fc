import { addDays, type Day, makeDay, weekday } from '#platform/day.ts'

export const TARGET_PERS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const
export type TargetPer = (typeof TARGET_PERS)[number]

export interface TargetPeriod {
  /** As codes of occurrences are written: 2026-03, 2026-Q1, 2026-W05, 2026. */
  readonly code: string
  readonly from: Day
  readonly to: Day
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'half' | 'year', number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
}

/**
 * The calendar periods of a year that a target is promised for, oldest first. A promise for every day is looked at by the
 * month; one without a rhythm is for the year. Periods that ended before the plan was issued promised nothing.
 */
export function periodsOfTarget(per: TargetPer | null, year: number, issuedOn: Day): TargetPeriod[] {
  const all = per === 'week' ? weeksOf(year) : runsOf(year, per === 'day' || per === null ? dayOrYear(per) : per)
  return all.filter(period => period.to >= issuedOn)
}

const dayOrYear = (per: 'day' | null): 'month' | 'year' => (per === 'day' ? 'month' : 'year')

function runsOf(year: number, kind: keyof typeof MONTHS): TargetPeriod[] {
  const size = MONTHS[kind]
  return Array.from({ length: 12 / size }, (_, index) => {
    const month = index * size + 1
    const after = month + size > 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + size, 1)
    return { code: codeOf(year, kind, index + 1), from: makeDay(year, month, 1), to: addDays(after, -1) }
  })
}

function codeOf(year: number, kind: keyof typeof MONTHS, n: number): string {
  if (kind === 'year') return `${year}`
  return `${year}-${kind === 'month' ? String(n).padStart(2, '0') : kind === 'quarter' ? `Q${n}` : `H${n}`}`
}

/** Weeks from Monday to Sunday that begin in the year. */
function weeksOf(year: number): TargetPeriod[] {
  const first = makeDay(year, 1, 1)
  const weeks: TargetPeriod[] = []
  let from = addDays(first, (8 - weekday(first)) % 7)
  for (let n = 1; from < makeDay(year + 1, 1, 1); n++, from = addDays(from, 7))
    weeks.push({ code: `${year}-W${String(n).padStart(2, '0')}`, from, to: addDays(from, 6) })
  return weeks
}
