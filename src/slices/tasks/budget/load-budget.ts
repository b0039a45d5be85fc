import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { issuedVersion } from '../../plans/plans.api.ts'
import { type TaskEstimate, taskEstimates } from './estimates.queries.ts'
import { byQuarter, bySource, type Sums, sumsOf, totalOf } from './sum-budget.ts'

export interface SpendingLine {
  readonly id: string
  readonly task_id: string | null
  readonly task_no: string | null
  readonly spent_on: Day
  readonly amount: number
  readonly source: string
  readonly purpose: string
  readonly document_number: string | null
  readonly evidence_id: string | null
  readonly activity_id: string
  readonly entered_by: string
  readonly entered_at: Date
  readonly ended: { readonly at: Date; readonly by: string; readonly reason: string; readonly replaced: boolean } | null
}

export interface TaskMoney extends Omit<TaskEstimate, 'estimate' | 'changes'>, Sums {
  readonly changes: readonly {
    id: string
    amount: number
    source: string | null
    reason: string
    by: string
    at: Date
  }[]
}

/** Kinh phí của kế hoạch: dự toán, đã chi, còn lại theo nhiệm vụ; theo nguồn, theo quý; từng khoản chi. */
export async function loadBudget(reader: Reader, year?: number) {
  const today = dayOf(reader.now())
  const version = await issuedVersion(reader, year)
  if (!version) return { plan: null, today, tasks: [], total: sumsOf(null, 0), sources: [], quarters: [], spending: [] }
  const [names, estimates] = await Promise.all([staffNames(reader), taskEstimates(reader, version)])
  const spending = await spendingOf(reader, version.plan_id, estimates, names)
  const inForce = spending.filter(entry => entry.ended === null)
  const tasks = estimates.map(({ estimate, changes, ...task }): TaskMoney => {
    const spent = totalOf(inForce.filter(entry => entry.task_id === task.task_id))
    const said = changes.map(({ id, amount, source, reason, set_by, set_at }) => ({
      id,
      amount,
      source,
      reason,
      by: names.get(set_by) ?? '',
      at: set_at,
    }))
    return { ...task, changes: said, ...sumsOf(estimate, spent) }
  })
  return {
    plan: {
      id: version.plan_id,
      year: version.year,
      number: version.number,
      source: version.budget_source,
      total: version.budget_total,
    },
    today,
    tasks,
    total: sumsOf(totalEstimate(estimates, version.budget_total), totalOf(inForce)),
    sources: bySource(inForce),
    quarters: byQuarter(inForce, version.year),
    spending,
  }
}
export type Budget = Awaited<ReturnType<typeof loadBudget>>

/** The tasks' estimates together; where no task has one, the total that the plan's text names. */
export function totalEstimate(estimates: readonly Pick<TaskEstimate, 'estimate'>[], planTotal: number | null) {
  const known = estimates.flatMap(({ estimate }) => estimate ?? [])
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : planTotal
}

async function spendingOf(
  reader: Reader,
  planId: string,
  estimates: readonly TaskEstimate[],
  names: ReadonlyMap<string, string>,
): Promise<SpendingLine[]> {
  const numbers = new Map(estimates.map(task => [task.task_id, task.no]))
  const rows = await reader.db
    .selectFrom('spending')
    .selectAll()
    .where('facility_id', '=', reader.actor.facility)
    .where('plan_id', '=', planId)
    .orderBy('spent_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    task_id: row.task_id,
    task_no: row.task_id ? (numbers.get(row.task_id) ?? null) : null,
    spent_on: row.spent_on,
    amount: row.amount,
    source: row.source,
    purpose: row.purpose,
    document_number: row.document_number,
    evidence_id: row.evidence_id,
    activity_id: row.activity_id,
    entered_by: names.get(row.entered_by) ?? '',
    entered_at: row.entered_at,
    ended:
      row.ended_at === null
        ? null
        : {
            at: row.ended_at,
            by: names.get(row.ended_by ?? '') ?? '',
            reason: row.end_reason ?? '',
            replaced: row.superseded_by !== null,
          },
  }))
}
