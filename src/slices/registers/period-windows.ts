import { addDays, type Day, makeDay } from '#platform/day.ts'
import { PERIOD_KINDS, type PeriodKind, periodWords } from './registers.words.ts'

export interface PeriodDraft {
  readonly code: string
  readonly kind: PeriodKind
  readonly year: number
  readonly name: string
  readonly from_day: Day
  readonly to_day: Day
  readonly cut_off: Day
  readonly due_on: Day
}

/**
 * The official data windows: they open on the 15th and close on the 14th (NĐ 09/2019/NĐ-CP, Điều 12). Month and year offset
 * of the first day, month of the last.
 */
const WINDOWS: Record<PeriodKind, { from: readonly [offset: number, month: number]; to: number }> = {
  Q1: { from: [-1, 12], to: 3 },
  Q2: { from: [0, 3], to: 6 },
  Q3: { from: [0, 6], to: 9 },
  Q4: { from: [0, 9], to: 12 },
  H1: { from: [-1, 12], to: 6 },
  H2: { from: [0, 6], to: 12 },
  '9M': { from: [-1, 12], to: 9 },
  year: { from: [-1, 12], to: 12 },
}

export const periodCode = (kind: PeriodKind, year: number): string => (kind === 'year' ? `${year}` : `${year}-${kind}`)

/** Reads a plan's period code: `2026`, `2026-Q1`, `2026-H1`, `2026-9M`. */
export function readPeriodCode(code: string): { kind: PeriodKind; year: number } | undefined {
  const [year, kind = 'year'] = code.split('-')
  const known = PERIOD_KINDS.find(candidate => candidate === kind)
  return known && year !== undefined && /^\d{4}$/.test(year) ? { kind: known, year: Number(year) } : undefined
}

function within(day: Day, from: Day, to: Day): Day {
  if (day < from) return from
  return day > to ? to : day
}

/**
 * One period of a year. Figures run to the cut-off, by default the day before the report is due but never past the window;
 * without a due date the report is due when its window closes.
 */
export function makePeriod(kind: PeriodKind, year: number, due?: Day): PeriodDraft {
  const window = WINDOWS[kind]
  const from_day = makeDay(year + window.from[0], window.from[1], 15)
  const to_day = makeDay(year, window.to, 14)
  const due_on = due ?? to_day
  const cut_off = within(addDays(due_on, -1), from_day, to_day)
  const name = kind === 'year' ? `Năm ${year}` : `${periodWords[kind]}/${year}`
  return { code: periodCode(kind, year), kind, year, name, from_day, to_day, cut_off, due_on }
}

/** The periods that the guidance asks for in a year. */
export const makePeriods = (year: number): PeriodDraft[] =>
  (['Q1', 'H1', 'Q3', '9M', 'year'] as const).map(kind => makePeriod(kind, year))

export interface Deadline {
  /** `2026-Q1`; a rhythm or null names no period and changes nothing. */
  readonly period: string | null
  readonly due_on: Day | null
}

/** The year's periods as a plan's deadlines set them; what the plan does not name is absent. */
export function periodsFromDeadlines(year: number, deadlines: readonly Deadline[]): PeriodDraft[] {
  const named = new Map<string, PeriodDraft>()
  for (const { period, due_on } of deadlines) {
    const read = period === null ? undefined : readPeriodCode(period)
    if (!read || read.year !== year || due_on === null) continue
    const made = makePeriod(read.kind, year, due_on)
    if (due_on > made.from_day) named.set(made.code, made)
  }
  return [...named.values()]
}
