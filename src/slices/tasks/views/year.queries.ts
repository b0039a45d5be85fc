import { sql } from 'kysely'
import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import { countStates, doneOf, dues, headOf, openYear, type PlanHead, type YearView } from './due.queries.ts'
import { lookAhead, type Outlook } from './outlook.policy.ts'
import { countsSql } from './plan-lines.queries.ts'
import type { ViewFilter } from './views.input.ts'

/** Who holds what is late. */
export interface Holder {
  readonly staff_id: string
  readonly name: string
  readonly units: readonly string[]
  readonly overdue: number
  readonly returned: number
  /** The due day of the longest overdue one. */
  readonly since: Day
  readonly tasks: readonly string[]
  /** Of the overdue ones, how many the coordinator, and then the leader, were told of. */
  readonly told: { readonly coordinator: number; readonly leader: number }
}

export interface UnitProgress {
  readonly key: string
  readonly unit_id: string | null
  readonly name: string
  readonly done: number
  readonly total: number
  readonly due: number
  readonly on_time: number
  readonly overdue: number
}

/** A month of the year: what of it is done, and what is ahead. */
export interface MonthAhead {
  readonly month: string
  readonly on_time: number
  readonly late: number
  readonly missing: number
  readonly ahead: number
  /** Of `ahead`, already handed in before the day. */
  readonly early: number
}

export interface YearPageView {
  readonly plan: PlanHead | null
  readonly today: Day
  readonly counts: Counts
  readonly done: number
  readonly total: number
  readonly outlook: Outlook
  readonly months: readonly MonthAhead[]
  readonly holders: readonly Holder[]
  readonly units: readonly UnitProgress[]
}

/** The year on one page, for the leader: what is late, who holds it, how each unit stands, what lies ahead. */
export async function yearView(reader: Reader, filter: ViewFilter): Promise<YearPageView> {
  const view = await openYear(reader, filter)
  const empty = { on_time: 0, late: 0, missing: 0 }
  if (!view)
    return {
      plan: null,
      today: dayOf(reader.now()),
      counts: noCounts(),
      ...doneOf(noCounts()),
      outlook: lookAhead(empty, 0),
      months: [],
      holders: [],
      units: [],
    }
  const [counts, months, units, people, told, holders, byUnit] = await Promise.all([
    countStates(reader, view),
    monthsOf(reader, view),
    unitNamesOn(reader, view.today),
    staffNames(reader),
    toldOf(reader, view),
    holdersOf(reader, view),
    unitsOf(reader, view),
  ])
  const sum = (of: (month: MonthAhead) => number): number => months.reduce((all, month) => all + of(month), 0)
  const past = { on_time: sum(m => m.on_time), late: sum(m => m.late), missing: sum(m => m.missing) }
  const nameOf = (id: string | null, otherwise: string | null): string =>
    (id ? units.get(id)?.name : undefined) ?? otherwise ?? 'Người được giao'
  return {
    plan: headOf(view.version),
    today: view.today,
    counts,
    ...doneOf(counts),
    outlook: lookAhead(
      past,
      sum(m => m.ahead),
    ),
    months,
    holders: holders.map(({ unit_ids, party_names, task_ids, ...row }) => ({
      ...row,
      name: people.get(row.staff_id) ?? '',
      units: [...unit_ids.map(id => nameOf(id, null)), ...party_names],
      tasks: view.lines.filter(line => task_ids.includes(line.task_id)).map(line => line.no),
      told: told.get(row.staff_id) ?? { coordinator: 0, leader: 0 },
    })),
    units: byUnit
      .map(({ party_name, counts, ...row }) => ({
        ...row,
        name: nameOf(row.unit_id, party_name),
        ...doneOf({ ...noCounts(), ...counts }),
        overdue: counts.overdue ?? 0,
      }))
      .toSorted((a, b) => b.overdue - a.overdue || share(a) - share(b) || a.name.localeCompare(b.name, 'vi')),
  }
}

const share = (row: { due: number; on_time: number }): number => (row.due === 0 ? 1 : row.on_time / row.due)

/**
 * The Vietnamese day something came in. What lay on paper before the plan was kept here counts by the day written on the paper:
 * it was typed in later, not done later.
 */
const dated = (reader: Reader, view: YearView) => {
  const paper = reader.db
    .selectFrom('hand_in')
    .select(['occurrence_id'])
    .select(sql<boolean>`bool_or(true)`.as('is_paper'))
    .select(({ fn }) => [fn.max('happened_on').as('happened_on')])
    .where('facility_id', '=', reader.actor.facility)
    .where('received_via', '=', 'paper')
    .groupBy('occurrence_id')
    .as('paper')
  return reader.db
    .selectFrom(dues(reader, view).as('due'))
    .leftJoin(paper, 'paper.occurrence_id', 'due.id')
    .where('due.shown', '<>', 'waived')
}
const handedOn = sql<Day>`case when paper.is_paper then coalesce(paper.happened_on, due.due)
  else (coalesce(due.submitted_at, due.decided_at) at time zone 'Asia/Ho_Chi_Minh')::date end`
const isIn = sql`due.shown in ('submitted', 'accepted')`
const isDue = (today: Day) => sql`due.due < ${today}::date`
const onTime = (today: Day) =>
  sql<number>`count(*) filter (where ${isDue(today)} and ${isIn} and coalesce(${handedOn} <= due.due, true))`

const monthsOf = (reader: Reader, view: YearView): Promise<MonthAhead[]> =>
  dated(reader, view)
    .select([
      sql<string>`to_char(due.due, 'YYYY-MM')`.as('month'),
      onTime(view.today).as('on_time'),
      sql<number>`count(*) filter (where ${isDue(view.today)} and ${isIn} and ${handedOn} > due.due)`.as('late'),
      sql<number>`count(*) filter (where ${isDue(view.today)} and not ${isIn})`.as('missing'),
      sql<number>`count(*) filter (where not ${isDue(view.today)} and not ${isIn})`.as('ahead'),
      sql<number>`count(*) filter (where not ${isDue(view.today)} and ${isIn})`.as('early'),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute()

const unitsOf = (reader: Reader, view: YearView) =>
  dated(reader, view)
    .select(['due.unit_id', sql<string>`coalesce(due.unit_id::text, due.party_key)`.as('key'), countsSql.as('counts')])
    .select(({ fn }) => [fn.max('due.party_name').as('party_name')])
    .select([sql<number>`count(*) filter (where ${isDue(view.today)})`.as('due'), onTime(view.today).as('on_time')])
    .groupBy(['due.unit_id', sql`2`])
    .execute()

/** Overdue, or sent back past the day: by whoever answers for it, the most first. */
const holdersOf = (reader: Reader, view: YearView) =>
  reader.db
    .selectFrom(dues(reader, view).as('due'))
    .select([
      'due.answers_staff_id as staff_id',
      sql<number>`count(*) filter (where due.shown = 'overdue')`.as('overdue'),
      sql<number>`count(*) filter (where due.shown = 'returned')`.as('returned'),
      sql<Day>`min(due.due)`.as('since'),
      sql<string[]>`array_remove(array_agg(distinct due.unit_id::text), null)`.as('unit_ids'),
      sql<
        string[]
      >`coalesce(array_agg(distinct due.party_name) filter (where due.unit_id is null and due.party_name is not null), '{}')`.as(
        'party_names',
      ),
      sql<string[]>`array_agg(distinct due.task_id::text)`.as('task_ids'),
    ])
    .where('due.shown', 'in', ['overdue', 'returned'])
    .where('due.due', '<', view.today)
    .groupBy('due.answers_staff_id')
    .orderBy('overdue', 'desc')
    .orderBy('since')
    .execute()

/** Escalation of what is overdue now, by whoever answers: steps that were sent, counted from the day that holds today. */
async function toldOf(reader: Reader, view: YearView): Promise<Map<string, Holder['told']>> {
  const rows = await reader.db
    .selectFrom(dues(reader, view).as('due'))
    .innerJoin('reminder', join =>
      join
        .on('reminder.facility_id', '=', reader.actor.facility)
        .onRef('reminder.occurrence_id', '=', 'due.id')
        .onRef('reminder.anchor_on', '>=', 'due.due'),
    )
    .innerJoin('reminder_digest', join =>
      join
        .onRef('reminder_digest.facility_id', '=', 'reminder.facility_id')
        .onRef('reminder_digest.id', '=', 'reminder.digest_id'),
    )
    .select([
      'due.answers_staff_id',
      sql<number>`count(distinct due.id) filter (where reminder.step = 'late_3')`.as('coordinator'),
      sql<number>`count(distinct due.id) filter (where reminder.step = 'late_7')`.as('leader'),
    ])
    .where('due.shown', '=', 'overdue')
    .where('reminder.step', 'in', ['late_3', 'late_7'])
    .where('reminder_digest.state', '=', 'sent')
    .groupBy('due.answers_staff_id')
    .execute()
  return new Map(rows.map(({ answers_staff_id, coordinator, leader }) => [answers_staff_id, { coordinator, leader }]))
}
