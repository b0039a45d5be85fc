import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/day.ts'
import { read } from '#platform/scope.ts'
import { makeCalendar } from '#slices/facilities/calendar.api.ts'
import holidays from '#slices/registers/packs/holidays.json' with { type: 'json' }
import { testDatabase } from '#test/database.ts'
import { anIssuedPlan } from '../../tasks/an-issued-plan.fixture.ts'
import { planOccurrences } from '../../tasks/plan-occurrences.ts'
import { digestsOf, reminderDeps, runReminders } from '../../tasks/reminders/a-reminding.fixture.ts'
import { decideReminders, type People } from '../../tasks/reminders/decide-reminders.ts'
import { listOwnDigests } from '../../tasks/reminders/own-reminders.ts'
import { aReportingFacility, open, submit } from '../a-report.fixture.ts'
import { askUnitsByClock } from '../inputs/ask-by-clock.ts'
import { sendBy, unitsAskedFrom, unitsSendBy } from './report-days.ts'
import { reportMatter, reportMatters } from './report-matters.ts'

/*
 * Worked out by hand from the calendar of 2026 (1 January is a Thursday). Off: 01–02/01, Tết 16–20/02, 27/4, 30/4–01/5,
 * 31/8–02/9, 24/11. Made up: Saturdays 10/01 and 22/8. k: the coordinator, who writes; l: the leader, when it is late.
 * "before" is the day that the plan names; the report is on time up to the working day before it.
 */
const BY_HAND = `
2026-03-10 k before_7 2026-02-26  on time to Mo 9/3: 6, 5, 4, 3, 2/3, 27, 26/2
2026-03-10 k before_3 2026-03-04  6, 5, 4/3
2026-03-10 k before_1 2026-03-06  Friday
2026-03-10 k on_day   2026-03-09  Monday
2026-03-10 k late_1   2026-03-10  Tuesday
2026-03-10 l late_3   2026-03-12  10, 11, 12/3
2026-03-10 l late_7   2026-03-18  10–13/3 are four, 16, 17, 18/3
2026-06-10 k before_7 2026-05-29  on time to Tu 9/6: 8, 5, 4, 3, 2, 1/6, 29/5
2026-06-10 k before_3 2026-06-04  8, 5, 4/6
2026-06-10 k before_1 2026-06-08  Monday
2026-06-10 k on_day   2026-06-09  Tuesday
2026-06-10 k late_1   2026-06-10  Wednesday
2026-06-10 l late_3   2026-06-12  10, 11, 12/6
2026-06-10 l late_7   2026-06-18  10–12/6 are three, 15, 16, 17, 18/6
2026-09-10 k before_7 2026-08-26  on time to We 9/9: 8, 7, 4, 3/9, then 31/8–2/9 off, 28, 27, 26/8
2026-09-10 k before_3 2026-09-04  8, 7, 4/9
2026-09-10 k before_1 2026-09-08  Tuesday
2026-09-10 k on_day   2026-09-09  Wednesday
2026-09-10 k late_1   2026-09-10  Thursday
2026-09-10 l late_3   2026-09-14  10, 11, 14/9
2026-09-10 l late_7   2026-09-18  10, 11, 14–18/9
2026-11-25 k before_7 2026-11-12  24/11 is off, on time to Mo 23/11: 20, 19, 18, 17, 16, 13, 12/11
2026-11-25 k before_3 2026-11-18  20, 19, 18/11
2026-11-25 k before_1 2026-11-20  Friday
2026-11-25 k on_day   2026-11-23  Monday
2026-11-25 k late_1   2026-11-25  24/11 is off
2026-11-25 l late_3   2026-11-27  25, 26, 27/11
2026-11-25 l late_7   2026-12-03  25, 26, 27, 30/11, 1, 2, 3/12
2026-02-23 k before_7 2026-02-04  up to Su 22/2, back over Tết to Fr 13/2: 12, 11, 10, 9, 6, 5, 4/2
2026-02-23 k before_3 2026-02-10  12, 11, 10/2
2026-02-23 k before_1 2026-02-12  Thursday
2026-02-23 k on_day   2026-02-13  the last working day before Tết
2026-02-23 k late_1   2026-02-23  16–20/2 off
2026-02-23 l late_3   2026-02-25  23, 24, 25/2
2026-02-23 l late_7   2026-03-03  23–27/2 are five, 2, 3/3
2026-05-05 k before_7 2026-04-20  on time to Mo 4/5: 29, 28/4, 27/4 off, 24, 23, 22, 21, 20/4
2026-05-05 k before_3 2026-04-24  29, 28, 24/4
2026-05-05 k before_1 2026-04-29  30/4 and 1/5 off
2026-05-05 k on_day   2026-05-04  Monday
2026-05-05 k late_1   2026-05-05  Tuesday
2026-05-05 l late_3   2026-05-07  5, 6, 7/5
2026-05-05 l late_7   2026-05-13  5–8/5 are four, 11, 12, 13/5
2026-08-25 k before_7 2026-08-14  on time to Mo 24/8: Sa 22, 21, 20, 19, 18, 17, 14/8
2026-08-25 k before_3 2026-08-20  22 (Sa), 21, 20/8
2026-08-25 k before_1 2026-08-22  the Saturday made up
2026-08-25 k on_day   2026-08-24  Monday
2026-08-25 k late_1   2026-08-25  Tuesday
2026-08-25 l late_3   2026-08-27  25, 26, 27/8
2026-08-25 l late_7   2026-09-07  25–28/8 are four, 31/8–2/9 off, 3, 4, 7/9
`
const WANTED = BY_HAND.trim()
  .split('\n')
  .map(line => line.slice(0, 32).trim().split(/\s+/))

const calendar = makeCalendar(
  holidays.rows.map(({ day, kind, name }) => ({ day, name, works: kind === 'working' })),
  '2027-12-31',
)
const people: People = {
  atWork: new Set(['k', 'l', 'o']),
  contributorsOf: () => [],
  headOf: () => null,
  coordinators: ['k'],
  leaders: ['l'],
  owners: ['o'],
  standInsOf: () => [],
}

/** What is told on each day of the year of a report that nobody ever writes. */
function yearOf(before: string): string[][] {
  const period = { id: 'p', name: 'Quý I/2026', year: 2026, from_day: '2025-12-15' }
  const due = sendBy({ due_on: before, parent_due_on: null }, calendar)
  const matter = reportMatter(period, undefined, '2026-01-05', people, due)
  const told = new Map<string, string[]>()
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const now = new Date(`${day}T09:00:00Z`)
    for (const line of decideReminders(
      now,
      calendar,
      [],
      people,
      () => 7,
      one => told.has(`${one.staff_id} ${one.step}`),
      matter ? [matter] : [],
    ))
      told.set(`${line.staff_id} ${line.step}`, [before, line.staff_id, line.step, day])
  }
  return [...told.values()].sort((a, b) => (a[3] ?? '').localeCompare(b[3] ?? ''))
}

describe('reminders of a report, by hand', () => {
  test.each([...new Set(WANTED.map(line => line[0] ?? ''))])('before %s', before =>
    expect(yearOf(before)).toEqual(WANTED.filter(line => line[0] === before)),
  )

  test('nobody is told of a report of a year without a plan', () => {
    const period = { id: 'p', name: 'Quý I/2026', year: 2026, from_day: '2025-12-15' }
    const matter = reportMatter(period, undefined, null, people, '2026-03-09')
    const now = new Date('2026-03-09T02:00:00Z')
    expect(
      decideReminders(
        now,
        calendar,
        [],
        people,
        () => 7,
        () => false,
        matter ? [matter] : [],
      ),
    ).toEqual([])
  })

  // due | the department's own | the units' own | sent by | units by | asked from (ten working days before the cut-off)
  test.each([
    ['2026-03-10', null, null, '2026-03-09', '2026-03-04', '2026-02-23'],
    ['2026-06-10', null, null, '2026-06-09', '2026-06-04', '2026-05-26'],
    ['2026-09-10', null, null, '2026-09-09', '2026-09-04', '2026-08-22'],
    ['2026-11-25', null, null, '2026-11-23', '2026-11-18', '2026-11-10'],
    ['2026-11-25', '2026-11-20', null, '2026-11-19', '2026-11-16', '2026-11-10'],
    ['2026-11-25', '2026-11-30', '2026-11-16', '2026-11-23', '2026-11-13', '2026-11-10'],
  ])('before %s, department %s, units %s', (due_on, parent_due_on, unit_due_on, sent, units, from) => {
    const period = { due_on, parent_due_on, unit_due_on, cut_off: addDays(due_on, -1) }
    expect([sendBy(period, calendar), unitsSendBy(period, calendar), unitsAskedFrom(period, calendar)]).toEqual([
      sent,
      units,
      from,
    ])
  })
})

describe('reminders of a report, in the digest of duties', () => {
  const database = testDatabase()

  test('one digest tells of duties, words and the report; each step once; nothing of what is done meanwhile', async () => {
    const world = await aReportingFacility(database)
    const party = { kind: 'unit', unit_id: world.units.tramTanLap, answers_staff_id: world.staff.tanLapHead }
    const { version } = await anIssuedPlan(database, world, [{ no: '1', parts: [{ parties: [party] }] }])
    await planOccurrences(world.system, version)
    const deps = { ...reminderDeps(world), matters: [reportMatters] }
    world.now = new Date('2026-02-23T00:00:00Z')
    await askUnitsByClock(world.system)

    await runReminders(database, world, deps, '2026-03-04T02:00:00Z')
    const inApp = (await digestsOf(database, world)).filter(one => one.channel === 'app')
    expect(Object.fromEntries(inApp.map(({ name, steps }) => [name, steps]))).toEqual({
      // The report goes out in three working days; duties are late by three.
      'Nguyễn Hoài Nhơn': ['before_3', 'late_3'],
      // The unit's words are due today; its duties are late.
      'Ngô Kim Oanh': expect.arrayContaining(['on_day']),
      'Hồ Ngọc Diệp': ['late_1'],
      'Trần Bảo Khánh': ['late_7'],
    })
    expect(inApp).toHaveLength(4)
    const told = async (who: 'coordinator' | 'tanLapNurse' | 'leader') =>
      (await read(world.as(who), listOwnDigests)).map(digest => digest.duties.flatMap(duty => duty.path ?? []))
    expect(await told('coordinator')).toEqual([['/quan-tri/bao-cao?nam=2026']])
    expect((await told('tanLapNurse'))[0]?.[0]).toMatch(/^\/viec\/y-kien\//)
    expect(await runReminders(database, world, deps, '2026-03-04T07:00:00Z')).toBe(0)

    const report = await open(world)
    await submit(world, report)
    await runReminders(database, world, deps, '2026-03-06T02:00:00Z')
    expect((await told('leader'))[0]).toContain(`/viec/duyet/bao-cao/${report}`)
  })
})
