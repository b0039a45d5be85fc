import type { Insertable } from 'kysely'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { PlanVersion } from './plans.queries.ts'
import type { PlanState, PlanVersionTable } from './plans.table.ts'

type Header = Omit<
  Insertable<PlanVersionTable>,
  'facility_id' | 'id' | 'plan_id' | 'version_no' | 'author_staff_id' | 'created_at' | 'state'
>

export interface OpenedVersion {
  plan_id: string
  version_id: string
}

/** States of a version that is on its way to being issued; a plan has one such version at a time. */
const ON_ITS_WAY: readonly PlanState[] = ['draft', 'in_review', 'approved']

/** Opens the plan of a year with its first version, a draft. A year has one plan. */
export async function openVersion(
  tx: Writer<'plan' | 'plan_version'>,
  year: number,
  header: Header,
): Promise<OpenedVersion> {
  const facility_id = tx.actor.facility
  const plan_id = newId<'plan'>()
  const plan = await tx.db
    .insertInto('plan')
    .values({ facility_id, id: plan_id, year })
    .onConflict(conflict => conflict.columns(['facility_id', 'year']).doNothing())
    .executeTakeFirst()
  if (Number(plan.numInsertedOrUpdatedRows ?? 0) === 0) throw await yearExists(tx, year)
  return insertVersion(tx, plan_id, 1, header)
}

/** Says which version is in force, so that the refused file can be handed in again to take its place. */
async function yearExists(tx: Writer<'plan'>, year: number) {
  const inForce = await tx.db
    .selectFrom('plan_version')
    .innerJoin('plan', join =>
      join.onRef('plan.facility_id', '=', 'plan_version.facility_id').onRef('plan.id', '=', 'plan_version.plan_id'),
    )
    .select('plan_version.id')
    .where('plan.facility_id', '=', tx.actor.facility)
    .where('plan.year', '=', year)
    .where('plan_version.state', '=', 'issued')
    .executeTakeFirst()
  return problem('conflict', 'plan.year-exists', { year, ...(inForce && { in_force: inForce.id }) })
}

/** Opens the next version of a plan beside the one in force, which stays in force until the new one is issued. */
export async function openNextVersion(
  tx: Writer<'plan' | 'plan_version'>,
  from: PlanVersion,
  header: Header,
): Promise<OpenedVersion> {
  if (from.state !== 'issued') throw problem('conflict', 'plan.not-in-force', { state: from.state })
  await tx.db
    .selectFrom('plan')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', from.plan_id)
    .forUpdate()
    .execute()
  const versions = await tx.db
    .selectFrom('plan_version')
    .select(['id', 'version_no', 'state'])
    .where('facility_id', '=', tx.actor.facility)
    .where('plan_id', '=', from.plan_id)
    .execute()
  const open = versions.find(version => ON_ITS_WAY.includes(version.state))
  if (open) throw problem('conflict', 'plan.draft-exists', { year: from.year, version_id: open.id })
  return insertVersion(tx, from.plan_id, Math.max(...versions.map(version => version.version_no)) + 1, {
    ...header,
    from_version_id: from.id,
    // What the new document itself says of the one it replaces goes first.
    replaces_number: header.replaces_number ?? from.number,
    replaces_dated: header.replaces_number ? (header.replaces_dated ?? null) : from.issued_on,
  })
}

async function insertVersion(
  tx: Writer<'plan_version'>,
  plan_id: string,
  version_no: number,
  header: Header,
): Promise<OpenedVersion> {
  const version_id = newId<'plan_version'>()
  await tx.db
    .insertInto('plan_version')
    .values({
      ...header,
      facility_id: tx.actor.facility,
      id: version_id,
      plan_id,
      version_no,
      author_staff_id: tx.actor.id ?? '',
      created_at: tx.now(),
    })
    .execute()
  return { plan_id, version_id }
}
