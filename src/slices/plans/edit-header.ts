import { problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { noteChange } from './note-change.ts'
import type { EditHeader } from './plans.input.ts'
import { getVersion, listCitations, listDeadlines, listTargets } from './plans.queries.ts'
import { writeLists } from './write-lists.ts'

type HeaderWriter = Writer<
  'plan_version' | 'plan_citation' | 'plan_target' | 'plan_deadline' | 'plan_change' | 'notice'
>

/** Sửa đầu văn bản, căn cứ, mục tiêu hoặc kỳ báo cáo của bản dự thảo. */
export const editHeader = (scope: Scope, versionId: string, { request_key, ...input }: EditHeader) =>
  write(
    scope,
    { action: 'plan.edit-header', subject: versionId, key: request_key, input },
    async (tx: HeaderWriter): Promise<{ row_version: number }> => {
      const version = await lockForEdit(tx, versionId)
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      const before = {
        version,
        citations: await listCitations(tx, versionId),
        targets: await listTargets(tx, versionId),
        deadlines: await listDeadlines(tx, versionId),
      }
      await backToDraft(tx, version)
      await tx.db
        .updateTable('plan_version')
        .set(set => ({ ...input.header, row_version: set('row_version', '+', 1) }))
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', versionId)
        .execute()
      await writeLists(tx, versionId, input)
      await noteChange(tx, { version_id: versionId, kind: 'header', before })
      return { row_version: (await getVersion(tx, versionId)).row_version }
    },
  )
