import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import { matchParts } from './match-tasks.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { PlanVersion } from './plans.queries.ts'
import { dropUnusedTasks } from './write-rows.ts'

export type ContinueTables = 'task' | 'plan_row' | 'part'
export type ContinueWriter = Writer<ContinueTables>

/** The new row takes over the old task: its identity, and part by part what was due under it. */
export async function continueTask(tx: ContinueWriter, old: PlanRow, row: PlanRow): Promise<void> {
  const fresh = row.task_id
  const matched = matchParts(old.parts, row.parts)
  await giveTask(tx, row, old.task_id, matched)
  if (fresh !== old.task_id) await dropUnusedTasks(tx, { id: fresh })
}

/** A row that had taken over an old task becomes a task of its own again. */
export async function startAnew(tx: ContinueWriter, version: PlanVersion, row: PlanRow): Promise<void> {
  const id = newId<'task'>()
  await tx.db.insertInto('task').values({ facility_id: tx.actor.facility, id, plan_id: version.plan_id }).execute()
  await giveTask(tx, row, id, new Map())
}

async function giveTask(tx: ContinueWriter, row: PlanRow, task: string, continues: ReadonlyMap<string, string>) {
  const { facility } = tx.actor
  await tx.db
    .updateTable('plan_row')
    .set(set => ({ task_id: task, row_version: set('row_version', '+', 1) }))
    .where('facility_id', '=', facility)
    .where('id', '=', row.id)
    .execute()
  for (const part of row.parts)
    await tx.db
      .updateTable('part')
      .set({ task_id: task, continues_part_id: continues.get(part.id) ?? null })
      .where('facility_id', '=', facility)
      .where('id', '=', part.id)
      .execute()
}

/**
 * Parts of continued rows that lost their thread (typed anew, brought back by an undo) take it up again before a leader sees
 * the plan: without it their open work would be left behind. A part that another row went on with is taken.
 */
export async function completeContinuations(
  tx: ContinueWriter,
  old: readonly PlanRow[],
  rows: readonly PlanRow[],
): Promise<void> {
  const taken = new Set(rows.flatMap(row => row.parts.map(part => part.continues_part_id)))
  for (const row of rows) {
    const before = old.find(one => one.task_id === row.task_id)
    if (!before || row.parts.some(part => part.continues_part_id)) continue
    const free = before.parts.filter(part => !taken.has(part.id))
    await giveTask(tx, row, row.task_id, matchParts(free, row.parts))
  }
}
