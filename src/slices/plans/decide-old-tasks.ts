import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { type ContinueTables, continueTask, startAnew } from './continue-task.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { fateWords } from './life.words.ts'
import { noteChange } from './note-change.ts'
import { listOldTasks, type OldTask } from './old-tasks.queries.ts'
import { listRows } from './plan-rows.queries.ts'
import type { DecideOldTasks, OldTaskDecision } from './plans.input.ts'
import { getVersion, type PlanVersion } from './plans.queries.ts'

type DecideWriter = Writer<ContinueTables | 'plan_version' | 'plan_task_end' | 'plan_change' | 'notice'>

/** Quyết nhiệm vụ cũ thành gì trong bản mới: tiếp tục ở dòng nào, đã xong, hay không còn. */
export const decideOldTasks = (scope: Scope, versionId: string, { request_key, ...input }: DecideOldTasks) =>
  write(
    scope,
    { action: 'plan.decide-old-tasks', subject: versionId, key: request_key, input },
    async (tx: DecideWriter): Promise<{ row_version: number; undecided: number }> => {
      const version = await lockForEdit(tx, versionId)
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (!['amendment', 'replacement'].includes(version.started_as)) throw problem('conflict', 'plan.no-old-tasks')
      await backToDraft(tx, version)
      await release(tx, version, input.decisions)
      for (const decision of input.decisions) await decide(tx, version, decision)
      await tx.db
        .updateTable('plan_version')
        .set(set => ({ row_version: set('row_version', '+', 1) }))
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', versionId)
        .execute()
      const after = await listOldTasks(tx, version)
      return {
        row_version: (await getVersion(tx, versionId)).row_version,
        undecided: after.filter(({ becomes }) => becomes.how === 'undecided').length,
      }
    },
  )

/** Rows that are to go elsewhere let go of their old tasks first, so that two tasks can change places in one go. */
async function release(tx: DecideWriter, version: PlanVersion, decisions: readonly OldTaskDecision[]): Promise<void> {
  const rows = await listRows(tx, version.id)
  for (const decision of decisions) {
    const held = rows.find(row => row.task_id === decision.task_id)
    if (!held || (decision.becomes === 'continued' && decision.row_id === held.id)) continue
    if (version.started_as === 'amendment') {
      // A copied row that was skipped is what ends its task; one that stands goes on with it.
      if (decision.becomes === 'ended') continue
      if (held.review !== 'skipped') throw problem('conflict', 'plan.row-still-there', { no: held.no })
    }
    await startAnew(tx, version, held)
  }
}

async function decide(tx: DecideWriter, version: PlanVersion, decision: OldTaskDecision): Promise<void> {
  const old = (await listOldTasks(tx, version)).find(({ row }) => row.task_id === decision.task_id)
  if (!old) throw problem('not_found', 'plan.old-task-not-found')
  await clearEnd(tx, version.id, decision.task_id)
  if (decision.becomes === 'ended') await end(tx, version, old, decision)
  else await continueIn(tx, version, old, decision.row_id)
}

async function continueIn(tx: DecideWriter, version: PlanVersion, old: OldTask, rowId: string): Promise<void> {
  const row = (await listRows(tx, version.id)).find(one => one.id === rowId)
  if (!row) throw problem('not_found', 'plan.row-not-found')
  if (row.review === 'skipped') throw problem('conflict', 'plan.row-skipped', { no: row.no })
  if (row.task_id === old.row.task_id) return
  const others = await listOldTasks(tx, version)
  if (others.some(one => one.row.task_id === row.task_id)) throw problem('conflict', 'plan.row-taken', { no: row.no })
  await continueTask(tx, old.row, row)
  await noteChange(tx, {
    version_id: version.id,
    row_id: row.id,
    kind: 'map_task',
    note: `TT ${old.row.no} cũ tiếp tục ở TT ${row.no}`,
  })
}

type Ending = Extract<OldTaskDecision, { becomes: 'ended' }>

async function end(tx: DecideWriter, version: PlanVersion, old: OldTask, ending: Ending): Promise<void> {
  const held = (await listRows(tx, version.id)).find(row => row.task_id === old.row.task_id && row.review !== 'skipped')
  // In an amendment the row itself is skipped on the review screen; here it would stay in the plan without its past.
  if (held) throw problem('conflict', 'plan.row-still-there', { no: held.no })
  await tx.db
    .insertInto('plan_task_end')
    .values({
      facility_id: tx.actor.facility,
      id: newId<'plan_task_end'>(),
      version_id: version.id,
      task_id: old.row.task_id,
      fate: ending.fate,
      open_work: ending.open_work,
      reason: ending.reason,
      decided_by: tx.actor.id ?? '',
      decided_at: tx.now(),
    })
    .execute()
  await noteChange(tx, {
    version_id: version.id,
    kind: 'map_task',
    note: `TT ${old.row.no} cũ: ${fateWords[ending.fate].toLocaleLowerCase('vi')}`,
  })
}

const clearEnd = (tx: DecideWriter, version: string, task: string) =>
  tx.db
    .deleteFrom('plan_task_end')
    .where('facility_id', '=', tx.actor.facility)
    .where('version_id', '=', version)
    .where('task_id', '=', task)
    .execute()
