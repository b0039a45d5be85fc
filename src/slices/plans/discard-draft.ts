import { ensure, problem } from '#platform/errors.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { listRows } from './plan-rows.queries.ts'
import type { LifeStep } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'
import { listVersionsOf, lockVersion } from './plans.queries.ts'
import { deleteRow, dropUnusedTasks } from './write-rows.ts'

type DiscardWriter = Writer<
  | 'plan'
  | 'plan_version'
  | 'plan_citation'
  | 'plan_target'
  | 'plan_deadline'
  | 'plan_change'
  | 'plan_finding_decision'
  | 'task'
  | 'plan_row'
  | 'part'
  | 'party'
  | 'plan_task_end'
  | 'plan_shift'
  | 'plan_attachment'
  | 'notice'
>

/** What hangs on a version beside its rows. */
const VERSION_TABLES = [
  'plan_citation',
  'plan_target',
  'plan_deadline',
  'plan_change',
  'plan_finding_decision',
  'plan_task_end',
  'plan_shift',
  'plan_attachment',
] as const

/** Bỏ một bản dự thảo đọc nhầm tệp hoặc gõ nhầm năm; tệp đã nộp vẫn được giữ. */
export const discardDraft = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.discard-draft', subject: versionId, key: request_key, input },
    async (tx: DiscardWriter): Promise<{ discarded: string }> => {
      const version = await lockVersion(tx, versionId)
      ensure(canEditPlan(tx.actor), 'plan.edit')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (version.state !== 'draft') throw problem('conflict', 'plan.not-draft', { state: version.state })
      for (const row of await listRows(tx, versionId)) await deleteRow(tx, row.id)
      await forget(tx, versionId, version.plan_id)
      await resolveNotices(tx, versionId)
      return { discarded: versionId }
    },
  )

async function forget(tx: DiscardWriter, versionId: string, planId: string): Promise<void> {
  const { facility } = tx.actor
  for (const table of VERSION_TABLES)
    await tx.db.deleteFrom(table).where('facility_id', '=', facility).where('version_id', '=', versionId).execute()
  // Tasks of earlier versions stay; a task that only this draft had goes with it.
  await dropUnusedTasks(tx, { plan_id: planId })
  await tx.db.deleteFrom('plan_version').where('facility_id', '=', facility).where('id', '=', versionId).execute()
  if ((await listVersionsOf(tx, planId)).length === 0)
    await tx.db.deleteFrom('plan').where('facility_id', '=', facility).where('id', '=', planId).execute()
}
