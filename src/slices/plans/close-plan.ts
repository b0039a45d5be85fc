import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Scope, write } from '#platform/scope.ts'
import { lastWindowOf } from './load-life.ts'
import { type LifeAnswer, moveVersion } from './move-version.ts'
import { noteChange } from './note-change.ts'
import { planVersionClosed, planVersionIssued } from './plans.events.ts'
import type { ClosePlan, LifeStep } from './plans.input.ts'
import { canIssuePlan } from './plans.policy.ts'
import { listVersionsOf, lockVersion } from './plans.queries.ts'
import type { LifeWriter } from './submit-plan.ts'

/** Kết thúc kế hoạch khi năm báo cáo đã qua: không lập kỳ mới; kỳ còn mở giữ lại hoặc miễn, có lý do. */
export const closePlan = (scope: Scope, versionId: string, { request_key, ...input }: ClosePlan) =>
  write(
    scope,
    { action: 'plan.close', subject: versionId, key: request_key, input },
    async (tx: LifeWriter): Promise<LifeAnswer> => {
      const version = await lockVersion(tx, versionId)
      ensure(canIssuePlan(tx.actor), 'plan.issue')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (version.state !== 'issued') throw problem('conflict', 'plan.not-in-force', { state: version.state })
      const others = await listVersionsOf(tx, version.plan_id)
      if (others.some(one => one.version_no > version.version_no))
        throw problem('conflict', 'plan.draft-exists', { year: version.year })
      if (dayOf(tx.now()) < lastWindowOf(version.year))
        throw problem('conflict', 'plan.year-not-over', { year: version.year })

      const answer = await moveVersion(tx, version, { state: 'closed', ended_at: tx.now() })
      const { open_work, reason } = input
      await noteChange(tx, { version_id: versionId, kind: 'close', ...(reason && { note: reason }) })
      if (open_work === 'waive')
        await tx.enqueue(planVersionClosed, { version_id: versionId, reason: reason ?? '' }, versionId)
      return answer
    },
  )

/** Mở lại kế hoạch kết thúc nhầm; kỳ đã miễn thì vẫn là miễn. */
export const reopenPlan = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.reopen', subject: versionId, key: request_key, input },
    async (tx: LifeWriter): Promise<LifeAnswer> => {
      const version = await lockVersion(tx, versionId)
      ensure(canIssuePlan(tx.actor), 'plan.issue')
      if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
      if (version.state !== 'closed') throw problem('conflict', 'plan.not-closed', { state: version.state })
      const answer = await moveVersion(tx, version, { state: 'issued', ended_at: null })
      await noteChange(tx, { version_id: versionId, kind: 'reopen' })
      await tx.enqueue(planVersionIssued, { version_id: versionId, again: true }, versionId)
      return answer
    },
  )
