import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { type Scope, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { noteChange } from './note-change.ts'
import type { Undo } from './plans.input.ts'
import { type ReviewWriter, type RowAnswer, type RowBefore, rowOf } from './review-row.commands.ts'
import { deleteRow, replaceRow } from './write-rows.ts'

/** Hoàn tác lần sửa cuối của một dòng: lệnh thứ hai, không phải xóa lịch sử. */
export const undoChange = (scope: Scope, versionId: string, { request_key, ...input }: Undo) =>
  write(
    scope,
    { action: 'plan.undo', subject: input.change_id, key: request_key, input },
    async (tx: ReviewWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const change = await lastChange(tx, versionId, input.change_id)
      await backToDraft(tx, version)
      const row_version = await putBack(tx, versionId, change)
      await tx.db
        .updateTable('plan_change')
        .set({ undone: true })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', change.id)
        .execute()
      const change_id = await noteChange(tx, { version_id: versionId, row_id: change.row_id, kind: 'undo' })
      return { row_id: change.row_id, row_version, change_id }
    },
  )

interface Undoable {
  id: string
  row_id: string
  before: RowBefore | null
}

/** The change, if it is the last one of its row that still stands. */
async function lastChange(tx: ReviewWriter, versionId: string, changeId: string): Promise<Undoable> {
  const rowChanges = tx.db
    .selectFrom('plan_change')
    .select(['id', 'row_id', 'kind', 'before'])
    .where('facility_id', '=', tx.actor.facility)
    .where('version_id', '=', versionId)
    .where('row_id', 'is not', null)
    .where('kind', '<>', 'undo')
  const change = isId(changeId) ? await rowChanges.where('id', '=', changeId).executeTakeFirst() : undefined
  if (!change?.row_id) throw problem('not_found', 'plan.change-not-found')
  const last = await rowChanges
    .where('row_id', '=', change.row_id)
    .where('undone', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.id !== change.id) throw problem('conflict', 'plan.undo-not-last')
  return { id: change.id, row_id: change.row_id, before: change.before as RowBefore | null }
}

/** An added row goes away again; any other gets back what it held. */
async function putBack(tx: ReviewWriter, versionId: string, change: Undoable): Promise<number> {
  const row = await rowOf(tx, versionId, change.row_id)
  if (change.before) return replaceRow(tx, row, change.before.content, change.before.review, change.before.skip_reason)
  await deleteRow(tx, row.id)
  await tx.db.deleteFrom('task').where('facility_id', '=', tx.actor.facility).where('id', '=', row.task_id).execute()
  return row.row_version
}
