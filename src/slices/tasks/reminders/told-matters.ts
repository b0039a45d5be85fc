import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { Calendar } from '../../facilities/calendar.api.ts'
import type { ToldDuty } from './digest-words.ts'
import { loadPeople, type PeopleOn } from './load-people.ts'
import type { Audience, RemindedDuty, Step } from './reminder-steps.policy.ts'

/**
 * Something with a day that is no duty of the plan: a report to write, to sign, a unit's words to send. Other rooms tell of
 * theirs; the engine knows the day and whom to tell, and keeps the words as they were told.
 */
export interface ToldMatter extends RemindedDuty {
  /** "report.write:<id>": what it is about, the same at every run. */
  readonly key: string
  /** "Báo cáo Quý I/2026" */
  readonly words: string
  /** "viết và trình lãnh đạo ký" */
  readonly title: string
  /** Below the site: "/quan-tri/bao-cao". */
  readonly path: string
  /** Why it was given back. */
  readonly reason: string | null
  /** Who is what to it; who stands in for an absent person is added by the engine. */
  readonly told: ReadonlyMap<Audience, readonly string[]>
}

/** A room's share: what waits on a day. Reads only, little, and by an index: the clock asks every quarter of an hour. */
export type MatterSource = (reader: Reader, today: Day, people: PeopleOn, calendar: Calendar) => Promise<ToldMatter[]>

export async function loadMatters(
  reader: Reader,
  sources: readonly MatterSource[],
  today: Day,
  calendar: Calendar,
  people?: PeopleOn,
): Promise<ToldMatter[]> {
  if (sources.length === 0) return []
  const who = people ?? (await loadPeople(reader, today))
  const all: ToldMatter[] = []
  for (const source of sources) all.push(...(await source(reader, today, who, calendar)))
  return all
}

/** What a digest says of a matter. */
export const tellMatter = (
  matter: ToldMatter,
  step: Step | 'chase',
  today: Day,
  calendar: { workingDaysBetween(a: Day, b: Day): number },
): ToldDuty => ({
  id: matter.key,
  no: '',
  title: matter.title,
  period_code: '',
  party: '',
  due: matter.due,
  due_on: matter.due,
  returned: matter.state === 'returned',
  reason: matter.state === 'returned' ? matter.reason : null,
  working_days_left: calendar.workingDaysBetween(today, matter.due),
  step,
  words: matter.words,
  path: matter.path,
})
