import type { Reader } from '#platform/scope.ts'

/** Signed files of a version that still stand, the latest first. */
export const listAttachments = (reader: Reader, versionId: string) =>
  reader.db
    .selectFrom('plan_attachment')
    .leftJoin('staff', join =>
      join
        .onRef('staff.facility_id', '=', 'plan_attachment.facility_id')
        .onRef('staff.id', '=', 'plan_attachment.attached_by'),
    )
    .select([
      'plan_attachment.id',
      'plan_attachment.sha256',
      'plan_attachment.name',
      'plan_attachment.is_public',
      'plan_attachment.differences',
      'plan_attachment.attached_at',
      'staff.full_name as attached_name',
    ])
    .where('plan_attachment.facility_id', '=', reader.actor.facility)
    .where('plan_attachment.version_id', '=', versionId)
    .where('plan_attachment.removed_at', 'is', null)
    .orderBy('plan_attachment.attached_at', 'desc')
    .execute()

/** The signed file that citizens may see: works for a visitor, who sees public ones only. */
export const publicAttachment = (reader: Reader, versionId: string) =>
  reader.db
    .selectFrom('plan_attachment')
    .select(['id', 'name', 'sha256'])
    .where('facility_id', '=', reader.actor.facility)
    .where('version_id', '=', versionId)
    .where('is_public', '=', true)
    .where('removed_at', 'is', null)
    .orderBy('attached_at', 'desc')
    .executeTakeFirst()
