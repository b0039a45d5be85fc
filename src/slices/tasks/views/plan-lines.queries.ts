import { sql } from 'kysely'
import type { Reader } from '#platform/scope.ts'
import { type PlanVersion, versionsOfPlan } from '../../plans/plans.api.ts'

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

/** Every task of the plan, those that an amendment ended last, as the last version that held them wrote them. Two queries. */
export async function planLines(reader: Reader, version: PlanVersion): Promise<PlanLine[]> {
  const versions = (await versionsOfPlan(reader, version.plan_id))
    .filter(one => one.version_no <= version.version_no && (one.id === version.id || one.state === 'superseded'))
    .map(one => one.id)
    .toReversed()
  const found = await reader.db
    .selectFrom('plan_row')
    .select(['task_id', 'no', 'title', 'group_title', 'schedule_raw', 'position', 'version_id'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', 'in', versions)
    .where('review', '<>', 'skipped')
    .execute()
  const newestFirst = found.toSorted((a, b) => versions.indexOf(a.version_id) - versions.indexOf(b.version_id))
  const seen = new Set<string>()
  const rows = newestFirst.filter(({ task_id }) => !seen.has(task_id) && seen.add(task_id))
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
