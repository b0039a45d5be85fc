import type { Updateable } from 'kysely'
import type { Writer } from '#platform/scope.ts'
import type { PlanVersion } from './plans.queries.ts'
import type { PlanState, PlanVersionTable } from './plans.table.ts'

export interface LifeAnswer {
  version_id: string
  state: PlanState
  row_version: number
}

/** Moves a locked version to another state and counts it up. */
export async function moveVersion(
  tx: Writer<'plan_version'>,
  version: PlanVersion,
  to: Updateable<PlanVersionTable> & { state: PlanState },
): Promise<LifeAnswer> {
  const { state, row_version } = await tx.db
    .updateTable('plan_version')
    .set(set => ({ ...to, row_version: set('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', version.id)
    .returning(['state', 'row_version'])
    .executeTakeFirstOrThrow()
  return { version_id: version.id, state, row_version }
}
