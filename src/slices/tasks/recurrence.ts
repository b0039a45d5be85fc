import { addDays, type Day, endOfMonth, makeDay, weekday } from '#platform/day.ts'
import type { PartContent, Rhythm } from '../plans/plans.api.ts'

/** What recurrence asks of a working calendar. */
export interface WorkingDays {
  moveForward(day: Day): Day
  moveBack(day: Day): Day
  lastWorkingDayOf(from: Day, to: Day): Day
}

export type Schedule = Pick<PartContent, 'schedule_kind' | 'dates' | 'before_dates' | 'periods' | 'rhythm'>

/** One stretch of time in which a part is to be done once, and the last day that is on time. */
export interface DuePeriod {
  /** 2026, 2026-H1, 2026-9M, 2026-Q1, 2026-02, 2026-W06, or the date itself for a part due on dates. */
  readonly code: string
  readonly from: Day
  readonly to: Day
  readonly due_on: Day
}
type Span = Omit<DuePeriod, 'due_on'>

/**
 * The periods of a part in a year, in order, without gap or overlap.
 *
 * Due day (PRODUCT.md, Occurrence): the last working day of the period; "trước ngày D" is on time up to the day before D,
 * moved back to a working day; any other date that falls on a day off moves forward. "Thường xuyên", an event and a
 * missing schedule have no periods until somebody gives a rhythm.
 *
 * Weeks are ISO weeks (Monday to Sunday) of the ISO year, so that the weeks of two years meet without a gap.
 */
export function periodsOf(schedule: Schedule, year: number, calendar: WorkingDays): DuePeriod[] {
  if (schedule.schedule_kind === 'by_date') return datedPeriods(schedule, calendar)
  const spans =
    schedule.schedule_kind === 'in_period' ? namedSpans(schedule.periods) : rhythmSpans(rhythmOf(schedule), year)
  const kept = schedule.schedule_kind === 'in_period' ? spans : within(spans, namedSpans(schedule.periods))
  return kept.map(span => ({ ...span, due_on: calendar.lastWorkingDayOf(span.from, span.to) }))
}

/** The first occurrence is of the first period that ends on or after the day of issue. */
export const periodsFrom = (periods: readonly DuePeriod[], issuedOn: Day): DuePeriod[] =>
  periods.filter(period => period.to >= issuedOn)

/** The period of that code, or undefined: 2026, 2026-H2, 2026-9M, 2026-Q3, 2026-02, 2026-W06. */
export function spanOf(code: string): Span | undefined {
  const match = /^(\d{4})(?:-(H[12]|9M|Q[1-4]|W\d\d|\d\d))?$/.exec(code)
  if (!match) return undefined
  const year = Number(match[1])
  const part = match[2]
  const months = (from: number, to: number): Span => ({ code, from: makeDay(year, from, 1), to: endOfMonth(year, to) })
  if (!part) return months(1, 12)
  if (part === '9M') return months(1, 9)
  const n = Number(part.slice(1))
  if (part.startsWith('H')) return months(n * 6 - 5, n * 6)
  if (part.startsWith('Q')) return months(n * 3 - 2, n * 3)
  if (part.startsWith('W')) return weeksOf(year).find(week => week.code === code)
  const month = Number(part)
  return month >= 1 && month <= 12 ? months(month, month) : undefined
}

function rhythmOf({ schedule_kind: kind, rhythm }: Schedule): Rhythm | null {
  switch (kind) {
    case 'weekly':
    case 'monthly':
    case 'quarterly':
    case 'semiannual':
    case 'yearly':
      return kind
    default:
      return rhythm
  }
}

const COUNTS = { monthly: 12, quarterly: 4, semiannual: 2 } as const
const CODES = { monthly: (n: number) => String(n).padStart(2, '0'), quarterly: qCode, semiannual: hCode } as const
function qCode(n: number): string {
  return `Q${n}`
}
function hCode(n: number): string {
  return `H${n}`
}

function rhythmSpans(rhythm: Rhythm | null, year: number): Span[] {
  if (rhythm === null) return []
  if (rhythm === 'weekly') return weeksOf(year)
  if (rhythm === 'yearly') return namedSpans([String(year)])
  return namedSpans(Array.from({ length: COUNTS[rhythm] }, (_, i) => `${year}-${CODES[rhythm](i + 1)}`))
}

const firstMonday = (year: number): Day => addDays(makeDay(year, 1, 4), 1 - weekday(makeDay(year, 1, 4)))

/** ISO weeks: the first holds 4 January. */
function weeksOf(year: number): Span[] {
  const weeks: Span[] = []
  for (let from = firstMonday(year); from < firstMonday(year + 1); from = addDays(from, 7))
    weeks.push({ code: `${year}-W${String(weeks.length + 1).padStart(2, '0')}`, from, to: addDays(from, 6) })
  return weeks
}

const namedSpans = (codes: readonly string[]): Span[] =>
  [...new Set(codes)].flatMap(code => spanOf(code) ?? []).sort(byStart)

const byStart = (a: Span, b: Span): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1)

/** "Hàng tháng trong Quý I": a rhythm keeps to the periods that the plan names beside it. */
const within = (spans: Span[], bounds: Span[]): Span[] =>
  bounds.length === 0 ? spans : spans.filter(span => bounds.some(b => b.from <= span.from && span.to <= b.to))

/** Each date closes the stretch since the one before it; the first stretch begins with the year. */
function datedPeriods({ dates, before_dates: before }: Schedule, calendar: WorkingDays): DuePeriod[] {
  const sorted = [...new Set(dates)].sort()
  return sorted.map((date, i) => {
    const to = before ? addDays(date, -1) : date
    const last = sorted[i - 1]
    const begin = last ? (before ? last : addDays(last, 1)) : `${to.slice(0, 4)}-01-01`
    return { code: date, from: begin, to, due_on: before ? calendar.moveBack(to) : calendar.moveForward(date) }
  })
}
