import { describe, expect, test } from 'vitest'
import holidays from '#slices/registers/packs/holidays.json' with { type: 'json' }
import { makeCalendar } from '../../facilities/calendar.api.ts'
import { presentStep, type RemindedDuty, reminderSteps } from './reminder-steps.policy.ts'

const calendar = makeCalendar(
  holidays.rows.map(({ day, kind, name }) => ({ day, name, works: kind === 'working' })),
  '2027-12-31',
)
const duty = (over: Partial<RemindedDuty> = {}): RemindedDuty => ({
  state: 'open',
  period_from: '2026-01-01',
  due_on: over.due ?? '2026-03-31',
  due: '2026-03-31',
  returned_on: null,
  issued_on: '2026-01-05',
  ...over,
})
const shown = (one: RemindedDuty): string =>
  reminderSteps(one, calendar)
    .map(({ step, on }) => `${step} ${on.slice(5)}`)
    .join(', ')

describe('the days of the steps', () => {
  test.each<[string, Partial<RemindedDuty>, string]>([
    [
      'a month that ends on a Tuesday',
      { due: '2026-03-31' },
      'before_7 03-20, before_3 03-26, before_1 03-30, on_day 03-31, late_1 04-01, late_3 04-03, late_7 04-09',
    ],
    [
      'nothing stands before the period begins',
      { due: '2026-03-06', period_from: '2026-03-02' },
      'before_3 03-03, before_1 03-05, on_day 03-06, late_1 03-09, late_3 03-11, late_7 03-17',
    ],
    [
      'a due day off has no step of its own',
      { due: '2026-03-08', period_from: '2026-03-05' },
      'before_1 03-06, late_1 03-09, late_3 03-11, late_7 03-17',
    ],
    [
      'an extension moves every step',
      { due_on: '2026-03-31', due: '2026-04-10', period_from: '2026-04-08' },
      'before_1 04-09, on_day 04-10, late_1 04-13, late_3 04-15, late_7 04-21',
    ],
    [
      'returned before its day: told then, and the other steps stay',
      { state: 'returned', returned_on: '2026-03-27', period_from: '2026-03-26' },
      'before_3 03-26, returned 03-27, before_1 03-30, on_day 03-31, late_1 04-01, late_3 04-03, late_7 04-09',
    ],
    [
      'returned after its day, on a Saturday: told on Monday, late from the return on',
      { state: 'returned', due: '2026-03-31', returned_on: '2026-04-11', period_from: '2026-04-01' },
      'returned 04-13, late_1 04-13, late_3 04-15, late_7 04-21',
    ],
    ['handed in: nothing', { state: 'submitted' }, ''],
    ['accepted: nothing', { state: 'accepted' }, ''],
    ['waived: nothing', { state: 'waived' }, ''],
    ['due before the plan came into force: nothing', { due: '2026-01-30', issued_on: '2026-02-02' }, ''],
    [
      'due before the plan came into force stays out with an extension too',
      { due_on: '2026-01-30', due: '2026-02-27', issued_on: '2026-02-02' },
      '',
    ],
    ['of a version without a day of issue: nothing', { issued_on: null }, ''],
  ])('%s', (_, over, steps) => expect(shown(duty(over))).toBe(steps))
})

describe('the step that is told', () => {
  test.each([
    ['the day before the first step', ['holder'], '2026-03-19', undefined],
    ['its own day', ['holder'], '2026-03-20', 'before_7'],
    ['after three days down: only the present one', ['holder'], '2026-03-30', 'before_1'],
    ['to the holder nothing above the head', ['holder'], '2026-04-20', 'late_1'],
    ['to the head only once it is late', ['head'], '2026-03-31', undefined],
    ['to the coordinator from the third day', ['coordinator'], '2026-04-02', undefined],
    ['to the coordinator on the third day', ['coordinator'], '2026-04-03', 'late_3'],
    ['to the leader on the seventh day', ['leader'], '2026-04-09', 'late_7'],
    ['a coordinator who holds the duty is told the higher one', ['holder', 'coordinator'], '2026-04-05', 'late_3'],
  ] as const)('%s', (_, audiences, today, step) => {
    expect(presentStep(reminderSteps(duty(), calendar), audiences, today)?.step).toBe(step)
  })

  test('of two on one day the later of the list: a return over a countdown', () => {
    const steps = reminderSteps(duty({ state: 'returned', returned_on: '2026-03-26' }), calendar)
    expect(presentStep(steps, ['holder'], '2026-03-26')?.step).toBe('returned')
  })
})
