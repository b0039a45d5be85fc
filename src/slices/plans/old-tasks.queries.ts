import type { Reader } from '#platform/scope.ts'
import type { OpenWork, TaskFate } from './plan-life.table.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import type { PlanVersion } from './plans.queries.ts'

/** What becomes of a task of the version before. */
export interface OldTask {
  row: PlanRow
  becomes:
    | { how: 'continued'; row: PlanRow }
    | { how: 'ended'; fate: TaskFate; open_work: OpenWork; reason: string | null }
    | { how: 'undecided' }
}

export const listTaskEnds = (reader: Reader, versionId: string) =>
  reader.db
    .selectFrom('plan_task_end')
    .select(['task_id', 'fate', 'open_work', 'reason'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('task_id')
    .execute()

/**
 * Each task of the version before with what becomes of it. A row of an amendment that was skipped ends its task: the reason
 * it was skipped for is the reason, and what is open stays until it is due, unless somebody decides otherwise.
 */
export async function listOldTasks(reader: Reader, version: PlanVersion): Promise<OldTask[]> {
  if (version.from_version_id === null || version.started_as === 'next_year') return []
  const [before, rows, taskEnds] = await Promise.all([
    listRows(reader, version.from_version_id),
    listRows(reader, version.id),
    listTaskEnds(reader, version.id),
  ])
  const old = before.filter(row => row.review !== 'skipped')
  const ends = new Map(taskEnds.map(end => [end.task_id, end]))
  return old.map(row => ({ row, becomes: becomes(row, rows, ends.get(row.task_id)) }))
}

type End = Awaited<ReturnType<typeof listTaskEnds>>[number]

function becomes(old: PlanRow, rows: readonly PlanRow[], end: End | undefined): OldTask['becomes'] {
  const row = rows.find(candidate => candidate.task_id === old.task_id)
  if (row && row.review !== 'skipped') return { how: 'continued', row }
  if (end) return { how: 'ended', fate: end.fate, open_work: end.open_work, reason: end.reason }
  if (row) return { how: 'ended', fate: 'dropped', open_work: 'keep', reason: row.skip_reason }
  return { how: 'undecided' }
}
