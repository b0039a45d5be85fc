import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '#platform/day.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { aPhoto, aStore, said } from '#slices/tasks/a-duty.fixture.ts'
import { anAmendment, issueAmendment } from '#slices/tasks/an-amendment.fixture.ts'
import { anIssuedPlan, type PartFixture } from '#slices/tasks/an-issued-plan.fixture.ts'
import { handIn } from '#slices/tasks/hand-in.ts'
import { planOccurrences } from '#slices/tasks/plan-occurrences.ts'
import { type DuePeriod, periodsFrom, periodsOf, type Schedule } from '#slices/tasks/recurrence.ts'
import { testDatabase } from '../database.ts'
import { aFacility, type UnitName, type World } from '../world.ts'
import { anyRhythm, aSchedule, dayIn } from './any-schedule.ts'
import { type DueRow, dueRows } from './due-rows.ts'

const database = testDatabase()

const LEADS = ['tchc', 'ddtt', 'khnv'] as const satisfies readonly UnitName[]
type Lead = (typeof LEADS)[number]

const DATES = ['2026-01-20', '2026-03-10', '2026-04-30', '2026-06-10', '2026-09-10', '2026-11-25']
const PERIODS = ['2026-01', '2026-02', '2026-05', '2026-Q2', '2026-Q4', '2026-H1', '2026-9M', '2026']

/** On or before dates of a few, so that two such schedules often share some of them. */
const dated: fc.Arbitrary<Schedule> = fc
  .tuple(fc.subarray(DATES, { minLength: 1 }), fc.boolean())
  .map(([dates, before_dates]) => aSchedule({ schedule_kind: 'by_date', dates, before_dates }))

/** Any schedule that has periods in 2026. */
const scheduleIn2026: fc.Arbitrary<Schedule> = fc.oneof(
  fc
    .constantFrom<Schedule['schedule_kind']>('weekly', 'monthly', 'quarterly', 'semiannual', 'yearly')
    .map(schedule_kind => aSchedule({ schedule_kind })),
  anyRhythm.map(rhythm => aSchedule({ rhythm })),
  fc.subarray(PERIODS, { minLength: 1 }).map(periods => aSchedule({ schedule_kind: 'in_period', periods })),
  dated,
)
/** Before and after: anything, or the dates of a plan that move. */
const twoSchedules = fc.oneof(fc.tuple(scheduleIn2026, scheduleIn2026), fc.tuple(dated, dated))

interface Case {
  readonly schedules: readonly [first: Schedule, second: Schedule]
  readonly leads: readonly Lead[]
  readonly amended: Day
  /** Which of the open occurrences somebody hands in before the amendment, if any. */
  readonly worked: number | null
}
const anyCase: fc.Arbitrary<Case> = fc.record({
  schedules: twoSchedules,
  leads: fc.subarray([...LEADS], { minLength: 1 }),
  amended: dayIn(2026).filter(day => day >= '2026-01-06'),
  worked: fc.option(fc.nat(50)),
})

const partOf = (schedule: Schedule, world: World, leads: readonly Lead[]): PartFixture => ({
  ...schedule,
  dates: [...schedule.dates],
  periods: [...schedule.periods],
  activity_kind: 'community',
  parties: leads.map(lead => ({ kind: 'unit', unit_id: world.units[lead] })),
})

/** The year of one plan: issued on 05/01, worked on, amended on any day. */
async function live({ schedules: [first, second], leads, amended, worked }: Case) {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  const { version } = await anIssuedPlan(database, world, [
    { no: '1', parts: [partOf(first, world, ['tchc', 'ddtt'])] },
  ])
  await planOccurrences(world.system, version)
  world.now = new Date(`${amended}T03:00:00Z`)
  const touched = await workOnOne(world, amended, worked)
  const before = await dueRows(database, world)

  const { parties, ...schedule } = partOf(second, world, leads)
  const amendment = await anAmendment(world, version, { 1: { ...schedule, parties } })
  await issueAmendment(world, amendment, amended)
  await planOccurrences(world.system, amendment)
  const after = await dueRows(database, world)
  const again = await planOccurrences(world.system, amendment, undefined, false)
  const calendar = await loadCalendar(world.system, '2025-12-01', '2027-01-31')
  const fresh = periodsFrom(periodsOf(second, 2026, calendar), amended)
  return { world, before, after, again, fresh, touched }
}

const HEADS = { tchc: 'tchcHead', ddtt: 'ddttHead' } as const

/** Hands in for one of the duties that are open on the day. */
async function workOnOne(world: World, day: Day, n: number | null): Promise<string | undefined> {
  if (n === null) return undefined
  const open = (await dueRows(database, world)).filter(row => row.from <= day && row.to >= day)
  const row = open[n % Math.max(open.length, 1)]
  if (!row) return undefined
  const head = row.unit === world.units.tchc ? HEADS.tchc : HEADS.ddtt
  await handIn(world.as(head), await aStore(), row.id, said({ happened_on: day, links: [] }), [aPhoto(n)])
  return row.id
}

type Span = Pick<DueRow, 'code' | 'from' | 'to' | 'due'>
const spanOf = ({ code, from, to, due }: Span): Span => ({ code, from, to, due })
const byCode = (a: Span, b: Span): number => (a.code < b.code ? -1 : 1)

/**
 * What a unit is to have from the day of the amendment on, by the words of PRODUCT.md: what a fresh plan would give it; but a
 * period that had begun stays as it was told, and who has worked in the stretch that holds the day goes on with that.
 */
function expected(
  old: readonly DueRow[],
  fresh: readonly DuePeriod[],
  amended: Day,
  touched: string | undefined,
): Span[] {
  const worked = old.find(row => row.id === touched)
  const asked = fresh.filter(period => !(worked && worked.code !== period.code && period.from < amended))
  const spans = asked.map(({ code, from, to, due_on }) => {
    const begun = old.find(row => row.code === code && (row.from < amended || row === worked))
    return begun ? spanOf(begun) : { code, from, to, due: due_on }
  })
  return worked && !spans.some(span => span.code === worked.code) ? [...spans, spanOf(worked)] : spans
}

/** The second of two dates stays, the first moves: the stretch between them is another. */
const on = (...dates: Day[]): Schedule => aSchedule({ schedule_kind: 'by_date', before_dates: true, dates })
const movedDate: Case = {
  schedules: [on('2026-03-10', '2026-06-10'), on('2026-04-30', '2026-06-10')],
  leads: ['tchc'],
  amended: '2026-02-02',
  worked: null,
}
/** Who has worked in May goes on with May; the quarter that holds the day is asked of the other one alone. */
const workedInMay: Case = {
  schedules: [aSchedule({ schedule_kind: 'monthly' }), aSchedule({ schedule_kind: 'quarterly' })],
  leads: ['tchc', 'ddtt'],
  amended: '2026-05-15',
  worked: 0,
}
const RUNS: fc.Parameters<[Case]> = { numRuns: 7, seed: 26, examples: [[movedDate], [workedInMay]] }

it('an amendment on any day never rewrites what was, and the rest of the year is what a fresh plan would give', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async one => {
      const { amended } = one
      const { world, before, after, again, fresh, touched } = await live(one)

      // The past: every period that ended before the day is there as it was, under the version it was asked under.
      const ended = (rows: readonly DueRow[]) => rows.filter(row => row.to < amended)
      expect(ended(after)).toEqual(ended(before))
      // Nothing that had begun is deleted; what is not wanted any more is waived, with its row.
      for (const row of before.filter(row => row.from < amended)) expect(after.map(({ id }) => id)).toContain(row.id)

      // The future, unit by unit.
      for (const lead of LEADS) {
        const unit = world.units[lead]
        const asked = after.filter(row => row.unit === unit && row.to >= amended && row.state !== 'waived')
        const old = before.filter(row => row.unit === unit && row.to >= amended)
        const wanted = expected(old, one.leads.includes(lead) ? fresh : [], amended, touched)
        expect(asked.map(spanOf).toSorted(byCode)).toEqual(wanted.toSorted(byCode))
      }

      // Once for each unit and period, and planning again finds nothing to do.
      expect(new Set(after.map(row => `${row.unit} ${row.code}`)).size).toBe(after.length)
      expect(again).toEqual({ added: 0, removed: 0 })
    }),
    RUNS,
  )
}, 120_000)
