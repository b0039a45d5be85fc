import { ensure, problem } from '#platform/errors.ts'
import { isId, newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { SetEstimate } from './budget.input.ts'
import { canEnterMoney } from './budget.policy.ts'

/** Đổi dự toán của một nhiệm vụ, có lý do: dòng mới có hiệu lực, số trước vẫn hiện. */
export const setEstimate = (scope: Scope, taskId: string, { request_key: key, ...input }: SetEstimate) =>
  write(
    scope,
    { action: 'task.estimate', subject: taskId, key, input: { taskId, ...input } },
    async (tx: Writer<'task_estimate'>) => {
      await lockTask(tx, taskId)
      ensure(canEnterMoney(tx.actor), 'budget.enter')
      const last = await tx.db
        .selectFrom('task_estimate')
        .select('id')
        .where('facility_id', '=', tx.actor.facility)
        .where('task_id', '=', taskId)
        .orderBy('set_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if ((last?.id ?? null) !== input.after) throw problem('stale', 'budget.stale')

      const id = newId<'task_estimate'>()
      await tx.db
        .insertInto('task_estimate')
        .values({
          facility_id: tx.actor.facility,
          id,
          task_id: taskId,
          amount: input.amount,
          source: input.source || null,
          reason: input.reason,
          set_by: tx.actor.id ?? '',
          set_at: tx.now(),
        })
        .execute()
      return { id }
    },
  )

/** A task of a plan that is in force, or was; locked, so that two estimates follow one another. */
async function lockTask(tx: Writer<'task_estimate'>, id: string): Promise<void> {
  const found = isId(id)
    ? await tx.db
        .selectFrom('task')
        .innerJoin('plan_row', join =>
          join.onRef('plan_row.facility_id', '=', 'task.facility_id').onRef('plan_row.task_id', '=', 'task.id'),
        )
        .innerJoin('plan_version', join =>
          join
            .onRef('plan_version.facility_id', '=', 'plan_row.facility_id')
            .onRef('plan_version.id', '=', 'plan_row.version_id'),
        )
        .select('task.id')
        .where('task.facility_id', '=', tx.actor.facility)
        .where('task.id', '=', id)
        .where('plan_version.state', 'in', ['issued', 'superseded'])
        .forUpdate('task')
        .limit(1)
        .executeTakeFirst()
    : undefined
  if (!found) throw problem('not_found', 'budget.task-not-found')
}
