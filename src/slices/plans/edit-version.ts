import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Writer } from '#platform/scope.ts'
import { noteChange } from './note-change.ts'
import { canEditPlan, takesEdits } from './plans.policy.ts'
import { lockVersion, type PlanVersion } from './plans.queries.ts'

type EditWriter = Writer<'plan_version' | 'plan_change' | 'notice'>

/** Locks a version for a change of its content: who edits, and whether it still takes edits. */
export async function lockForEdit(tx: EditWriter, versionId: string): Promise<PlanVersion> {
  const version = await lockVersion(tx, versionId)
  ensure(canEditPlan(tx.actor), 'plan.edit')
  if (!takesEdits(version)) throw problem('conflict', 'plan.no-longer-edited', { state: version.state })
  return version
}

/** A change of content after submission makes it a draft again; a change after approval voids the approval, and says so. */
export async function backToDraft(tx: EditWriter, version: PlanVersion): Promise<void> {
  if (version.state === 'draft') return
  const wasApproved = version.state === 'approved'
  await tx.db
    .updateTable('plan_version')
    .set(set => ({
      state: 'draft' as const,
      submitted_at: null,
      submitted_by: null,
      approved_at: null,
      approved_by: null,
      approved_hash: null,
      approved_by_author: false,
      row_version: set('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', version.id)
    .execute()
  await noteChange(tx, { version_id: version.id, kind: wasApproved ? 'void' : 'withdraw' })
  await resolveNotices(tx, version.id)
  if (!wasApproved) return
  const subject = { kind: 'plan_version', id: version.id }
  const notice = { kind: 'plan.approval-void', severity: 'wait', subject, params: { year: version.year } } as const
  await raiseNotice(tx, { ...notice, to: { role: 'coordinator' } })
  if (version.approved_by) await raiseNotice(tx, { ...notice, to: { staff_id: version.approved_by } })
}
