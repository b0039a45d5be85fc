import { type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { type KindWords, kindWords } from '../activities/activities.api.ts'
import { type Duty, ownNames, weekOfDuties, withWords } from './duties.queries.ts'
import { getOccurrence, type OccurrenceRow, takesHandIn } from './occurrence.queries.ts'
import { type OwnActivity, ownActivitiesOf } from './own-activities.ts'
import type { Typed } from './read-hand-in-form.ts'
import { canHandIn, isOwn } from './tasks.policy.ts'
import { type OccurrenceView, viewOccurrences } from './view-occurrence.ts'

/** What the page of a hand-in shows: the duty it was opened for, and those that the same evidence serves. */
export interface HandInForm {
  readonly duty: Duty
  readonly others: readonly Duty[]
  readonly behind: string
  readonly today: Day
  readonly takes: boolean
  readonly feeds: string | undefined
  /** The coordinator hands in what a unit sent. */
  readonly forUnit: string | undefined
  readonly own: readonly OwnActivity[]
  /** Of a duty that was given back: its day and numbers as they were told, so that only what was wrong is typed anew. */
  readonly again: Typed
}

/** Further duties that take nothing any more are left out: the form may be older than they are. */
export async function loadHandInForm(reader: Reader, id: string, also: readonly string[] = []): Promise<HandInForm> {
  const ids = [...new Set([id, ...also])].slice(0, MOST_TOGETHER)
  const rows = await Promise.all(ids.map(one => getOccurrence(reader, one)))
  if (rows.some(row => !canHandIn(reader.actor, row))) throw problem('not_found', 'occurrence.not-found')
  const today = dayOf(reader.now())
  const [first, ...rest] = rows
  const open = rest.filter(row => takesHandIn(row, today))
  const [duty, ...others] = await withWords(reader, first ? [first, ...open] : [])
  if (!first || !duty) throw problem('not_found', 'occurrence.not-found')
  const [form] = await formsOf(reader, [duty])
  if (!form) throw problem('not_found', 'occurrence.not-found')
  return { ...form, others }
}

/** The forms of duties that the person may hand in, as a phone takes them along. A handful of queries, however many. */
export const loadHandInForms = (reader: Reader, duties: readonly Duty[]): Promise<HandInForm[]> =>
  formsOf(
    reader,
    duties.filter(duty => canHandIn(reader.actor, duty)),
  )

async function formsOf(reader: Reader, duties: readonly Duty[]): Promise<HandInForm[]> {
  const today = dayOf(reader.now())
  const returned = duties.filter(duty => duty.state === 'returned')
  const [names, own, again] = await Promise.all([
    ownNames(reader),
    ownActivitiesOf(reader, duties),
    toldBefore(reader, returned),
  ])
  return duties.map(duty => ({
    duty,
    others: [],
    behind: names.unit,
    today,
    takes: takesHandIn(duty, today),
    feeds: feedsWords(duty),
    forUnit: isOwn(reader.actor, duty) ? undefined : (duty.unit_name ?? undefined),
    own: own.get(duty.id) ?? [],
    again: again.get(duty.id) ?? {},
  }))
}
export const MOST_TOGETHER = 20

async function toldBefore(reader: Reader, rows: readonly OccurrenceRow[]): Promise<Map<string, Typed>> {
  const views = rows.length > 0 ? await viewOccurrences(reader, rows) : []
  return new Map(views.map(view => [view.duty.id, toldIn(view)]))
}

/** Numbers only of a single fact: those of several stand in the form as one sum that nobody told. */
function toldIn({ hand_ins }: OccurrenceView): Typed {
  const last = hand_ins.at(-1)
  if (!last?.happened_on) return {}
  const [fact, more] = last.facts
  const numbers = fact && !more ? Object.entries(fact.measures).filter(([, of]) => Number.isInteger(of)) : []
  return { ngay: last.happened_on, ...Object.fromEntries(numbers.map(([name, of]) => [`so-${name}`, String(of)])) }
}

const feedsWords = ({ figure_nos: numbers }: Duty): string | undefined =>
  numbers.length > 0 ? `Tính vào chỉ tiêu ${numbers.join(', ')} của báo cáo.` : undefined

/** The kinds of all duties of the form; where a row of the plan names none, what the person chose. */
export const kindsOf = (form: Pick<HandInForm, 'duty' | 'others'>, chosen: string | undefined): KindWords[] =>
  [...new Set([form.duty, ...form.others].map(duty => duty.activity_kind ?? chosen ?? 'other'))].map(kindWords)

/** What the person may hand in today, of which several can go together. */
export async function openDuties(reader: Reader): Promise<Duty[]> {
  const week = await weekOfDuties(reader, dayOf(reader.now()))
  return [...week.first, ...week.this_week, ...week.open].filter(duty => takesHandIn(duty, week.today))
}
