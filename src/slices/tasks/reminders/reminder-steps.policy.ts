import type { Day } from '#platform/day.ts'

/** In the order of time; of two that fall on one day the later one of this list is the one that is told. */
export const STEPS = ['before_7', 'before_3', 'before_1', 'on_day', 'returned', 'late_1', 'late_3', 'late_7'] as const
export type Step = (typeof STEPS)[number]

export const AUDIENCES = ['holder', 'head', 'coordinator', 'leader'] as const
/** holder: who has to hand in; head: who answers for the unit. */
export type Audience = (typeof AUDIENCES)[number]

/** Whom a step is told: escalation goes one level up each time. */
export const TOLD: Readonly<Record<Step, readonly Audience[]>> = {
  before_7: ['holder'],
  before_3: ['holder'],
  before_1: ['holder'],
  on_day: ['holder'],
  returned: ['holder'],
  late_1: ['holder', 'head'],
  late_3: ['coordinator'],
  late_7: ['leader'],
}

/** Working days from the day that is on time. */
const DISTANCE = { before_7: -7, before_3: -3, before_1: -1, late_1: 1, late_3: 3, late_7: 7 } as const

export interface StepCalendar {
  isWorkingDay(day: Day): boolean
  moveForward(day: Day): Day
  addWorkingDays(day: Day, n: number): Day
}

export interface RemindedDuty {
  readonly state: 'upcoming' | 'open' | 'submitted' | 'accepted' | 'returned' | 'waived'
  readonly period_from: Day
  /** The last day that is on time by the plan. */
  readonly due_on: Day
  /** The last day that is on time, extension included. */
  readonly due: Day
  /** The day on which what was handed in was given back; null unless it is returned now. */
  readonly returned_on: Day | null
  /** When the plan version came into force: what was due before was done on paper, or never. */
  readonly issued_on: Day | null
}

export interface StepDay {
  readonly step: Step
  /** A working day; the step is told in its working hours, or in the next ones that come. */
  readonly on: Day
  /** The day the step counts from: another one (an extension, a second return) makes it another step. */
  readonly anchor_on: Day
}

/**
 * The steps of a duty and their days, in the order of time.
 *
 * Days before count back from the due day, extension included; none stands before the period begins. A due day off has
 * no step of its own: the step of one working day before falls on the last working day before it. What was returned is
 * told on that day (or the next working day) and is late, for those above, only from the return on.
 */
export function reminderSteps(duty: RemindedDuty, calendar: StepCalendar): StepDay[] {
  if (!['upcoming', 'open', 'returned'].includes(duty.state)) return []
  if (duty.issued_on === null || duty.due_on < duty.issued_on) return []
  const { due, returned_on } = duty
  const steps: StepDay[] = []
  for (const step of ['before_7', 'before_3', 'before_1'] as const)
    steps.push({ step, on: calendar.addWorkingDays(due, DISTANCE[step]), anchor_on: due })
  if (calendar.isWorkingDay(due)) steps.push({ step: 'on_day', on: due, anchor_on: due })
  if (duty.state === 'returned' && returned_on !== null)
    steps.push({ step: 'returned', on: calendar.moveForward(returned_on), anchor_on: returned_on })
  const late = duty.state === 'returned' && returned_on !== null && returned_on > due ? returned_on : due
  for (const step of ['late_1', 'late_3', 'late_7'] as const)
    steps.push({ step, on: calendar.addWorkingDays(late, DISTANCE[step]), anchor_on: late })
  return steps.filter(({ on }) => on >= duty.period_from).sort(byTime)
}

const byTime = (a: StepDay, b: StepDay): number =>
  a.on === b.on ? STEPS.indexOf(a.step) - STEPS.indexOf(b.step) : a.on < b.on ? -1 : 1

/** Of the steps meant for somebody the last one that has come: a run that comes late does not tell the ones before. */
export const presentStep = (
  steps: readonly StepDay[],
  audiences: readonly Audience[],
  today: Day,
): StepDay | undefined =>
  steps.findLast(({ step, on }) => on <= today && TOLD[step].some(audience => audiences.includes(audience)))
