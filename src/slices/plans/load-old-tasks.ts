import { ensure } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { matchTasks } from './match-tasks.ts'
import { listOldTasks } from './old-tasks.queries.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import { canEditPlan, canSeePlan, takesEdits } from './plans.policy.ts'
import { getVersion } from './plans.queries.ts'

/** The tasks of the version before, what becomes of each, and what is proposed for those nobody has decided. */
export const loadOldTasks = (scope: Scope | Reader, versionId: string) =>
  read(scope, async reader => {
    const version = await getVersion(reader, versionId)
    ensure(canSeePlan(reader.actor, version), 'plan.see')
    const old = await listOldTasks(reader, version)
    const rows = (await listRows(reader, versionId)).filter(row => row.review !== 'skipped')
    const taken = new Set(old.map(({ row }) => row.task_id))
    const open = old.filter(({ becomes }) => becomes.how === 'undecided').map(({ row }) => row)
    const proposed = matchTasks(
      open,
      rows.filter(row => !taken.has(row.task_id)),
    )
    return {
      version: {
        id: version.id,
        year: version.year,
        state: version.state,
        started_as: version.started_as,
        row_version: version.row_version,
        from_version_id: version.from_version_id,
      },
      may_decide: canEditPlan(reader.actor) && takesEdits(version),
      tasks: old.map(({ row, becomes }) => ({
        ...brief(row),
        becomes: becomes.how === 'continued' ? { how: becomes.how, row: brief(becomes.row) } : becomes,
        proposed: proposed.get(row.task_id) ?? null,
      })),
      rows: rows.map(row => ({ ...brief(row), is_new: !taken.has(row.task_id) })),
    }
  })

const brief = ({ id, task_id, no, title, products, schedule_raw }: PlanRow) => ({
  id,
  task_id,
  no,
  title,
  products,
  schedule_raw,
})
