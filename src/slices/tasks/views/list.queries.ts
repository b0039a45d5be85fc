import { sql } from 'kysely'
import { forItsValues } from '#platform/db/plan-for-values.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import { type Duty, withWords } from '../duties.queries.ts'
import { occurrences } from '../occurrence.queries.ts'
import { countStates, headOf, openYear, type PlanHead, shownDues, type YearView } from './due.queries.ts'
import type { Sort, ViewFilter } from './views.input.ts'

/** One occurrence in the list: all that its card says, and who answers for it. */
export interface ListRow extends Duty {
  readonly answers_name: string | null
}

export interface ListView {
  readonly plan: PlanHead | null
  readonly today: string
  readonly rows: readonly ListRow[]
  readonly total: number
  readonly page: number
  readonly page_size: number
  /** Of each state, whatever states are chosen. */
  readonly counts: Counts
}
/** By what each sort goes; the id at the end makes it the same every time. */
const ORDER: Record<Sort, readonly string[]> = {
  han: ['due.due', 'row.place', 'due.id'],
  lo: ['worry', 'due.due', 'row.place', 'due.id'],
  'don-vi': ['unit.position', 'due.unit_id', 'due.party_name', 'due.due', 'due.id'],
  'nhiem-vu': ['row.place', 'due.due', 'unit.position', 'due.unit_id', 'due.id'],
}

/**
 * Occurrences by the filter. `all`: every row, as an export wants them (page and page size say nothing then); otherwise one
 * page of fifty.
 */
export async function listView(reader: Reader, filter: ViewFilter, { all = false } = {}): Promise<ListView> {
  const view = await openYear(reader, filter)
  const today = view?.today ?? ''
  if (!view) return { plan: null, today, rows: [], total: 0, page: 1, page_size: filter['so-dong'], counts: noCounts() }
  const [counts, ids, people] = await Promise.all([
    countStates(reader, view),
    idsOf(reader, view, all),
    staffNames(reader),
  ])
  const states = filter['trang-thai']
  return {
    plan: headOf(view.version),
    today,
    rows: await rowsOf(reader, ids, people),
    total: Object.entries(counts).reduce(
      (sum, [state, count]) => (states.length === 0 || states.some(one => one === state) ? sum + count : sum),
      0,
    ),
    page: filter.trang,
    page_size: filter['so-dong'],
    counts,
  }
}

async function idsOf(reader: Reader, view: YearView, all: boolean): Promise<string[]> {
  const { filter, lines } = view
  const places = lines.map(line => line.task_id)
  let found = shownDues(reader, view)
    .leftJoin('unit', join =>
      join.on('unit.facility_id', '=', reader.actor.facility).onRef('unit.id', '=', 'due.unit_id'),
    )
    .leftJoin(
      sql<{ task_id: string; place: number }>`unnest(${places}::uuid[]) with ordinality`.as<'row'>(
        sql`row(task_id, place)`,
      ),
      'row.task_id',
      'due.task_id',
    )
    .select('due.id')
    .select(
      sql`array_position(array['overdue', 'returned', 'submitted', 'open', 'accepted', 'upcoming'], due.shown)`.as(
        'worry',
      ),
    )
  for (const column of ORDER[filter['sap-xep']]) found = found.orderBy(sql.ref(column))
  const size = filter['so-dong']
  if (!all) found = found.limit(size).offset((filter.trang - 1) * size)
  return (await found.execute()).map(row => row.id)
}

/** The rows of these ids, in their order. */
async function rowsOf(reader: Reader, ids: readonly string[], people: ReadonlyMap<string, string>): Promise<ListRow[]> {
  if (ids.length === 0) return []
  const found = await occurrences(reader).where('occurrence.id', 'in', ids).modifyEnd(forItsValues).execute()
  const byId = new Map((await withWords(reader, found)).map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    return row ? [{ ...row, answers_name: people.get(row.answers_staff_id) ?? null }] : []
  })
}
