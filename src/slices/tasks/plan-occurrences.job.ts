import { handle } from '#platform/jobs/job.ts'
import { planVersionIssued } from '../plans/plans.api.ts'
import { planOccurrences } from './plan-occurrences.ts'
import { refreshOccurrences } from './tasks.events.ts'

/** Kế hoạch vừa ban hành: lập các kỳ thực hiện. Chạy lại không thêm gì. */
export const planOnIssue = handle(planVersionIssued, async (scope, { version_id, again }, jobId) => {
  await planOccurrences(scope, version_id, `job:${jobId}`, !again)
})

/** Sang ngày mới: xem lại các kỳ chưa bắt đầu. */
export const planAgain = handle(refreshOccurrences, async (scope, { version_id }, jobId) => {
  await planOccurrences(scope, version_id, `job:${jobId}`, false)
})
