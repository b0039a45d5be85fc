import { problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { headerState } from './header-state.ts'
import { noteChange } from './note-change.ts'
import type { EditHeader } from './plans.input.ts'
import { getVersion } from './plans.queries.ts'
import { writeLists } from './write-lists.ts'

type HeaderWriter = Writer<
  'plan_version' | 'plan_citation' | 'plan_target' | 'plan_deadline' | 'plan_change' | 'notice'
>

/** Sửa đầu văn bản, căn cứ, mục tiêu hoặc kỳ báo cáo của bản dự thảo. */
export const editHeader = (scope: Scope, versionId: string, { request_key, ...input }: EditHeader) =>
  write(
    scope,
    { action: 'plan.edit-header', subject: versionId, key: request_key, input },
    async (tx: HeaderWriter): Promise<{ row_version: number; change_id: string }> => {
      const version = await lockForEdit(tx, versionId)
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      const before = await headerState(tx, versionId)
      await backToDraft(tx, version)
      await tx.db
        .updateTable('plan_version')
        .set(set => ({ ...input.header, row_version: set('row_version', '+', 1) }))
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', versionId)
        .execute()
      await writeLists(tx, versionId, input)
      const change_id = await noteChange(tx, { version_id: versionId, kind: 'header', before })
      return { row_version: (await getVersion(tx, versionId)).row_version, change_id }
    },
  )
