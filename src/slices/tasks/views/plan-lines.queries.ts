import { sql } from 'kysely'
import type { Reader } from '#platform/scope.ts'
import type { PlanVersion } from '../../plans/plans.api.ts'

/** What a view says of a task: its number and title in the plan, in the plan's order. */
export interface PlanLine {
  readonly task_id: string
  readonly no: string
  readonly title: string
  readonly group_title: string | null
  readonly schedule_raw: string
  /** No longer in the plan: an amendment ended it, what was due under it stays. */
  readonly ended: boolean
}

/** Every task of the plan, those that an amendment ended last, as the last version that held them wrote them. One query. */
export async function planLines(reader: Reader, version: PlanVersion): Promise<PlanLine[]> {
  const rows = await reader.db
    .selectFrom('plan_version')
    .innerJoin('plan_row', join =>
      join
        .onRef('plan_row.facility_id', '=', 'plan_version.facility_id')
        .onRef('plan_row.version_id', '=', 'plan_version.id'),
    )
    .distinctOn('plan_row.task_id')
    .select(['plan_row.task_id', 'plan_row.no', 'plan_row.title', 'plan_row.group_title', 'plan_row.schedule_raw'])
    .select(['plan_row.position', 'plan_row.version_id'])
    .where('plan_version.facility_id', '=', reader.actor.facility)
    .where('plan_version.plan_id', '=', version.plan_id)
    .where(eb => eb.or([eb('plan_version.id', '=', version.id), eb('plan_version.state', '=', 'superseded')]))
    .where('plan_version.version_no', '<=', version.version_no)
    .where('plan_row.review', '<>', 'skipped')
    .orderBy('plan_row.task_id')
    .orderBy('plan_version.version_no', 'desc')
    .execute()
  return rows
    .map(({ version_id, ...row }) => ({ ...row, ended: version_id !== version.id }))
    .toSorted((a, b) => Number(a.ended) - Number(b.ended) || a.position - b.position)
    .map(({ position: _position, ...line }) => line)
}

/** Counts of each state as SQL, by the names of `Counts`. */
export const countsSql = sql<Record<string, number>>`jsonb_build_object(${sql.join(
  ['overdue', 'returned', 'submitted', 'open', 'accepted', 'upcoming', 'waived'].map(
    state => sql`${sql.lit(state)}, count(*) filter (where due.shown = ${sql.lit(state)})`,
  ),
)})`
