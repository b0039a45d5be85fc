import { dayOf } from '#platform/day.ts'
import { handle } from '#platform/jobs/job.ts'
import { type Writer, write } from '#platform/scope.ts'
import { planVersion, planVersionClosed } from '../plans/plans.api.ts'
import { waiveAll } from './carry-over.ts'
import { occurrences } from './occurrence.queries.ts'

/** Kế hoạch kết thúc và các kỳ còn mở được miễn; kế hoạch đã mở lại thì thôi. */
export const waiveOnClose = handle(planVersionClosed, async (scope, { version_id, reason }, jobId) => {
  await write(
    scope,
    { action: 'tasks.waive-on-close', subject: version_id, key: `job:${jobId}`, input: { version_id, reason } },
    async (tx: Writer<'occurrence' | 'notice'>) => {
      const version = await planVersion(tx, version_id)
      if (version.state !== 'closed') return { waived: 0 }
      const open = await occurrences(tx)
        .where('occurrence.plan_id', '=', version.plan_id)
        .where('occurrence.state', 'in', ['upcoming', 'open', 'returned'])
        .where('occurrence.period_from', '<=', dayOf(tx.now()))
        .execute()
      await waiveAll(
        tx,
        open.map(row => row.id),
        reason,
      )
      return { waived: open.length }
    },
  )
})
