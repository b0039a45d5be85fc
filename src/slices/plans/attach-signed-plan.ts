import { ensure, problem } from '#platform/errors.ts'
import { noteFile } from '#platform/files/store-file.ts'
import { isId, newId } from '#platform/ids.ts'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import { keepFiles } from '#slices/activities/activities.api.ts'
import { compareSigned } from './compare-signed.ts'
import type { ImportParts, PlanFile } from './import-plan.ts'
import { noteChange } from './note-change.ts'
import type { SignedDifference } from './plan-life.table.ts'
import { listRows } from './plan-rows.queries.ts'
import type { AttachmentStep, PublishAttachment } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'
import { getVersion, lockVersion, type PlanVersion } from './plans.queries.ts'

type AttachWriter = Writer<'file' | 'plan_version' | 'plan_attachment' | 'plan_change'>

export interface Attached {
  attachment_id: string
  /** Null where the file has no text that could be compared: a scan, a picture. */
  differences: SignedDifference[] | null
}

/** Gắn bản đã ký (Word, PDF, bản chụp): giữ nguyên theo mã băm, đối chiếu với bản trong phần mềm khi đọc được chữ. */
export async function attachSignedPlan(
  scope: Scope,
  parts: ImportParts,
  versionId: string,
  file: PlanFile,
  { request_key }: { request_key: string },
): Promise<Attached> {
  await read(scope, async reader => assertAttachable(reader.actor, await getVersion(reader, versionId)))
  const [kept] = await keepFiles(parts.files, scope.actor.facility, [file])
  if (!kept) throw problem('invalid', 'plan.file-missing')
  const reading = await readable(parts, file)
  const deed = {
    action: 'plan.attach-signed',
    subject: versionId,
    key: request_key,
    input: { versionId, sha256: kept.sha256 },
    detail: { sha256: kept.sha256 },
  }
  return write(scope, deed, async (tx: AttachWriter) => {
    const version = await lockVersion(tx, versionId)
    assertAttachable(tx.actor, version)
    await noteFile(tx, kept, kept.media_type)
    const differences = reading ? compareSigned(version, await listRows(tx, versionId), reading) : null
    const id = newId<'plan_attachment'>()
    await tx.db
      .insertInto('plan_attachment')
      .values({
        facility_id: tx.actor.facility,
        id,
        version_id: versionId,
        sha256: kept.sha256,
        name: kept.name,
        differences: differences === null ? null : JSON.stringify(differences),
        attached_by: tx.actor.id ?? '',
        attached_at: tx.now(),
      })
      .execute()
    await noteChange(tx, { version_id: versionId, kind: 'attach', note: kept.name })
    return { attachment_id: id, differences }
  })
}

function assertAttachable(actor: Scope['actor'], version: PlanVersion): void {
  ensure(canEditPlan(actor), 'plan.edit')
  if (!['approved', 'issued', 'superseded', 'closed'].includes(version.state))
    throw problem('conflict', 'plan.not-signed-yet', { state: version.state })
}

/** Scans and pictures have nothing to compare: that is no fault of the file. */
async function readable(parts: ImportParts, file: PlanFile) {
  try {
    const reading = await parts.read(file.bytes, file.name)
    return reading.draft.tasks.length > 0 ? reading : undefined
  } catch {
    return undefined
  }
}

/** Gỡ một bản đã ký gắn nhầm; tệp vẫn được giữ. */
export const detachSignedPlan = (scope: Scope, versionId: string, id: string, { request_key }: AttachmentStep) =>
  write(
    scope,
    { action: 'plan.detach-signed', subject: id, key: request_key, input: { versionId, id } },
    async (tx: AttachWriter): Promise<{ attachment_id: string }> => {
      const name = await lockAttachment(tx, versionId, id)
      await tx.db
        .updateTable('plan_attachment')
        .set({ removed_at: tx.now(), removed_by: tx.actor.id ?? null })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await noteChange(tx, { version_id: versionId, kind: 'detach', note: name })
      return { attachment_id: id }
    },
  )

/** Cho người dân xem bản đã ký trên trang công khai, hoặc thôi. */
export const publishSignedPlan = (
  scope: Scope,
  versionId: string,
  id: string,
  { request_key, is_public }: PublishAttachment,
) =>
  write(
    scope,
    { action: 'plan.publish-signed', subject: id, key: request_key, input: { versionId, id, is_public } },
    async (tx: AttachWriter): Promise<{ attachment_id: string }> => {
      const name = await lockAttachment(tx, versionId, id)
      await tx.db
        .updateTable('plan_attachment')
        .set({ is_public })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .execute()
      await noteChange(tx, { version_id: versionId, kind: 'publish', note: `${name}: ${is_public ? 'có' : 'không'}` })
      return { attachment_id: id }
    },
  )

async function lockAttachment(tx: AttachWriter, versionId: string, id: string): Promise<string> {
  assertAttachable(tx.actor, await lockVersion(tx, versionId))
  const found = isId(id)
    ? await tx.db
        .selectFrom('plan_attachment')
        .select('name')
        .where('facility_id', '=', tx.actor.facility)
        .where('version_id', '=', versionId)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!found) throw problem('not_found', 'plan.attachment-not-found')
  return found.name
}
