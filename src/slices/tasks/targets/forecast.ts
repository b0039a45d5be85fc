import { addDays, type Day } from '#platform/day.ts'

/** How a promise stands. `unmeasured` is told apart from nothing done: no fact says anything yet. */
export const VERDICTS = ['lost', 'at_risk', 'unmeasured', 'on_track', 'reached', 'not_begun'] as const
export type Verdict = (typeof VERDICTS)[number]

export type Op = '>=' | '>' | '=' | '<=' | '<'

/** One promise for one period. */
export interface Promised {
  readonly op: Op
  /** In the figure's own unit; percent for a rate. */
  readonly value: number
  readonly from: Day
  readonly to: Day
}

/** What is known of it today. */
export interface Known {
  /** What was done and counted; null where no fact says anything. */
  readonly done: number | null
  /** Done on top of it, recorded and not yet accepted. */
  readonly waiting: number
  readonly today: Day
}

export interface WorkingDays {
  workingDaysBetween(a: Day, b: Day): number
}

export interface Forecast {
  readonly verdict: Verdict
  /** What the period ends with at the pace so far; null where nothing can be foreseen. */
  readonly expected: number | null
  readonly missing: number
  readonly days_gone: number
  readonly days_left: number
}

/** Somebody behind may work this many times faster than so far; more is not believed. */
export const CATCH_UP = 3
/** One a working week is always believed, however little was done before. */
const WORKING_WEEK = 5

const isCeiling = (op: Op): boolean => op === '<=' || op === '<'

/** True when so much keeps the promise. "01 bài/tháng" is read as a floor, as everybody means it. */
export function keeps(op: Op, value: number, done: number): boolean {
  if (op === '>') return done > value
  if (op === '<') return done < value
  return op === '<=' ? done <= value : done >= value
}

/** The working days of a period, today among those that are gone. */
function clockOf({ from, to }: Promised, today: Day, calendar: WorkingDays) {
  const before = addDays(from, -1)
  const total = calendar.workingDaysBetween(before, to)
  const until = today < from ? before : today > to ? to : today
  const gone = calendar.workingDaysBetween(before, until)
  return { days_gone: gone, days_left: total - gone }
}

/**
 * A count, or a ceiling on one. Expected at the end = done + done ÷ working days gone × working days left.
 * Reached: done keeps the promise. Lost: the period is over below it and nothing waits that would fill it; or so much is
 * missing that neither three times the pace so far nor one a working week fills it in the days left.
 * On track: the expected keeps the promise; else at risk.
 */
export function forecastCount(promised: Promised, known: Known, calendar: WorkingDays): Forecast {
  const { op, value, from, to } = promised
  const clock = clockOf(promised, known.today, calendar)
  const done = known.done ?? 0
  const missing = isCeiling(op) ? 0 : Math.max(0, value - done)
  const isOver = known.today > to
  const pace = clock.days_gone > 0 ? done / clock.days_gone : 0
  const expected = isOver ? done : round(done + pace * clock.days_left)
  const say = (verdict: Verdict, ahead: number | null = expected): Forecast => ({
    verdict,
    expected: ahead,
    missing,
    ...clock,
  })

  if (isCeiling(op)) {
    if (!keeps(op, value, done)) return say('lost')
    if (isOver) return say('reached')
    if (known.today < from) return say('not_begun', null)
    return say(keeps(op, value, expected) ? 'on_track' : 'at_risk')
  }
  if (keeps(op, value, done)) return say('reached')
  if (isOver) return say(keeps(op, value, done + known.waiting) ? 'at_risk' : 'lost')
  if (known.today < from) return say('not_begun', null)
  if (keeps(op, value, expected)) return say('on_track')
  return say(isBeyondReach(missing - known.waiting, done, clock) ? 'lost' : 'at_risk')
}

function isBeyondReach(
  missing: number,
  done: number,
  { days_gone, days_left }: { days_gone: number; days_left: number },
) {
  if (missing <= 0) return false
  if (days_left === 0) return false
  const pace = Math.max(done, 1) / Math.max(days_gone, 1)
  return missing > CATCH_UP * pace * days_left && missing > Math.ceil(days_left / WORKING_WEEK)
}

/**
 * A rate. Nothing is foreseen: without data there is no verdict, with data the rate so far is what is known.
 * `settled`: what was missed stays missed (a form that was not satisfied), so that a promise of 100 % is lost with the first
 * one; a state that is looked at again (staff reached) may still get there until the period ends.
 */
export function forecastRate(promised: Promised, known: Known, settled: boolean, calendar: WorkingDays): Forecast {
  const { op, value, from, to } = promised
  const clock = clockOf(promised, known.today, calendar)
  const { done } = known
  const say = (verdict: Verdict): Forecast => ({
    verdict,
    expected: null,
    missing: done === null ? 0 : round(Math.max(0, value - done)),
    ...clock,
  })
  if (done === null) return say(known.today < from ? 'not_begun' : 'unmeasured')
  const kept = keeps(op, value, done)
  if (known.today > to) return say(kept ? 'reached' : 'lost')
  if (kept) return say('on_track')
  return say(settled && value >= 100 && !isCeiling(op) ? 'lost' : 'at_risk')
}

const round = (value: number): number => Math.round(value * 10) / 10

/** How a target of several periods stands: a lost period stays lost; else the worst of those that have begun. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const begun = verdicts.filter(verdict => verdict !== 'not_begun')
  for (const verdict of ['lost', 'at_risk', 'on_track', 'reached', 'unmeasured'] as const)
    if (begun.includes(verdict)) return verdict
  return 'not_begun'
}
