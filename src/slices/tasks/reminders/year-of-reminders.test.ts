import { expect, test } from 'vitest'
import { dayOf } from '#platform/day.ts'
import holidays from '#slices/registers/packs/holidays.json' with { type: 'json' }
import { makeCalendar } from '../../facilities/calendar.api.ts'
import { type CandidateDuty, decideReminders, lineKey, type People } from './decide-reminders.ts'
import type { StepCalendar } from './reminder-steps.policy.ts'

/*
 * A year of a facility in which nobody ever hands anything in, worked out by hand from the calendar of 2026 (1 January is a
 * Thursday). Off: 01–02/01, Tết 16–20/02, 27/4, 30/4–01/5, 31/8–02/9, 24/11. Made up: Saturdays 10/01 and 22/8.
 * The contributor is told from 07:00 on, the head from 14:00, the coordinator from 09:00, the leader from 10:00.
 */
const TOLD_AT = { c: '07:00', h: '14:00', k: '09:00', l: '10:00' } as const

/** due day | who | step | expected day; the comment counts the working days. */
const BY_HAND = `
2026-01-09 c before_3 2026-01-06  8/1 Th, 7/1 We, 6/1 Tu; before_7 would be 29/12, before the period
2026-01-09 c before_1 2026-01-08  Thursday
2026-01-09 c on_day   2026-01-09  Friday
2026-01-09 c late_1   2026-01-10  the Saturday made up for 2/1
2026-01-09 h late_1   2026-01-10  the same Saturday, after the head's hour
2026-01-09 k late_3   2026-01-13  10/1 Sa, 12/1 Mo, 13/1 Tu
2026-01-09 l late_7   2026-01-19  … 14, 15, 16/1, 19/1 Mo
2026-01-12 c before_3 2026-01-08  10/1 Sa (works), 9/1 Fr, 8/1 Th
2026-01-12 c before_1 2026-01-10  the Saturday made up for 2/1
2026-01-12 c on_day   2026-01-12  Monday
2026-01-12 c late_1   2026-01-13  Tuesday
2026-01-12 h late_1   2026-01-13  Tuesday
2026-01-12 k late_3   2026-01-15  13, 14, 15/1
2026-01-12 l late_7   2026-01-21  13–16/1 are four, 19, 20, 21/1
2026-01-13 c before_7 2026-01-05  12, 10 (Sa), 9, 8, 7, 6, 5/1: the day the plan was issued
2026-01-13 c before_3 2026-01-09  12/1 Mo, 10/1 Sa, 9/1 Fr
2026-01-13 c before_1 2026-01-12  Monday
2026-01-13 c on_day   2026-01-13  Tuesday
2026-01-13 c late_1   2026-01-14  Wednesday
2026-01-13 h late_1   2026-01-14  Wednesday
2026-01-13 k late_3   2026-01-16  14, 15, 16/1
2026-01-13 l late_7   2026-01-22  14–16/1 are three, 19, 20, 21, 22/1
2026-01-30 c before_7 2026-01-21  29, 28, 27, 26/1, 23, 22, 21/1
2026-01-30 c before_3 2026-01-27  29, 28, 27/1
2026-01-30 c before_1 2026-01-29  Thursday
2026-01-30 c on_day   2026-01-30  Friday, the last working day of the month
2026-01-30 c late_1   2026-02-02  Monday
2026-01-30 h late_1   2026-02-02  Monday
2026-01-30 k late_3   2026-02-04  2, 3, 4/2
2026-01-30 l late_7   2026-02-10  2–6/2 are five, 9, 10/2
2026-02-13 c before_7 2026-02-04  12, 11, 10, 9/2, 6, 5, 4/2
2026-02-13 c before_3 2026-02-10  12, 11, 10/2
2026-02-13 c before_1 2026-02-12  Thursday
2026-02-13 c on_day   2026-02-13  the last working day before Tết
2026-02-13 c late_1   2026-02-23  16–20/2 off: Monday after
2026-02-13 h late_1   2026-02-23  the same Monday
2026-02-13 k late_3   2026-02-25  23, 24, 25/2
2026-02-13 l late_7   2026-03-03  23–27/2 are five, 2, 3/3
2026-02-23 c before_7 2026-02-05  13, 12, 11, 10, 9/2, 6, 5/2: across Tết
2026-02-23 c before_3 2026-02-11  13, 12, 11/2: across Tết
2026-02-23 c before_1 2026-02-13  the last working day before Tết
2026-02-23 c on_day   2026-02-23  Monday after Tết
2026-02-23 c late_1   2026-02-24  Tuesday
2026-02-23 h late_1   2026-02-24  Tuesday
2026-02-23 k late_3   2026-02-26  24, 25, 26/2
2026-02-23 l late_7   2026-03-04  24–27/2 are four, 2, 3, 4/3
2026-02-27 c before_7 2026-02-11  26, 25, 24, 23/2, 13, 12, 11/2: across Tết
2026-02-27 c before_3 2026-02-24  26, 25, 24/2
2026-02-27 c before_1 2026-02-26  Thursday
2026-02-27 c on_day   2026-02-27  Friday, the last working day of the month
2026-02-27 c late_1   2026-03-02  Monday
2026-02-27 h late_1   2026-03-02  Monday
2026-02-27 k late_3   2026-03-04  2, 3, 4/3
2026-02-27 l late_7   2026-03-10  2–6/3 are five, 9, 10/3
2026-04-10 c before_7 2026-04-01  extended from 31/3: 9, 8, 7, 6, 3, 2, 1/4
2026-04-10 c before_3 2026-04-07  9, 8, 7/4
2026-04-10 c before_1 2026-04-09  Thursday
2026-04-10 c on_day   2026-04-10  Friday
2026-04-10 c late_1   2026-04-13  Monday
2026-04-10 h late_1   2026-04-13  Monday
2026-04-10 k late_3   2026-04-15  13, 14, 15/4
2026-04-10 l late_7   2026-04-21  13–17/4 are five, 20, 21/4
2026-04-29 c before_7 2026-04-17  28/4 Tu, 24 (27/4 off), 23, 22, 21, 20, 17/4
2026-04-29 c before_3 2026-04-23  28, 24, 23/4: 27/4 is off for Giỗ Tổ
2026-04-29 c before_1 2026-04-28  Tuesday
2026-04-29 c on_day   2026-04-29  Wednesday, the last working day of the month
2026-04-29 c late_1   2026-05-04  30/4 and 1/5 off: Monday after
2026-04-29 h late_1   2026-05-04  the same Monday
2026-04-29 k late_3   2026-05-06  4, 5, 6/5
2026-04-29 l late_7   2026-05-12  4–8/5 are five, 11, 12/5
2026-05-05 c before_7 2026-04-21  4/5, 29, 28/4, 24, 23, 22, 21/4
2026-05-05 c before_3 2026-04-28  4/5, 29/4, 28/4
2026-05-05 c before_1 2026-05-04  Monday after 30/4–1/5
2026-05-05 c on_day   2026-05-05  Tuesday
2026-05-05 c late_1   2026-05-06  Wednesday
2026-05-05 h late_1   2026-05-06  Wednesday
2026-05-05 k late_3   2026-05-08  6, 7, 8/5
2026-05-05 l late_7   2026-05-14  6–8/5 are three, 11, 12, 13, 14/5
2026-08-21 c before_7 2026-08-12  20, 19, 18, 17, 14, 13, 12/8
2026-08-21 c before_3 2026-08-18  20, 19, 18/8
2026-08-21 c before_1 2026-08-20  Thursday
2026-08-21 c on_day   2026-08-21  Friday
2026-08-21 c late_1   2026-08-22  the Saturday made up for 31/8
2026-08-21 h late_1   2026-08-22  the same Saturday
2026-08-21 k late_3   2026-08-25  22/8 Sa, 24, 25/8
2026-08-21 l late_7   2026-09-03  … 26, 27, 28/8, then 31/8–2/9 off: 3/9 Th
2026-08-28 c before_7 2026-08-20  27, 26, 25, 24, 22 (Sa), 21, 20/8
2026-08-28 c before_3 2026-08-25  27, 26, 25/8
2026-08-28 c before_1 2026-08-27  Thursday
2026-08-28 c on_day   2026-08-28  Friday, the last working day of the month
2026-08-28 c late_1   2026-09-03  31/8–2/9 off: Thursday
2026-08-28 h late_1   2026-09-03  the same Thursday
2026-08-28 k late_3   2026-09-07  3, 4, 7/9
2026-08-28 l late_7   2026-09-11  3, 4/9, 7–11/9 are five more
2026-11-25 c before_7 2026-11-13  23 (24/11 off), 20, 19, 18, 17, 16, 13/11
2026-11-25 c before_3 2026-11-19  23, 20, 19/11
2026-11-25 c before_1 2026-11-23  Monday: 24/11 is off
2026-11-25 c on_day   2026-11-25  Wednesday
2026-11-25 c late_1   2026-11-26  Thursday
2026-11-25 h late_1   2026-11-26  Thursday
2026-11-25 k late_3   2026-11-30  26, 27, 30/11
2026-11-25 l late_7   2026-12-04  26, 27/11, 30/11, 1, 2, 3, 4/12`

const expected = BY_HAND.trim()
  .split('\n')
  .map(line => line.split(/\s+/, 4) as [due: string, who: keyof typeof TOLD_AT, step: string, on: string])
  .map(([due, who, step, on]) => `${due} ${who} ${step} ${on} ${TOLD_AT[who]}`)

/** What is not reminded of at all, beside what is. */
const QUIET: readonly Partial<CandidateDuty>[] = [
  { due_on: '2026-01-02', due: '2026-01-02' }, // before the plan was issued: taken over from paper
  { due_on: '2026-06-30', due: '2026-06-30', state: 'accepted' },
  { due_on: '2026-06-30', due: '2026-06-30', state: 'submitted' },
  { due_on: '2026-06-30', due: '2026-06-30', state: 'waived' },
]

const duties: CandidateDuty[] = [
  ...[...new Set(expected.map(line => line.slice(0, 10)))].map(due => ({
    due,
    due_on: due === '2026-04-10' ? '2026-03-31' : due,
  })),
  ...QUIET,
].map((over, i) => ({
  id: `quiet-${i}`,
  unit_id: 'unit',
  staff_id: null,
  answers_staff_id: 'h',
  state: 'upcoming',
  period_from: '2026-01-01',
  due_on: '',
  returned_on: null,
  issued_on: '2026-01-05',
  ...over,
  due: over.due ?? '',
  ...('state' in over || over.due === '2026-01-02' ? {} : { id: over.due ?? '' }),
}))

const people: People = {
  atWork: new Set(['c', 'h', 'k', 'l']),
  contributorsOf: () => ['c'],
  headOf: () => 'h',
  coordinators: ['k'],
  leaders: ['l'],
  owners: [],
  standInsOf: () => [],
}

/** The same calendar, counting each stretch once: the year has 35,000 quarters of an hour. */
function remembering(calendar: StepCalendar): StepCalendar {
  const known = new Map<string, string>()
  return {
    ...calendar,
    addWorkingDays(day, n) {
      const found = known.get(`${day} ${n}`) ?? calendar.addWorkingDays(day, n)
      known.set(`${day} ${n}`, found)
      return found
    },
  }
}

test('a year of reminders is the one worked out by hand', () => {
  const named = holidays.rows.map(({ day, kind, name }) => ({ day, name, works: kind === 'working' }))
  const calendar = remembering(makeCalendar(named, '2027-12-31'))
  const told = new Set<string>()
  const lines: string[] = []
  const QUARTER = 15 * 60_000
  for (let at = Date.parse('2025-12-31T17:00:00Z'); at < Date.parse('2026-12-31T17:00:00Z'); at += QUARTER) {
    const now = new Date(at)
    const hours = { c: 7, h: 14, k: 9, l: 10 } as Record<string, number>
    for (const line of decideReminders(
      now,
      calendar,
      duties,
      people,
      staff => hours[staff] ?? 7,
      one => told.has(lineKey(one)),
    )) {
      told.add(lineKey(line))
      const clock = new Date(at + 7 * 3_600_000).toISOString().slice(11, 16)
      lines.push(`${line.occurrence_id} ${line.staff_id} ${line.step} ${dayOf(now)} ${clock}`)
    }
  }
  expect(expected.length).toBeGreaterThanOrEqual(100)
  expect(lines.toSorted()).toEqual(expected.toSorted())
})
