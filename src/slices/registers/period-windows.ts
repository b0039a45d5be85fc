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

/** "Quý I/2026", "6 tháng đầu năm 2026", "Năm 2026". */
function nameOf(kind: PeriodKind, year: number): string {
  const endsInYear = kind === 'H1' || kind === 'H2' || kind === 'year'
  return `${periodWords[kind]}${endsInYear ? ' ' : '/'}${year}`
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
  return { code: periodCode(kind, year), kind, year, name: nameOf(kind, year), from_day, to_day, cut_off, due_on }
}

/** The periods that the guidance asks for in a year. */
export const makePeriods = (year: number): PeriodDraft[] =>
  (['Q1', 'H1', 'Q3', '9M', 'year'] as const).map(kind => makePeriod(kind, year))

export interface Deadline {
  /** `2026-Q1`; a rhythm (`quarterly`) or null where the plan names no period. */
  readonly period: string | null
  readonly due_on: Day | null
  /** To whom: "Sở Y tế", "Phòng Tổ chức - Hành chính". */
  readonly addressee?: string | null
}

export interface ProposedPeriod extends PeriodDraft {
  /** The day before which units send to their coordinator. */
  readonly unit_due_on: Day | null
  /** plan: the day is the plan's own; usual: the plan says no day, the window's end stands. */
  readonly origin: 'plan' | 'usual'
}

/** What a facility is usually asked for, where its plan says nothing. */
const USUAL = ['Q1', 'H1', 'Q3', 'year'] as const

/** The reports of a rhythm without dates: the reports of quarters two and four are those of the half-year and of the year. */
const OF_RHYTHM: Readonly<Record<string, readonly PeriodKind[]>> = {
  quarterly: USUAL,
  semiannual: ['H1', 'year'],
  yearly: ['year'],
}

/** Month by which a dated report that names no period is that of a quarter, of the half-year, of the year. */
const BY_MONTH: readonly (readonly [until: number, PeriodKind])[] = [
  [4, 'Q1'],
  [7, 'H1'],
  [10, 'Q3'],
  [12, 'year'],
]

/** A department of the facility itself, not a body above it. */
const isInside = (addressee: string | null | undefined): boolean =>
  /phòng|khoa|bộ phận|tổ chức|tchc|p\.|điều phối/iu.test(addressee ?? '') &&
  !/sở|syt|ủy ban|ubnd|bộ y tế/iu.test(addressee ?? '')

interface DatedDeadline {
  readonly kind: PeriodKind
  readonly due_on: Day
  readonly inside: boolean
}

function dated(year: number, { period, due_on, addressee }: Deadline): DatedDeadline | undefined {
  if (due_on === null) return undefined
  const read = period === null || period in OF_RHYTHM ? byMonth(year, due_on) : readPeriodCode(period)
  if (!read || read.year !== year || due_on <= makePeriod(read.kind, year).from_day) return undefined
  return { kind: read.kind, due_on, inside: isInside(addressee) }
}

function byMonth(year: number, day: Day): { kind: PeriodKind; year: number } | undefined {
  const kind = BY_MONTH.find(([until]) => Number(day.slice(5, 7)) <= until)?.[1]
  return kind && day.startsWith(`${year}-`) ? { kind, year } : undefined
}

/**
 * The year's periods as a plan's deadlines set them; what the plan does not ask for is absent. A day that names its period
 * stands before one that is only near it. A day for the facility's own department is the units' day: the report itself goes
 * out by the window's end. No day at all: the usual four, or those of the rhythm.
 */
export function proposePeriods(year: number, deadlines: readonly Deadline[]): ProposedPeriod[] {
  const named = deadlines.filter(one => one.period !== null && !(one.period in OF_RHYTHM))
  const found = [...named, ...deadlines.filter(one => !named.includes(one))].flatMap(one => dated(year, one) ?? [])
  const kinds = [...new Set(found.map(one => one.kind))]
  if (kinds.length === 0) {
    const rhythms = deadlines.flatMap(one => OF_RHYTHM[one.period ?? ''] ?? [])
    const asked = rhythms.length > 0 ? USUAL.filter(kind => rhythms.includes(kind)) : USUAL
    return asked.map(kind => ({ ...makePeriod(kind, year), unit_due_on: null, origin: 'usual' }))
  }
  return kinds.map(kind => {
    const due = found.find(one => one.kind === kind && !one.inside)?.due_on
    const unit_due_on = found.find(one => one.kind === kind && one.inside)?.due_on ?? null
    return { ...makePeriod(kind, year, due), unit_due_on, origin: due === undefined ? 'usual' : 'plan' }
  })
}
