import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type PlanVersion, planRowsEver } from '../../plans/plans.api.ts'

export interface SetEstimateRow {
  readonly id: string
  readonly task_id: string
  readonly amount: number
  readonly source: string | null
  readonly reason: string
  readonly set_by: string
  readonly set_at: Date
}

/** Every changed estimate, of whatever year, the first one first: a few dozens, and each knows its task. */
const changedEstimates = (reader: Reader): Promise<SetEstimateRow[]> =>
  reader.db
    .selectFrom('task_estimate')
    .where('facility_id', '=', reader.actor.facility)
    .select(['id', 'task_id', 'amount', 'source', 'reason', 'set_by', 'set_at'])
    .orderBy('set_at')
    .orderBy('id')
    .execute()

export interface TaskEstimate {
  readonly task_id: string
  readonly no: string
  readonly title: string
  readonly ended: boolean
  /** The plan's own number, and its words where the column held words. */
  readonly planned: number | null
  readonly words: string | null
  readonly changes: readonly SetEstimateRow[]
  /** The latest change, else the plan's own. */
  readonly estimate: number | null
}

/** Every task of the year with what is estimated for it: the plan's column first, changes after it. */
export async function taskEstimates(reader: Reader, version: PlanVersion): Promise<TaskEstimate[]> {
  const [rows, estimates, words] = await Promise.all([
    planRowsEver(reader, version),
    changedEstimates(reader),
    budgetWordsOf(reader, version.plan_id),
  ])
  const changes = Map.groupBy(estimates, change => change.task_id)
  return rows.map(row => {
    const own = changes.get(row.task_id) ?? []
    return {
      task_id: row.task_id,
      no: row.no,
      title: row.title,
      ended: row.ended,
      planned: row.budget,
      words: row.budget === null && row.source.task !== undefined ? (words.get(row.source.task) ?? null) : null,
      changes: own,
      estimate: own.at(-1)?.amount ?? row.budget,
    }
  })
}

/** What the budget column of the read file says of each task, by its place in the reading: "theo dự toán". */
async function budgetWordsOf(reader: Reader, planId: string): Promise<Map<number, string>> {
  const row = await reader.db
    .selectFrom('plan_version')
    .where('facility_id', '=', reader.actor.facility)
    .where('plan_id', '=', planId)
    .where('reading', 'is not', null)
    .orderBy('version_no', 'desc')
    .limit(1)
    .select('budget_words')
    .executeTakeFirst()
  const words = new Map<number, string>()
  for (const { task, text } of row?.budget_words ?? []) {
    const said = text.trim()
    if (/\p{L}/u.test(said) && !words.has(task)) words.set(task, said.replace(/\s+/gu, ' '))
  }
  return words
}

/** The first and last day that money of a plan's year may be spent on: from the year's data window to the end of settling. */
export const spendingDays = (year: number): { from: Day; to: Day } => ({
  from: `${year - 1}-12-15`,
  to: `${year + 1}-01-31`,
})
