import type { Reader } from '#platform/scope.ts'
import { planVersion } from '../../plans/plans.api.ts'
import { taskEstimates } from './estimates.queries.ts'
import { totalEstimate } from './load-budget.ts'

/** Tổng dự toán của kế hoạch, cho cột KH của chỉ tiêu kinh phí; null khi kế hoạch không ghi số nào. */
export async function estimatedTotal(reader: Reader, versionId: string): Promise<number | null> {
  const version = await planVersion(reader, versionId)
  return totalEstimate(await taskEstimates(reader, version), version.budget_total)
}
