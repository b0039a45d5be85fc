import type { Insertable } from 'kysely'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { PlanVersionTable } from './plans.table.ts'

type Header = Omit<
  Insertable<PlanVersionTable>,
  'facility_id' | 'id' | 'plan_id' | 'version_no' | 'author_staff_id' | 'created_at' | 'state'
>

/** Opens the plan of a year with its first version, a draft. A year has one plan. */
export async function openVersion(
  tx: Writer<'plan' | 'plan_version'>,
  year: number,
  header: Header,
): Promise<{ plan_id: string; version_id: string }> {
  const facility_id = tx.actor.facility
  const plan_id = newId<'plan'>()
  const plan = await tx.db
    .insertInto('plan')
    .values({ facility_id, id: plan_id, year })
    .onConflict(conflict => conflict.columns(['facility_id', 'year']).doNothing())
    .executeTakeFirst()
  if (Number(plan.numInsertedOrUpdatedRows ?? 0) === 0) throw problem('conflict', 'plan.year-exists', { year })
  const version_id = newId<'plan_version'>()
  await tx.db
    .insertInto('plan_version')
    .values({
      ...header,
      facility_id,
      id: version_id,
      plan_id,
      version_no: 1,
      author_staff_id: tx.actor.id ?? '',
      created_at: tx.now(),
    })
    .execute()
  return { plan_id, version_id }
}
