import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, write } from '#platform/scope.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { authorsOf } from './authors-of.ts'
import { frozenHash } from './freeze-plan.ts'
import { type LifeAnswer, moveVersion } from './move-version.ts'
import { noteChange } from './note-change.ts'
import type { LifeStep, ReturnPlan } from './plans.input.ts'
import { canApprovePlan, canDecidePlan } from './plans.policy.ts'
import { lockVersion, type PlanVersion } from './plans.queries.ts'
import type { LifeWriter } from './submit-plan.ts'

/** Duyệt kế hoạch đang trình: nội dung được khóa bằng mã băm; người soạn không tự duyệt. */
export const approvePlan = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.approve', subject: versionId, key: request_key, input },
    async (tx: LifeWriter): Promise<LifeAnswer> => {
      const version = await lockVersion(tx, versionId)
      ensure(canDecidePlan(tx.actor), 'plan.decide')
      const authors = await authorsOf(tx, version)
      ensure(canApprovePlan(tx.actor, authors, await waivesFourEyes(tx)), 'plan.approve-own')
      assertInReview(version, input.row_version)

      const answer = await moveVersion(tx, version, {
        state: 'approved',
        approved_at: tx.now(),
        approved_by: tx.actor.id ?? null,
        approved_hash: await frozenHash(tx, versionId),
        approved_by_author: authors.includes(tx.actor.id ?? ''),
      })
      await noteChange(tx, { version_id: versionId, kind: 'approve' })

      await resolveNotices(tx, versionId)
      await raiseNotice(tx, {
        kind: 'plan.approved',
        severity: 'decided',
        to: { role: 'coordinator' },
        subject: { kind: 'plan_version', id: versionId },
        params: { year: version.year },
      })
      return answer
    },
  )

/** Trả lại kế hoạch đang trình, có lý do. */
export const returnPlan = (scope: Scope, versionId: string, { request_key, ...input }: ReturnPlan) =>
  write(
    scope,
    { action: 'plan.return', subject: versionId, key: request_key, input },
    async (tx: LifeWriter): Promise<LifeAnswer> => {
      const version = await lockVersion(tx, versionId)
      ensure(canDecidePlan(tx.actor), 'plan.decide')
      assertInReview(version, input.row_version)

      const { reason } = input
      const answer = await moveVersion(tx, version, {
        state: 'draft',
        submitted_at: null,
        submitted_by: null,
        return_reason: reason,
      })
      await noteChange(tx, { version_id: versionId, kind: 'return', note: reason })

      await resolveNotices(tx, versionId)
      await raiseNotice(tx, {
        kind: 'plan.returned',
        severity: 'wait',
        to: { role: 'coordinator' },
        subject: { kind: 'plan_version', id: versionId },
        params: { year: version.year, reason },
      })
      return answer
    },
  )

function assertInReview(version: PlanVersion, rowVersion: number): void {
  if (version.row_version !== rowVersion) throw problem('stale', 'plan.stale', { current: version })
  if (version.state !== 'in_review') throw problem('conflict', 'plan.not-in-review', { state: version.state })
}
