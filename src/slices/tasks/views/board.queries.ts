import { sql } from 'kysely'
import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import type { ShownState } from '#ui/state.ts'
import { worstOf } from '#ui/state.ts'
import { unitsOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import { addUp, doneOf, dues, headOf, openYear, type PlanHead, type YearView } from './due.queries.ts'
import { countsSql } from './plan-lines.queries.ts'
import type { ViewFilter } from './views.input.ts'

/** How many late ones a row of the board names. */
const NAMED = 2

export interface LateOne {
  readonly id: string
  readonly no: string
  readonly period_code: string
  readonly due: Day
}

export interface BoardRow {
  /** The unit's id; for a person or an outside party its key. */
  readonly key: string
  readonly unit_id: string | null
  readonly name: string
  readonly short_name: string | null
  readonly answers_name: string | null
  readonly counts: Counts
  readonly done: number
  readonly total: number
  readonly worst: ShownState
  /** The longest overdue ones; `counts.overdue` says how many there are. */
  readonly late: readonly LateOne[]
}

export interface BoardView {
  readonly plan: PlanHead | null
  readonly today: Day
  readonly counts: Counts
  /** The most worrying first. */
  readonly rows: readonly BoardRow[]
  /** Units without any occurrence this year. */
  readonly idle: readonly string[]
}

const keySql = sql<string>`coalesce(due.unit_id::text, due.party_key)`

/** The year by unit: counts of each state, the worst one, the late ones by name, who answers. */
export async function boardView(reader: Reader, filter: ViewFilter): Promise<BoardView> {
  const view = await openYear(reader, filter)
  if (!view) return { plan: null, today: dayOf(reader.now()), counts: noCounts(), rows: [], idle: [] }
  const [groups, late, units, people] = await Promise.all([
    groupsOf(reader, view),
    lateOf(reader, view),
    unitsOn(reader, view.today),
    staffNames(reader),
  ])
  const rows = groups.map(({ key, unit_id, staff_id, party_name, answers, counts }): BoardRow => {
    const unit = units.find(one => one.id === unit_id)
    const filled = { ...noCounts(), ...counts }
    return {
      key,
      unit_id,
      name: unit?.name ?? party_name ?? (staff_id ? people.get(staff_id) : undefined) ?? 'Người được giao',
      short_name: unit?.short_name ?? null,
      answers_name: people.get(answers) ?? null,
      counts: filled,
      ...doneOf(filled),
      worst: worstOf(filled),
      late: late.filter(one => one.key === key).map(({ key: _key, ...one }) => one),
    }
  })
  const busy = new Set(groups.map(group => group.unit_id))
  const states = filter['trang-thai']
  return {
    plan: headOf(view.version),
    today: view.today,
    counts: addUp(rows),
    rows: rows
      .filter(row => states.length === 0 || states.some(state => row.counts[state] > 0))
      .toSorted((a, b) => worryOf(a, b) || placeOf(units, a) - placeOf(units, b)),
    idle: filter['don-vi'] ? [] : units.filter(unit => !busy.has(unit.id)).map(unit => unit.name),
  }
}

/** More overdue ones first, then more returned ones, and so on. */
function worryOf(a: BoardRow, b: BoardRow): number {
  for (const state of ['overdue', 'returned', 'submitted', 'open'] as const)
    if (a.counts[state] !== b.counts[state]) return b.counts[state] - a.counts[state]
  return 0
}

function placeOf(units: readonly { id: string }[], row: BoardRow): number {
  const place = units.findIndex(unit => unit.id === row.unit_id)
  return place < 0 ? units.length : place
}

const groupsOf = (reader: Reader, view: YearView) =>
  reader.db
    .selectFrom(dues(reader, view).as('due'))
    .select(['due.unit_id', keySql.as('key'), countsSql.as('counts')])
    .select(({ fn }) => [fn.max('due.party_name').as('party_name')])
    .select([
      sql<string | null>`min(due.staff_id::text)`.as('staff_id'),
      // Whoever answers for what is due last answers now: earlier ones keep the name of that time.
      sql<string>`(array_agg(due.answers_staff_id order by due.due desc))[1]`.as('answers'),
    ])
    .groupBy(['due.unit_id', sql`2`])
    .execute()

async function lateOf(reader: Reader, view: YearView): Promise<(LateOne & { key: string })[]> {
  const ranked = reader.db
    .selectFrom(dues(reader, view).as('due'))
    .select(['due.id', 'due.task_id', 'due.period_code', 'due.due', keySql.as('key')])
    .select(sql<number>`row_number() over (partition by ${keySql} order by due.due, due.id)`.as('place'))
    .where('due.shown', '=', 'overdue')
  const rows = await reader.db
    .selectFrom(ranked.as('ranked'))
    .select(['id', 'task_id', 'period_code', 'due', 'key'])
    .where('place', '<=', NAMED)
    .orderBy('due')
    .orderBy('id')
    .execute()
  const numbers = new Map(view.lines.map(line => [line.task_id, line.no]))
  return rows.map(({ task_id, ...row }) => ({ ...row, no: numbers.get(task_id) ?? '' }))
}
