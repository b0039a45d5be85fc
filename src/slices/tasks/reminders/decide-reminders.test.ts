import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '#platform/day.ts'
import holidays from '#slices/registers/packs/holidays.json' with { type: 'json' }
import { makeCalendar } from '../../facilities/calendar.api.ts'
import { type CandidateDuty, decideReminders, headsOf, holdersOf, lineKey, type People } from './decide-reminders.ts'
import { isWorkingHour, nextWorkingMoment } from './working-hours.ts'

const calendar = makeCalendar(
  holidays.rows.map(({ day, kind, name }) => ({ day, name, works: kind === 'working' })),
  '2027-12-31',
)
const people = (over: Partial<People> = {}): People => ({
  atWork: new Set(['c', 'c2', 'h', 'k', 'l', 'o']),
  contributorsOf: () => ['c', 'c2'],
  headOf: () => 'h',
  coordinators: ['k'],
  leaders: ['l'],
  owners: ['o'],
  standInsOf: () => [],
  ...over,
})
const duty = (over: Partial<CandidateDuty> = {}): CandidateDuty => ({
  id: 'duty',
  unit_id: 'unit',
  staff_id: null,
  answers_staff_id: 'h',
  state: 'open',
  period_from: '2026-01-01',
  due_on: over.due ?? '2026-03-06',
  due: '2026-03-06',
  returned_on: null,
  issued_on: '2026-01-05',
  ...over,
})

describe('working hours', () => {
  test.each([
    ['2026-03-06T06:59:59+07:00', '2026-03-06T07:00:00+07:00'],
    ['2026-03-06T07:00:00+07:00', null],
    ['2026-03-06T11:29:59+07:00', null],
    ['2026-03-06T11:30:00+07:00', '2026-03-06T13:30:00+07:00'],
    ['2026-03-06T13:30:00+07:00', null],
    ['2026-03-06T16:59:59+07:00', null],
    ['2026-03-06T17:00:00+07:00', '2026-03-09T07:00:00+07:00'],
    ['2026-01-10T08:00:00+07:00', null],
    ['2026-01-11T08:00:00+07:00', '2026-01-12T07:00:00+07:00'],
    ['2026-02-13T18:00:00+07:00', '2026-02-23T07:00:00+07:00'],
    ['2026-04-29T17:00:00+07:00', '2026-05-04T07:00:00+07:00'],
  ])('%s waits until %s', (at, next) => {
    const now = new Date(at)
    expect(isWorkingHour(now, calendar)).toBe(next === null)
    expect(nextWorkingMoment(now, calendar)).toEqual(new Date(next ?? at))
  })
})

describe('who is told', () => {
  test.each<[string, Partial<CandidateDuty>, Partial<People>, string[], string[]]>([
    ["the unit's contributors, then its head", {}, {}, ['c', 'c2'], ['h']],
    ['the person named', { staff_id: 'c2' }, {}, ['c2'], ['h']],
    ['nobody hands in there: the head does', {}, { contributorsOf: () => [] }, ['h'], ['h']],
    ['the person named has left: the unit', { staff_id: 'gone' }, {}, ['c', 'c2'], ['h']],
    ['a unit without a head: the next one up', {}, { headOf: () => null }, ['c', 'c2'], ['k']],
    ['no coordinator either: the leader', {}, { headOf: () => null, coordinators: [] }, ['c', 'c2'], ['l']],
    ['a duty of nobody at work', { unit_id: null, answers_staff_id: 'gone' }, {}, ['k'], ['k']],
  ])('%s', (_, over, others, holders, heads) => {
    const found = duty(over)
    expect([holdersOf(found, people(others)), headsOf(found, people(others))]).toEqual([holders, heads])
  })

  test('who stands in is told too, and nobody twice', () => {
    const with2 = people({ standInsOf: staff => (staff === 'c' ? ['c2'] : staff === 'h' ? ['k'] : []) })
    const now = new Date('2026-03-09T08:00:00+07:00')
    const lines = decideReminders(
      now,
      calendar,
      [duty()],
      with2,
      () => 7,
      () => false,
    )
    expect(lines.map(line => `${line.staff_id} ${line.step}`).sort()).toEqual([
      'c late_1',
      'c2 late_1',
      'h late_1',
      'k late_1',
    ])
  })

  test('after three days down each is told the present step, not three', () => {
    const now = new Date('2026-03-11T08:00:00+07:00')
    const lines = decideReminders(
      now,
      calendar,
      [duty()],
      people(),
      () => 7,
      () => false,
    )
    expect(lines.map(line => `${line.staff_id} ${line.step}`).sort()).toEqual([
      'c late_1',
      'c2 late_1',
      'h late_1',
      'k late_3',
    ])
  })
})

test('whatever the clock does: never outside working hours, never before the chosen hour, never one step twice', () => {
  const day = fc.integer({ min: 0, max: 364 }).map(n => addDays('2026-01-01', n))
  const duties = fc.array(
    fc.record({
      due: day,
      later: fc.integer({ min: 0, max: 20 }),
      state: fc.constantFrom('upcoming' as const, 'open' as const, 'returned' as const),
      returned: day,
    }),
    { minLength: 1, maxLength: 4 },
  )
  // The clock may stand still, jump ahead by days and go back by hours.
  const jumps = fc.array(fc.integer({ min: -300, max: 8000 }), { minLength: 20, maxLength: 60 })
  fc.assert(
    fc.property(duties, jumps, fc.constantFrom(7, 9, 14, 16), (some, minutes, hour) => {
      const all = some.map(({ due, later, state, returned }, i) =>
        duty({
          id: `${i}`,
          due_on: due,
          due: addDays(due, later),
          state,
          returned_on: state === 'returned' ? returned : null,
        }),
      )
      const told = new Set<string>()
      let now = new Date('2026-01-05T00:00:00Z').getTime()
      for (const jump of minutes) {
        now += jump * 60_000
        const at = new Date(now)
        for (const line of decideReminders(
          at,
          calendar,
          all,
          people(),
          () => hour,
          one => told.has(lineKey(one)),
        )) {
          expect(isWorkingHour(at, calendar)).toBe(true)
          expect(calendar.isWorkingDay(dayOf(at))).toBe(true)
          expect(at.getUTCHours() + 7).toBeGreaterThanOrEqual(hour)
          expect(told.has(lineKey(line))).toBe(false)
          told.add(lineKey(line))
        }
      }
    }),
    { numRuns: 60 },
  )
})
