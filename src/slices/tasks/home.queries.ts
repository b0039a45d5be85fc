import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { loadLineage, type PlanVersion, planRows } from '../plans/plans.api.ts'
import { needsOf } from './matrix.queries.ts'
import { effectiveDue, getOccurrence, type OccurrenceRow } from './occurrence.queries.ts'

/** What is overdue in a plan: how many, and the one that has been so the longest. Two queries, however many there are. */
export async function lateDuties(
  reader: Reader,
  planId: string,
): Promise<{ total: number; first: OccurrenceRow | undefined }> {
  const today = dayOf(reader.now())
  const found = await reader.db
    .selectFrom('occurrence')
    .leftJoin('part', join =>
      join.onRef('part.facility_id', '=', 'occurrence.facility_id').onRef('part.id', '=', 'occurrence.part_id'),
    )
    .leftJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .select(({ fn }) => ['occurrence.id', fn.countAll<number>().over().as('total')])
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', planId)
    .where('occurrence.state', 'in', ['upcoming', 'open'])
    .where('occurrence.period_from', '<=', today)
    // An extension only ever gives more days, so that it is looked up for these alone.
    .where('occurrence.due_on', '<', today)
    .where(effectiveDue, '<', today)
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .orderBy('occurrence.id')
    .limit(1)
    .executeTakeFirst()
  return found ? { total: found.total, first: await getOccurrence(reader, found.id) } : { total: 0, first: undefined }
}

/** Tasks in force that nobody has set a rhythm for, so that nothing falls due. */
export async function tasksWithoutRhythm(
  reader: Reader,
  version: PlanVersion,
): Promise<{ task_id: string; no: string }[]> {
  const parts = reader.db
    .selectFrom('occurrence')
    .select('occurrence.part_id')
    .distinct()
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', version.plan_id)
  const [rows, dues, lineage] = await Promise.all([
    planRows(reader, version.id),
    parts.execute(),
    loadLineage(reader, version.plan_id),
  ])
  return rows.filter(row => needsOf(row, dues, lineage).includes('rhythm')).map(({ task_id, no }) => ({ task_id, no }))
}
