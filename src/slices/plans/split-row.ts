import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { noteChange } from './note-change.ts'
import { listRows } from './plan-rows.queries.ts'
import type { SplitRow } from './plans.input.ts'
import { type ReviewWriter, type RowAnswer, rowOf } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { placeRow, statesOf } from './row-states.ts'
import { faultOfSplit, splitContent } from './split-row.policy.ts'
import { replaceRow } from './write-rows.ts'

/** Tách một dòng thành hai; cả hai vẫn chỉ về chỗ cũ trong văn bản và không chữ nào mất. */
export const splitRow = (scope: Scope, versionId: string, rowId: string, { request_key, ...input }: SplitRow) =>
  write(
    scope,
    { action: 'plan.split-row', subject: rowId, key: request_key, input },
    async (tx: ReviewWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const row = await rowOf(tx, versionId, rowId)
      if (row.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: row })
      const fault = faultOfSplit(contentOf(row), input.choice)
      if (fault) throw problem('invalid', fault.code, 'words' in fault ? { words: fault.words } : {})

      const [first, second] = splitContent(contentOf(row), input.choice)
      const added = newId<'plan_row'>()
      const before = statesOf(await listRows(tx, versionId), [rowId, added])
      // A half is read anew; whoever split a row that was accepted has decided on both halves.
      const review = row.review === 'unread' || row.review === 'skipped' ? 'unread' : 'corrected'
      await backToDraft(tx, version)
      const row_version = await replaceRow(tx, row, first, review)
      const half = { task_id: newId<'task'>(), source: row.source, review, skip_reason: null } as const
      await placeRow(tx, version, added, { ...half, after: rowId, content: second })
      const change = { version_id: versionId, row_id: rowId, row_ids: [rowId, added], kind: 'split' } as const
      const change_id = await noteChange(tx, { ...change, note: `${first.no}, ${second.no}`, before })
      return { row_id: rowId, row_version, change_id }
    },
  )
