import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'

/** Every column of a version but the reading, which is large. */
export const VERSION_COLUMNS = [
  'plan_version.id',
  'plan_version.plan_id',
  'plan_version.version_no',
  'plan_version.state',
  'plan_version.title',
  'plan_version.number',
  'plan_version.place',
  'plan_version.dated',
  'plan_version.signer_capacity',
  'plan_version.signer_position',
  'plan_version.signer_name',
  'plan_version.budget_source',
  'plan_version.budget_total',
  'plan_version.replaces_number',
  'plan_version.replaces_dated',
  'plan_version.outline',
  'plan_version.source_sha256',
  'plan_version.source_name',
  'plan_version.author_staff_id',
  'plan_version.created_at',
  'plan_version.submitted_at',
  'plan_version.submitted_by',
  'plan_version.return_reason',
  'plan_version.approved_at',
  'plan_version.approved_by',
  'plan_version.approved_hash',
  'plan_version.approved_by_author',
  'plan_version.issued_on',
  'plan_version.issued_at',
  'plan_version.issued_by',
  'plan_version.ended_at',
  'plan_version.started_as',
  'plan_version.from_version_id',
  'plan_version.row_version',
  'plan.year',
] as const

const versions = (reader: Reader) =>
  reader.db
    .selectFrom('plan_version')
    .innerJoin('plan', join =>
      join.onRef('plan.facility_id', '=', 'plan_version.facility_id').onRef('plan.id', '=', 'plan_version.plan_id'),
    )
    .where('plan_version.facility_id', '=', reader.actor.facility)
    .select(VERSION_COLUMNS)

export type PlanVersion = Awaited<ReturnType<typeof getVersion>>

/** The version, or not found: a foreign id looks the same as an unknown one. */
export async function getVersion(reader: Reader, id: string) {
  const found = isId(id) ? await versions(reader).where('plan_version.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'plan.not-found')
  return found
}

/** The version, locked: what changes it or its rows goes one after the other. */
export async function lockVersion(tx: Writer<'plan_version'>, id: string): Promise<PlanVersion> {
  if (isId(id))
    await tx.db
      .selectFrom('plan_version')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .execute()
  return getVersion(tx, id)
}

export const listVersions = (reader: Reader) =>
  versions(reader).orderBy('plan.year', 'desc').orderBy('plan_version.version_no', 'desc').execute()

/** Every version of one plan, the first one first. */
export const listVersionsOf = (reader: Reader, planId: string) =>
  versions(reader).where('plan_version.plan_id', '=', planId).orderBy('plan_version.version_no').execute()

/** The version of a year that is in force, or was when its year ended (the latest year when none is named). */
export async function findIssued(reader: Reader, year?: number): Promise<PlanVersion | undefined> {
  const issued = versions(reader).where('plan_version.state', 'in', ['issued', 'closed'])
  const wanted =
    year === undefined ? issued.orderBy('plan.year', 'desc').limit(1) : issued.where('plan.year', '=', year)
  return wanted.executeTakeFirst()
}

/** The version that an amendment was opened from: the last one of its plan that was ever in force before it. */
export const findAmended = (reader: Reader, { plan_id, version_no }: PlanVersion): Promise<PlanVersion | undefined> =>
  versions(reader)
    .where('plan_version.plan_id', '=', plan_id)
    .where('plan_version.version_no', '<', version_no)
    .where('plan_version.state', 'in', ['issued', 'superseded', 'closed'])
    .orderBy('plan_version.version_no', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function getReading(reader: Reader, versionId: string) {
  const row = await reader.db
    .selectFrom('plan_version')
    .select('reading')
    .where('facility_id', '=', reader.actor.facility)
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row?.reading ?? null
}

export function listCitations(reader: Reader, versionId: string) {
  return reader.db
    .selectFrom('plan_citation')
    .select(['id', 'position', 'is_basis', 'type', 'number', 'name', 'dated', 'issuer', 'subject', 'source'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('is_basis', 'desc')
    .orderBy('position')
    .execute()
}

export function listTargets(reader: Reader, versionId: string) {
  return reader.db
    .selectFrom('plan_target')
    .select(['id', 'position', 'text', 'metric', 'op', 'value', 'unit', 'per', 'scope', 'source'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
}

export function listDeadlines(reader: Reader, versionId: string) {
  return reader.db
    .selectFrom('plan_deadline')
    .select(['id', 'position', 'period', 'due_on', 'addressee', 'source'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()
}

export function listChanges(reader: Reader, versionId: string) {
  return reader.db
    .selectFrom('plan_change')
    .leftJoin('staff', join =>
      join.onRef('staff.facility_id', '=', 'plan_change.facility_id').onRef('staff.id', '=', 'plan_change.staff_id'),
    )
    .select([
      'plan_change.id',
      'plan_change.row_id',
      'plan_change.kind',
      'plan_change.note',
      'plan_change.undone',
      'plan_change.row_ids',
      'plan_change.undoes',
      'plan_change.staff_id',
      'plan_change.at',
      'staff.full_name as staff_name',
    ])
    .where('plan_change.facility_id', '=', reader.actor.facility)
    .where('plan_change.version_id', '=', versionId)
    .orderBy('plan_change.at')
    .orderBy('plan_change.id')
    .execute()
}
