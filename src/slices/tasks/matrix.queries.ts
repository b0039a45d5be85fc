import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { unitsOn } from '../facilities/names.api.ts'
import { issuedVersion, type Lineage, loadLineage, type PlanRow, planRowsEver } from '../plans/plans.api.ts'
import { buildMatrix, type Counts, type MatrixLine, noCounts, shownOn, sumCells } from './build-matrix.ts'
import { type Duty, withWords } from './duties.queries.ts'
import { dueDay, type OccurrenceRow, occurrences } from './occurrence.queries.ts'
import type { OccurrenceFilter } from './tasks.input.ts'
import { countCells } from './views/due.queries.ts'

export const LIST_PAGE = 50

export interface MatrixTask extends MatrixLine {
  readonly no: string
  readonly title: string
  readonly group_title: string | null
  /** Short where the unit has a short name, with the full words beside it. */
  readonly leads: readonly { short: string; full: string }[]
  readonly schedule_raw: string
  /** A part that has no occurrence: bound to an event, without a schedule, or "thường xuyên" without a rhythm. */
  readonly needs: readonly ('event' | 'rhythm')[]
  /** No longer in the plan: an amendment ended it, what was due under it stays. */
  readonly ended: boolean
}

export interface Matrix {
  readonly plan: {
    id: string
    title: string | null
    number: string | null
    issued_on: string | null
    year: number
  } | null
  readonly today: string
  readonly tasks: readonly MatrixTask[]
  readonly counts: Counts
  readonly units: readonly { id: string; name: string; short_name: string | null }[]
}

/** The year at a glance: every task of the issued plan against the months. */
export async function yearMatrix(reader: Reader, filter: Pick<OccurrenceFilter, 'year' | 'unit'>): Promise<Matrix> {
  const today = dayOf(reader.now())
  const [unitsNow, version] = await Promise.all([unitsOn(reader, today), issuedVersion(reader, filter.year)])
  const units = unitsNow.map(({ id, name, short_name }) => ({ id, name, short_name }))
  if (!version) return { plan: null, today, tasks: [], counts: noCounts(), units }
  const [rows, lineage, cells] = await Promise.all([
    planRowsEver(reader, version),
    loadLineage(reader, version.plan_id),
    countCells(reader, version, filter.unit),
  ])
  const { lines, counts } = sumCells(cells)
  const { id, title, number, issued_on, year } = version
  return {
    plan: { id, title, number, issued_on, year },
    today,
    tasks: rows.map(row => ({
      ...(lines.get(row.task_id) ?? { task_id: row.task_id, months: {}, done: 0, total: 0 }),
      no: row.no,
      title: row.title,
      group_title: row.group_title,
      leads: leadsOf(row, units),
      schedule_raw: row.schedule_raw,
      needs: row.ended ? [] : needsOf(row, cells, lineage),
      ended: row.ended,
    })),
    counts,
    units,
  }
}

/** Of every version of the plan: what was due under an earlier one stays in the year. */
export const ofPlan = (reader: Reader, planId: string) => occurrences(reader).where('occurrence.plan_id', '=', planId)

function leadsOf(row: PlanRow, units: Matrix['units']): MatrixTask['leads'] {
  const leads = row.parts.flatMap(part => part.parties.filter(party => party.role === 'lead'))
  const named = leads.map(party => {
    const unit = units.find(one => one.id === party.unit_id)
    return { short: unit?.short_name ?? unit?.name ?? party.words, full: unit?.name ?? party.words }
  })
  return [...new Map(named.map(lead => [lead.full, lead])).values()]
}

export function needsOf(
  row: PlanRow,
  dues: readonly Pick<OccurrenceRow, 'part_id'>[],
  lineage: Lineage,
): MatrixTask['needs'] {
  const due = new Set(dues.map(one => one.part_id))
  const without = row.parts.filter(part => ![part.id, ...lineage.before(part.id)].some(id => due.has(id)))
  const needs = without.flatMap(part =>
    part.schedule_kind === 'event'
      ? (['event'] as const)
      : ['continuous', 'unspecified'].includes(part.schedule_kind)
        ? (['rhythm'] as const)
        : [],
  )
  return [...new Set(needs)]
}

export interface OccurrenceList {
  readonly rows: readonly Duty[]
  readonly total: number
  readonly page: number
  readonly page_size: number
  readonly counts: Counts
  readonly today: string
}

/** The twin of the matrix: occurrences as a table, by the filters of the address, the most worrying first. */
export async function listOccurrences(reader: Reader, filter: OccurrenceFilter): Promise<OccurrenceList> {
  const today = dayOf(reader.now())
  const version = await issuedVersion(reader, filter.year)
  if (!version) return { rows: [], total: 0, page: 1, page_size: LIST_PAGE, counts: noCounts(), today }
  let wanted = ofPlan(reader, version.plan_id)
  if (filter.task) wanted = wanted.where('occurrence.task_id', '=', filter.task)
  if (filter.part) wanted = wanted.where('occurrence.part_id', '=', filter.part)
  if (filter.unit) wanted = wanted.where('occurrence.unit_id', '=', filter.unit)
  const found = await wanted
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .orderBy('occurrence.id')
    .execute()
  const ofMonth = filter.month ? found.filter(row => Number(dueDay(row).slice(5, 7)) === filter.month) : found
  const { counts } = buildMatrix(ofMonth, today)
  const states = filter.state?.split(',').filter(Boolean) ?? []
  const kept = states.length > 0 ? ofMonth.filter(row => states.includes(shownOn(row, today))) : ofMonth
  const rows = kept.slice((filter.page - 1) * LIST_PAGE, filter.page * LIST_PAGE)
  return {
    rows: await withWords(reader, rows),
    total: kept.length,
    page: filter.page,
    page_size: LIST_PAGE,
    counts,
    today,
  }
}
