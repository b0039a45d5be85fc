import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { planVersion } from '../../plans/plans.api.ts'
import { taskEstimates } from './estimates.queries.ts'
import { totalEstimate } from './load-budget.ts'

export interface PlanMoney {
  /** Tổng dự toán của kế hoạch, cho cột KH của chỉ tiêu kinh phí; null khi kế hoạch không ghi số nào. */
  readonly estimate: number | null
  /** By task; null where nobody wrote an amount. */
  readonly tasks: ReadonlyMap<string, { readonly estimate: number | null; readonly spent: number | null }>
}

/** What a plan's tasks are estimated at, and what was spent on each up to a day. */
export async function moneyOfPlan(reader: Reader, versionId: string, until: Day): Promise<PlanMoney> {
  const version = await planVersion(reader, versionId)
  const estimates = await taskEstimates(reader, version)
  const spent = await reader.db
    .selectFrom('spending')
    .select(({ fn }) => ['task_id', fn.sum<number>('amount').as('amount')])
    .where('facility_id', '=', reader.actor.facility)
    .where('plan_id', '=', version.plan_id)
    .where('ended_at', 'is', null)
    .where('spent_on', '<=', until)
    .groupBy('task_id')
    .execute()
  const byTask = new Map(spent.map(({ task_id, amount }) => [task_id, Number(amount)]))
  return {
    estimate: totalEstimate(estimates, version.budget_total),
    tasks: new Map(
      estimates.map(({ task_id, estimate }) => [task_id, { estimate, spent: byTask.get(task_id) ?? null }]),
    ),
  }
}
