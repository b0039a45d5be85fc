import { problem } from '#platform/errors.ts'
import { type Scope, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { mergeContents } from './merge-rows.policy.ts'
import { noteChange } from './note-change.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import type { MergeRows } from './plans.input.ts'
import type { ReviewWriter, RowAnswer } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { joinSources } from './row-source.policy.ts'
import { removeRow, statesOf } from './row-states.ts'
import { replaceRow } from './write-rows.ts'

/** Gộp hai hay nhiều dòng vào dòng đứng trước; sản phẩm, phần việc và các bên của mọi dòng đều còn. */
export const mergeRows = (scope: Scope, versionId: string, { request_key, ...input }: MergeRows) =>
  write(
    scope,
    { action: 'plan.merge-rows', subject: versionId, key: request_key, input },
    async (tx: ReviewWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const all = await listRows(tx, versionId)
      const [kept, ...others] = chosenRows(all, input.rows)
      if (!kept || others.length === 0) throw problem('invalid', 'plan.merge-same-row')

      const rows = [kept, ...others]
      const row_ids = rows.map(row => row.id)
      const before = statesOf(all, row_ids)
      const review = rows.every(row => row.review === 'accepted' || row.review === 'corrected') ? 'corrected' : 'unread'
      await backToDraft(tx, version)
      for (const row of others) await removeRow(tx, row)
      const content = mergeContents(rows.map(contentOf), input.choice)
      const row_version = await replaceRow(tx, kept, content, review, null, joinSources(rows.map(row => row.source)))
      const change = { version_id: versionId, row_id: kept.id, row_ids, kind: 'merge' } as const
      const change_id = await noteChange(tx, { ...change, note: rows.map(row => row.no).join(', '), before })
      return { row_id: kept.id, row_version, change_id }
    },
  )

/** The chosen rows in the plan's order, each as the one who asks has seen it. */
function chosenRows(all: readonly PlanRow[], chosen: MergeRows['rows']): PlanRow[] {
  for (const { id, row_version } of chosen) {
    const row = all.find(one => one.id === id)
    if (!row) throw problem('not_found', 'plan.row-not-found')
    if (row.row_version !== row_version) throw problem('stale', 'plan.stale', { current: row })
  }
  return all.filter(row => chosen.some(({ id }) => id === row.id))
}
