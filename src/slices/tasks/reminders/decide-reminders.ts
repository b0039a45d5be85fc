import { type Day, dayOf } from '#platform/day.ts'
import {
  type Audience,
  presentStep,
  type RemindedDuty,
  reminderSteps,
  type Step,
  type StepCalendar,
} from './reminder-steps.policy.ts'
import type { ToldMatter } from './told-matters.ts'
import { isWorkingHour, minuteOfDay } from './working-hours.ts'

export interface CandidateDuty extends RemindedDuty {
  readonly id: string
  readonly unit_id: string | null
  readonly staff_id: string | null
  readonly answers_staff_id: string
}

/** Who holds what on the day, and who stands in for whom. */
export interface People {
  readonly atWork: ReadonlySet<string>
  contributorsOf(unit: string): readonly string[]
  headOf(unit: string): string | null
  readonly coordinators: readonly string[]
  readonly leaders: readonly string[]
  readonly owners: readonly string[]
  /** Who acts for an absent person besides them. */
  standInsOf(staff: string): readonly string[]
}

/** One duty that one person is told of. */
export interface ReminderLine {
  readonly staff_id: string
  /** Null: the line is of a matter that is no duty of the plan. */
  readonly occurrence_id: string | null
  readonly matter?: string
  readonly step: Step
  readonly anchor_on: Day
}

export const lineKey = ({ staff_id, occurrence_id, matter, step, anchor_on }: ReminderLine): string =>
  [staff_id, occurrence_id ?? matter, step, anchor_on].join(' ')

/** Who has to hand it in: the person named, else those of the unit who do; where there are none, whoever answers for it. */
export function holdersOf(duty: Omit<CandidateDuty, keyof RemindedDuty>, people: People): string[] {
  if (duty.staff_id !== null && people.atWork.has(duty.staff_id)) return [duty.staff_id]
  const own = duty.unit_id === null ? [] : people.contributorsOf(duty.unit_id)
  if (own.length > 0) return [...own]
  return people.atWork.has(duty.answers_staff_id) ? [duty.answers_staff_id] : headsOf(duty, people)
}

/** The unit's head; where there is none, the next one up. */
export function headsOf(
  { unit_id, answers_staff_id }: Pick<CandidateDuty, 'unit_id' | 'answers_staff_id'>,
  people: People,
) {
  const head = unit_id === null ? null : people.headOf(unit_id)
  if (head !== null) return [head]
  if (unit_id === null && people.atWork.has(answers_staff_id)) return [answers_staff_id]
  return up(people.coordinators, people.leaders, people.owners)
}

const up = (...levels: (readonly string[])[]): string[] => [...(levels.find(level => level.length > 0) ?? [])]

/** Everybody a duty may be told to, with what they are to it. */
function audiencesOf(duty: CandidateDuty, people: People): Map<string, Audience[]> {
  return withStandIns(
    [
      ['holder', holdersOf(duty, people)],
      ['head', headsOf(duty, people)],
      ['coordinator', up(people.coordinators, people.leaders, people.owners)],
      ['leader', up(people.leaders, people.owners)],
    ],
    people,
  )
}

function withStandIns(
  audiences: Iterable<readonly [Audience, readonly string[]]>,
  people: Pick<People, 'standInsOf'>,
): Map<string, Audience[]> {
  const found = new Map<string, Audience[]>()
  for (const [audience, staff] of audiences)
    for (const id of staff.flatMap(one => [one, ...people.standInsOf(one)])) {
      const held = found.get(id) ?? []
      if (!held.includes(audience)) found.set(id, [...held, audience])
    }
  return found
}

/**
 * What is to be told now: for each person and duty the present step, unless it was told before. Nothing outside working
 * hours, nobody before the hour they chose.
 */
export function decideReminders(
  now: Date,
  calendar: StepCalendar,
  duties: readonly CandidateDuty[],
  people: People,
  hourOf: (staff: string) => number,
  isTold: (line: ReminderLine) => boolean,
  matters: readonly ToldMatter[] = [],
): ReminderLine[] {
  if (!isWorkingHour(now, calendar)) return []
  const today = dayOf(now)
  const minute = minuteOfDay(now)
  const lines: ReminderLine[] = []
  const decide = (
    about: Pick<ReminderLine, 'occurrence_id' | 'matter'>,
    duty: RemindedDuty,
    audiencesNow: () => Map<string, Audience[]>,
  ) => {
    const steps = reminderSteps(duty, calendar)
    if (!steps[0] || steps[0].on > today) return
    for (const [staff_id, audiences] of audiencesNow()) {
      if (minute < hourOf(staff_id) * 60) continue
      const present = presentStep(steps, audiences, today)
      if (!present) continue
      const line = { staff_id, ...about, step: present.step, anchor_on: present.anchor_on }
      if (!isTold(line)) lines.push(line)
    }
  }
  for (const duty of duties) decide({ occurrence_id: duty.id }, duty, () => audiencesOf(duty, people))
  for (const matter of matters)
    decide({ occurrence_id: null, matter: matter.key }, matter, () => withStandIns(matter.told, people))
  return lines
}
