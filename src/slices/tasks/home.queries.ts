import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { loadLineage, type PlanVersion, planRows } from '../plans/plans.api.ts'
import { needsOf } from './matrix.queries.ts'
import { effectiveDue, type OccurrenceRow, occurrences } from './occurrence.queries.ts'

/** What is overdue in a plan: how many, and the one that has been so the longest. One query, however many there are. */
export async function lateDuties(
  reader: Reader,
  planId: string,
): Promise<{ total: number; first: (OccurrenceRow & { due: Day }) | undefined }> {
  const today = dayOf(reader.now())
  const found = await occurrences(reader)
    .innerJoin('task', join =>
      join.onRef('task.facility_id', '=', 'occurrence.facility_id').onRef('task.id', '=', 'occurrence.task_id'),
    )
    .select(({ fn }) => [effectiveDue.as('due'), fn.countAll<number>().over().as('total')])
    .where('task.plan_id', '=', planId)
    .where('occurrence.state', 'in', ['upcoming', 'open'])
    .where('occurrence.period_from', '<=', today)
    .where(effectiveDue, '<', today)
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .orderBy('occurrence.id')
    .limit(1)
    .executeTakeFirst()
  return { total: found?.total ?? 0, first: found }
}

/** Tasks in force that nobody has set a rhythm for, so that nothing falls due. */
export async function tasksWithoutRhythm(
  reader: Reader,
  version: PlanVersion,
): Promise<{ task_id: string; no: string }[]> {
  const rows = await planRows(reader, version.id)
  const dues = await reader.db
    .selectFrom('occurrence')
    .innerJoin('task', join =>
      join.onRef('task.facility_id', '=', 'occurrence.facility_id').onRef('task.id', '=', 'occurrence.task_id'),
    )
    .select('occurrence.part_id')
    .distinct()
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('task.plan_id', '=', version.plan_id)
    .execute()
  const lineage = await loadLineage(reader, version.plan_id)
  return rows.filter(row => needsOf(row, dues, lineage).includes('rhythm')).map(({ task_id, no }) => ({ task_id, no }))
}
