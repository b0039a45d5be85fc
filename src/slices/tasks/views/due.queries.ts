import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day, dayOf, endOfMonth } from '#platform/day.ts'
import { fold } from '#platform/fold.ts'
import type { Reader } from '#platform/scope.ts'
import { SHOWN_STATES, type ShownState } from '#ui/state.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { issuedVersion, type PlanVersion } from '../../plans/plans.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import { type PlanLine, planLines } from './plan-lines.queries.ts'
import { monthOf, type ViewFilter, viewFilter } from './views.input.ts'

/** What every view of the year stands on: the plan in force, its tasks, the day, and the filter. */
export interface YearView {
  readonly version: PlanVersion
  readonly lines: readonly PlanLine[]
  readonly today: Day
  readonly filter: ViewFilter
  /** Ids that each word of the search names; undefined when nothing is searched. */
  readonly named: readonly Named[]
}
interface Named {
  readonly word: string
  readonly tasks: readonly string[]
  readonly units: readonly string[]
  readonly people: readonly string[]
}

/** The plan head of a view, as the pages show it. */
export interface PlanHead {
  readonly id: string
  readonly number: string | null
  readonly issued_on: string | null
  readonly year: number
}
export const headOf = ({ id, number, issued_on, year }: PlanVersion): PlanHead => ({ id, number, issued_on, year })

/** Opens the year that the filter names; undefined while no plan of it was issued. */
export async function openYear(reader: Reader, filter: ViewFilter): Promise<YearView | undefined> {
  const version = await issuedVersion(reader, filter.nam)
  if (!version) return undefined
  const lines = await planLines(reader, version)
  const today = dayOf(reader.now())
  return { version, lines, today, filter, named: await namedBy(reader, filter.tim, lines, today) }
}

/** Words are looked for in task titles, unit names and people's names, with or without tones; all have to be found. */
async function namedBy(reader: Reader, text: string, lines: readonly PlanLine[], today: Day): Promise<Named[]> {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const units = [...(await unitNamesOn(reader, today))].map(
    ([id, unit]) => [id, fold(`${unit.name} ${unit.short_name ?? ''}`)] as const,
  )
  const people = [...(await staffNames(reader))].map(([id, name]) => [id, fold(name)] as const)
  const tasks = lines.map(line => [line.task_id, fold(line.title)] as const)
  const having = (all: readonly (readonly [string, string])[], word: string) =>
    all.filter(([, words]) => words.includes(word)).map(([id]) => id)
  return words.map(word => ({
    word,
    tasks: having(tasks, word),
    units: having(units, word),
    people: having(people, word),
  }))
}

/** The last day that is on time, beside `latestExtensions`. */
export const dueSql = sql<Day>`coalesce(extended.extended_to, occurrence.due_on)`

/** The day granted last to each occurrence, to be joined as "extended": one look for all of them. */
export const latestExtensions = (reader: Reader) =>
  reader.db
    .selectFrom('extension')
    .distinctOn('occurrence_id')
    .select(['occurrence_id', 'due_on as extended_to'])
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('occurrence_id')
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .as('extended')

/** `shownOn` as SQL: how an occurrence looks on a day. */
const shownSql = (today: Day): RawBuilder<ShownState> => sql<ShownState>`case
  when occurrence.state not in ('upcoming', 'open') then occurrence.state
  when occurrence.state = 'upcoming' and occurrence.period_from > ${today}::date then 'upcoming'
  when ${dueSql} < ${today}::date then 'overdue'
  else 'open' end`

/** Occurrences of the plan, whatever version began them, each with its day and its look today; only the state is not filtered. */
export function dues(reader: Reader, view: YearView, filter: ViewFilter = view.filter) {
  const { today, version } = view
  let found = reader.db
    .selectFrom('occurrence')
    .leftJoin(latestExtensions(reader), 'extended.occurrence_id', 'occurrence.id')
    .select([
      'occurrence.id',
      'occurrence.task_id',
      'occurrence.part_id',
      'occurrence.party_key',
      'occurrence.unit_id',
      'occurrence.staff_id',
      'occurrence.party_name',
      'occurrence.answers_staff_id',
      'occurrence.period_code',
      'occurrence.period_from',
      'occurrence.period_to',
      'occurrence.due_on',
      'occurrence.submitted_at',
      'occurrence.decided_at',
      'extended.extended_to',
    ])
    .select([dueSql.as('due'), shownSql(today).as('shown')])
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', version.plan_id)
  if (filter['don-vi']) found = found.where('occurrence.unit_id', '=', filter['don-vi'])
  if (filter['nhiem-vu']) found = found.where('occurrence.task_id', '=', filter['nhiem-vu'])
  if (filter['phan-viec']) found = found.where('occurrence.part_id', '=', filter['phan-viec'])
  if (filter['ma-ky']) found = found.where('occurrence.period_code', '=', filter['ma-ky'])
  if (filter.ben) found = found.where('occurrence.party_key', '=', filter.ben)
  if (filter.nguoi) found = found.where('occurrence.answers_staff_id', '=', filter.nguoi)
  if (filter.ngay) found = found.where(dueSql, '=', filter.ngay)
  if (filter.thang) {
    const [first, last] = daysOfMonth(monthOf(filter.thang, version.year))
    found = found.where(dueSql, '>=', first).where(dueSql, '<=', last)
  }
  if (filter.tre)
    found = found
      .where('occurrence.state', 'in', ['upcoming', 'open', 'returned'])
      .where('occurrence.period_from', '<=', today)
      .where(dueSql, '<=', addDays(today, -filter.tre))
  for (const { word, tasks, units, people } of view.named)
    found = found.where(eb =>
      eb.or([
        eb('occurrence.party_name', 'ilike', `%${word.replaceAll(/[%_\\]/g, '')}%`),
        ...(tasks.length > 0 ? [eb('occurrence.task_id', 'in', tasks)] : []),
        ...(units.length > 0 ? [eb('occurrence.unit_id', 'in', units)] : []),
        ...(people.length > 0
          ? [eb('occurrence.answers_staff_id', 'in', people), eb('occurrence.staff_id', 'in', people)]
          : []),
      ]),
    )
  return found
}

/** First and last day of `2026-03`. */
export function daysOfMonth(month: string): [Day, Day] {
  const [year = 0, n = 0] = month.split('-').map(Number)
  return [`${month}-01`, endOfMonth(year, n)]
}

/** `dues`, by the states of the filter too. */
export function shownDues(reader: Reader, view: YearView, filter: ViewFilter = view.filter) {
  const all = reader.db.selectFrom(dues(reader, view, filter).as('due'))
  return filter['trang-thai'].length > 0 ? all.where('due.shown', 'in', filter['trang-thai']) : all
}

/** How many there are of each state, whatever states are chosen: what the chips show. One query. */
export async function countStates(reader: Reader, view: YearView, filter: ViewFilter = view.filter): Promise<Counts> {
  const rows = await reader.db
    .selectFrom(dues(reader, view, filter).as('due'))
    .select(({ fn }) => ['due.shown', fn.countAll<number>().as('count')])
    .groupBy('due.shown')
    .execute()
  return { ...noCounts(), ...Object.fromEntries(rows.map(row => [row.shown, row.count])) }
}

/** Groups of counts as one. */
export function addUp(groups: readonly { counts: Counts }[]): Counts {
  const sum = noCounts()
  for (const { counts } of groups) for (const state of SHOWN_STATES) sum[state] += counts[state]
  return sum
}

/** All that is to be done and all of it that is done; what was waived is not to be done. */
export const doneOf = (counts: Counts): { done: number; total: number } => ({
  done: counts.accepted,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.waived,
})

/** Counted by task, part, month of the due day and look: what the matrix stands on. One query. */
export const countCells = (reader: Reader, version: PlanVersion, unit: string | undefined) => {
  const filter = viewFilter.parse({ 'don-vi': unit })
  const view: YearView = { version, lines: [], today: dayOf(reader.now()), filter, named: [] }
  return reader.db
    .selectFrom(dues(reader, view).as('due'))
    .select(({ fn }) => ['due.task_id', 'due.part_id', 'due.shown', fn.countAll<number>().as('count')])
    .select(sql<number>`extract(month from due.due)::int`.as('month'))
    .groupBy(['due.task_id', 'due.part_id', 'due.shown', sql`5`])
    .execute()
}
