import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { type ContinueTables, completeContinuations } from './continue-task.ts'
import { type LifeAnswer, moveVersion } from './move-version.ts'
import { noteChange } from './note-change.ts'
import { listOldTasks } from './old-tasks.queries.ts'
import { listRows } from './plan-rows.queries.ts'
import type { LifeStep } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'
import { lockVersion, type PlanVersion } from './plans.queries.ts'

export type LifeWriter = Writer<'plan_version' | 'plan_change' | 'notice'>
type SubmitWriter = Writer<ContinueTables | 'plan_version' | 'plan_change' | 'notice'>

/** Trình bản dự thảo để lãnh đạo duyệt; mọi dòng đã được nhận, sửa hoặc bỏ qua. */
export const submitPlan = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.submit', subject: versionId, key: request_key, input },
    async (tx: SubmitWriter): Promise<LifeAnswer> => {
      const version = await lockVersion(tx, versionId)
      ensure(canEditPlan(tx.actor), 'plan.edit')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (version.state !== 'draft') throw problem('conflict', 'plan.not-draft', { state: version.state })
      await assertReviewed(tx, versionId)
      await assertOldTasksDecided(tx, version)

      const answer = await moveVersion(tx, version, {
        state: 'in_review',
        submitted_at: tx.now(),
        submitted_by: tx.actor.id ?? null,
        return_reason: null,
      })
      await noteChange(tx, { version_id: versionId, kind: 'submit' })

      await resolveNotices(tx, versionId)
      await raiseNotice(tx, {
        kind: 'plan.submitted',
        severity: 'wait',
        to: { role: 'leader' },
        subject: { kind: 'plan_version', id: versionId },
        params: { year: version.year },
      })
      return answer
    },
  )

async function assertReviewed(tx: LifeWriter, versionId: string): Promise<void> {
  const rows = await listRows(tx, versionId)
  const unread = rows.filter(row => row.review === 'unread')
  if (unread.length)
    throw problem('conflict', 'plan.unread-rows', { count: unread.length, rows: unread.map(row => row.no) })
  if (rows.every(row => row.review === 'skipped')) throw problem('conflict', 'plan.no-rows')
}

async function assertOldTasksDecided(tx: SubmitWriter, version: PlanVersion): Promise<void> {
  const old = await listOldTasks(tx, version)
  await completeContinuations(
    tx,
    old.map(({ row }) => row),
    await listRows(tx, version.id),
  )
  const open = old.filter(({ becomes }) => becomes.how === 'undecided')
  if (open.length)
    throw problem('conflict', 'plan.old-tasks-undecided', { count: open.length, rows: open.map(({ row }) => row.no) })
}
