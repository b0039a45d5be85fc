import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '#platform/day.ts'
import { addMember, endMember } from '#slices/facilities/group.commands.ts'
import { anIssuedPlan, type PartyFixture } from '#slices/tasks/an-issued-plan.fixture.ts'
import { planOccurrences } from '#slices/tasks/plan-occurrences.ts'
import { asOwner, testDatabase } from '../database.ts'
import { aFacility, type UnitName, type World } from '../world.ts'
import { dayIn } from './any-schedule.ts'
import { dueRows } from './due-rows.ts'

const database = testDatabase()

const UNITS = ['tchc', 'ddtt', 'khnv', 'khoaNoi', 'tramTanLap'] as const satisfies readonly UnitName[]
type Unit = (typeof UNITS)[number]

/** What is decided on a day: a unit comes into the group or leaves it, from that day or from a later one; or it is closed. */
interface Change {
  readonly day: Day
  readonly unit: Unit
  readonly what: 'toggle' | 'close'
  /** Days from the decision until it takes effect. */
  readonly ahead: number
}
const anyChange: fc.Arbitrary<Change> = fc.record({
  // Not in the last weeks, so that there are periods that show it.
  day: dayIn(2026).filter(day => day >= '2026-01-06' && day <= '2026-11-20'),
  unit: fc.constantFrom(...UNITS),
  what: fc.constantFrom('toggle', 'toggle', 'toggle', 'close'),
  ahead: fc.constantFrom(0, 0, 1, 10, 40),
})

/** The days on which each unit belongs to the group and is open: the whole year to begin with. */
type Days = Map<Unit, { from: Day; to: Day | null }[]>
const NEVER = '9999-12-31'
const belongs = (days: Days, unit: Unit, day: Day): boolean =>
  (days.get(unit) ?? []).some(({ from, to }) => from <= day && day < (to ?? NEVER))

/** The same decision in the facility, by its own commands, and in the model. */
async function decide(
  world: World,
  days: Days,
  closed: Map<Unit, Day>,
  { day, unit, what, ahead }: Change,
): Promise<void> {
  if (closed.has(unit)) return
  const from = addDays(day, ahead)
  const spans = days.get(unit) ?? []
  const open = spans.filter(span => span.from < from && (span.to ?? NEVER) > from)
  const ended = [
    ...spans.filter(span => span.from < from && !open.includes(span)),
    ...open.map(span => ({ ...span, to: from })),
  ]
  const base = { request_key: randomUUID(), unit_id: world.units[unit] }
  if (what === 'close') {
    closed.set(unit, from)
    await close(world, unit, from)
    days.set(unit, ended)
  } else if (belongs(days, unit, from)) {
    await endMember(world.as('owner'), world.group, { ...base, valid_to: from })
    days.set(unit, ended)
  } else {
    await addMember(world.as('owner'), world.group, { ...base, valid_from: from })
    days.set(unit, [...spans.filter(span => span.from < from), { from, to: null }])
  }
}

/** As closing does, without the people who would have to move first. */
const close = (world: World, unit: Unit, from: Day) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.close')`, [world.facility])
    const [facility, id] = [world.facility, world.units[unit]]
    await client.query('update app.unit set closed_on = $3 where facility_id = $1 and id = $2', [facility, id, from])
    await client.query('commit')
  })

const at = (day: Day, hour: number): Date => new Date(`${day}T${String(hour - 7).padStart(2, '0')}:00:00Z`)

it('a group stands for its members of the day the period begins, as known that morning; nobody is asked twice', async () => {
  const case_ = fc.record({
    changes: fc
      .array(anyChange, { minLength: 1, maxLength: 6 })
      .map(all => all.toSorted((a, b) => (a.day < b.day ? -1 : 1))),
    // Named beside its group, a unit is one party still.
    beside: fc.option(fc.constantFrom(...UNITS)),
    rhythm: fc.constantFrom('monthly', 'quarterly'),
  })
  await fc.assert(
    fc.asyncProperty(case_, async ({ changes, beside, rhythm }) => {
      const world = await aFacility(database)
      const group: PartyFixture = { kind: 'group', group_id: world.group }
      const parties = beside ? [group, { kind: 'unit', unit_id: world.units[beside] }] : [group]
      world.now = at('2026-01-05', 10)
      const { version } = await anIssuedPlan(database, world, [
        { no: '1', parts: [{ schedule_kind: rhythm, parties }] },
      ])
      await planOccurrences(world.system, version)

      const days: Days = new Map(UNITS.map(unit => [unit, [{ from: '2020-01-01', to: null }]]))
      const closed = new Map<Unit, Day>()
      /** Whom each period is to be asked of: settled in the morning of its first day. */
      const asked = new Map<string, string[]>()
      const settle = (until: Day) => {
        for (const first of firstDays(rhythm))
          if (first <= until && !asked.has(first)) asked.set(first, bearersOn(days, closed, world, first, beside))
      }
      settle('2026-01-05')
      for (const day of daysToLook(changes)) {
        settle(day)
        // The house looks again in the first minutes of each day.
        world.now = at(day, 7)
        await planOccurrences(world.system, version, undefined, false)
        world.now = at(day, 10)
        for (const change of changes.filter(one => one.day === day)) await decide(world, days, closed, change)
      }
      settle('2026-12-31')

      const found = Map.groupBy(await dueRows(database, world), row => row.from)
      for (const [first, units] of asked)
        expect([first, (found.get(first) ?? []).map(row => row.unit).toSorted()]).toEqual([first, units])
      expect(await planOccurrences(world.system, version, undefined, false)).toEqual({ added: 0, removed: 0 })
    }),
    { numRuns: 5, seed: 26 },
  )
}, 120_000)

const firstDays = (rhythm: string): Day[] =>
  (rhythm === 'monthly' ? Array.from({ length: 12 }, (_, i) => i + 1) : [1, 4, 7, 10]).map(
    month => `2026-${String(month).padStart(2, '0')}-01`,
  )

/** The days of decisions and those on which they take effect, each with the morning after. */
const daysToLook = (changes: readonly Change[]): Day[] =>
  [
    ...new Set(
      changes.flatMap(({ day, ahead }) => [day, addDays(day, 1), addDays(day, ahead), addDays(day, ahead + 1)]),
    ),
  ].toSorted()

/** The sixth unit never changes. A unit named by itself bears its duty whether it is in the group or not, while it is open. */
function bearersOn(days: Days, closed: ReadonlyMap<Unit, Day>, world: World, day: Day, beside: Unit | null): string[] {
  const isOpen = (unit: Unit) => day < (closed.get(unit) ?? NEVER)
  const bearers = UNITS.filter(unit => belongs(days, unit, day) || (unit === beside && isOpen(unit)))
  return [...bearers.map(unit => world.units[unit]), world.units.tramHoaKhe].toSorted()
}
