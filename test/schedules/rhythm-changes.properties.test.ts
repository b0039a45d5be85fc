import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/day.ts'
import { makeCalendar } from '#slices/facilities/calendar.api.ts'
import type { Rhythm } from '#slices/plans/plans.api.ts'
import { periodsInForce, type RhythmChange } from '#slices/tasks/periods-in-force.ts'
import { type DuePeriod, periodsFrom, periodsOf } from '#slices/tasks/recurrence.ts'
import { anyRhythm, anyYear, aSchedule, dayIn } from './any-schedule.ts'

const plain = makeCalendar([])

interface Case {
  readonly year: number
  readonly issued: Day
  readonly first: Rhythm
  /** In the order in which somebody set them, each from its own day on. */
  readonly changes: readonly RhythmChange[]
}

/** A part "thường xuyên", issued on any day of a year, whose rhythm is changed up to four times after. */
const anyCase: fc.Arbitrary<Case> = anyYear.chain(year =>
  fc
    .record({
      first: anyRhythm,
      days: fc.array(dayIn(year), { minLength: 1, maxLength: 5 }),
      rhythms: fc.array(anyRhythm, { minLength: 4, maxLength: 4 }),
    })
    .map(({ first, days, rhythms }) => {
      const [issued = '', ...later] = days.toSorted()
      return { year, issued, first, changes: later.map((from_day, i) => ({ from_day, rhythm: rhythms[i] ?? first })) }
    }),
)

const inForce = ({ year, issued, first, changes }: Case): DuePeriod[] =>
  periodsInForce(aSchedule({ rhythm: first }), year, issued, changes, plain)

describe('a rhythm that changes in the year', () => {
  it('never asks twice for the same day: no two periods overlap', () => {
    fc.assert(
      fc.property(anyCase, one => {
        const periods = inForce(one)
        for (const [i, period] of periods.entries()) {
          const next = periods[i + 1]
          if (next) expect(next.from > period.to).toBe(true)
        }
        expect(new Set(periods.map(period => period.code)).size).toBe(periods.length)
      }),
      { numRuns: 120 },
    )
  })

  it('leaves alone what had begun: the periods of the day before are still there', () => {
    fc.assert(
      fc.property(anyCase, one => {
        const before = inForce({ ...one, changes: one.changes.slice(0, -1) })
        const changed = one.changes.at(-1)
        if (!changed) return
        const begun = before.filter(period => period.from < changed.from_day)
        expect(inForce(one).slice(0, begun.length)).toEqual(begun)
      }),
      { numRuns: 120 },
    )
  })

  it('goes on in the last rhythm to the end of the year, and skips less than one of its periods', () => {
    fc.assert(
      fc.property(anyCase, one => {
        const changed = one.changes.at(-1)
        if (!changed) return
        const before = inForce({ ...one, changes: one.changes.slice(0, -1) })
        const begun = before.filter(period => period.from < changed.from_day)
        const all = periodsOf(aSchedule({ rhythm: changed.rhythm }), one.year, plain)
        const fresh = inForce(one).slice(begun.length)
        const free = begun.at(-1)?.to ?? addDays(changed.from_day, -1)
        // What comes is the tail of the new rhythm's year, from its first period that touches no day already asked for.
        const isFree = (period: DuePeriod) => (begun.length > 0 ? period.from > free : period.to > free)
        expect(fresh).toEqual(all.filter(isFree))
      }),
      { numRuns: 120 },
    )
  })

  it('set to what it was is as good as not set, from the period after on', () => {
    fc.assert(
      fc.property(anyCase, one => {
        const same = one.changes.map(change => ({ ...change, rhythm: one.first }))
        const all = periodsFrom(periodsOf(aSchedule({ rhythm: one.first }), one.year, plain), one.issued)
        expect(inForce({ ...one, changes: same })).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })

  it('makes no period that ended before the day of issue', () => {
    fc.assert(
      fc.property(anyCase, one => {
        // A rhythm set under the version before, on a day before this one was issued.
        const early = { rhythm: one.first, from_day: `${one.year}-01-01` }
        const periods = inForce({ ...one, changes: [early, ...one.changes] })
        expect(periods.every(period => period.to >= one.issued)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
