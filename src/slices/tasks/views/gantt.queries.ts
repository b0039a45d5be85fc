import { sql } from 'kysely'
import { type Day, dayOf, endOfMonth } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { loadCalendar } from '../../facilities/calendar.api.ts'
import { loadLineage } from '../../plans/plans.api.ts'
import { type Counts, noCounts } from '../build-matrix.ts'
import { addUp, doneOf, dues, headOf, openYear, type PlanHead, type YearView } from './due.queries.ts'
import { countsSql, type PlanLine } from './plan-lines.queries.ts'
import type { ViewFilter } from './views.input.ts'

/** One period of a part, from its first day to the last day that is on time. */
export interface GanttBar {
  readonly part_id: string
  readonly period_code: string
  readonly from: Day
  readonly due: Day
  /** The day before anybody was given more time; the same as `due` when nobody was. */
  readonly due_on: Day
  readonly counts: Counts
  readonly done: number
  readonly total: number
}
export interface GanttPart {
  readonly id: string
  readonly product: string | null
  readonly bars: readonly GanttBar[]
}
export interface GanttTask extends PlanLine {
  readonly parts: readonly GanttPart[]
}
/** A task of which nothing falls due, and why. */
export interface BarelessTask extends PlanLine {
  readonly because: 'event' | 'rhythm' | 'none'
}

export interface GanttView {
  readonly plan: PlanHead | null
  readonly today: Day
  readonly year: number
  readonly counts: Counts
  readonly tasks: readonly GanttTask[]
  readonly without: readonly BarelessTask[]
  /** Named days off of the year. */
  readonly holidays: readonly { day: Day; name: string }[]
}

/** The year as bars: each task's parts, each part's periods. */
export async function ganttView(reader: Reader, filter: ViewFilter): Promise<GanttView> {
  const view = await openYear(reader, filter)
  const today = dayOf(reader.now())
  const year = view?.version.year ?? filter.nam ?? Number(today.slice(0, 4))
  const [holidays, bars] = await Promise.all([holidaysOf(reader, year), view ? barsOf(reader, view) : []])
  if (!view) return { plan: null, today, year, counts: noCounts(), tasks: [], without: [], holidays }
  const parts = await partsOf(reader, view, bars)
  const tasks = view.lines.map(line => ({ ...line, parts: parts.filter(part => part.task_id === line.task_id) }))
  const states = filter['trang-thai']
  const isNarrowed = states.length > 0 || view.named.length > 0 || filter['don-vi'] || filter.nguoi || filter.tre
  return {
    plan: headOf(view.version),
    today,
    year,
    counts: addUp(bars),
    tasks: tasks
      .map(({ parts, ...line }) => ({
        ...line,
        parts: parts
          .map(({ id, product, bars }) => ({ id, product, bars: bars.filter(bar => hasOne(bar, states)) }))
          .filter(part => part.bars.length > 0),
      }))
      .filter(task => task.parts.length > 0),
    without: isNarrowed
      ? []
      : tasks
          .filter(task => !task.ended && task.parts.every(part => part.bars.length === 0))
          .map(({ parts, ...line }) => ({ ...line, because: becauseOf(parts) })),
    holidays,
  }
}

const hasOne = (bar: GanttBar, states: ViewFilter['trang-thai']): boolean =>
  states.length === 0 || states.some(state => bar.counts[state] > 0)

function becauseOf(parts: readonly { schedule_kind: string }[]): BarelessTask['because'] {
  if (parts.some(part => ['continuous', 'unspecified'].includes(part.schedule_kind))) return 'rhythm'
  return parts.some(part => part.schedule_kind === 'event') ? 'event' : 'none'
}

async function barsOf(reader: Reader, view: YearView): Promise<GanttBar[]> {
  const rows = await reader.db
    .selectFrom(dues(reader, view).as('due'))
    .select(['due.part_id', 'due.period_code', countsSql.as('counts')])
    .select(({ fn }) => [fn.min('due.period_from').as('from'), fn.max('due.due').as('due')])
    .select(({ fn }) => [fn.max('due.due_on').as('due_on')])
    .groupBy(['due.part_id', 'due.period_code'])
    .orderBy('from')
    .orderBy('due')
    .execute()
  return rows.map(({ counts, ...row }) => {
    const filled = { ...noCounts(), ...counts }
    return { ...row, counts: filled, ...doneOf(filled) }
  })
}

/** Parts of the version in force, with the bars of the parts they go on with; then parts that nothing goes on with. */
async function partsOf(reader: Reader, view: YearView, bars: readonly GanttBar[]) {
  const used = [...new Set(bars.map(bar => bar.part_id))]
  const parts = await reader.db
    .selectFrom('part')
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .select(['part.id', 'part.task_id', 'part.product', 'part.schedule_kind', 'plan_row.version_id'])
    .where('part.facility_id', '=', reader.actor.facility)
    .where('plan_row.review', '<>', 'skipped')
    .where(eb =>
      eb.or([eb('plan_row.version_id', '=', view.version.id), eb('part.id', '=', sql<string>`any(${used}::uuid[])`)]),
    )
    .orderBy('plan_row.position')
    .orderBy('part.position')
    .execute()
  const isLive = (part: { version_id: string }) => part.version_id === view.version.id
  const lineage = parts.every(isLive) ? undefined : await loadLineage(reader, view.version.plan_id)
  const live = parts.filter(isLive).map(part => ({ part, ids: [part.id, ...(lineage?.before(part.id) ?? [])] }))
  const taken = new Set(live.flatMap(({ ids }) => ids))
  const left = parts.filter(part => !taken.has(part.id)).map(part => ({ part, ids: [part.id] }))
  return [...live, ...left].map(({ part, ids }) => ({
    ...part,
    bars: bars.filter(bar => ids.includes(bar.part_id)),
  }))
}

async function holidaysOf(reader: Reader, year: number): Promise<GanttView['holidays']> {
  const [first, last] = [`${year}-01-01`, endOfMonth(year, 12)]
  const calendar = await loadCalendar(reader, first, last)
  return calendar.namedDays.filter(day => !day.works && first <= day.day && day.day <= last)
}
