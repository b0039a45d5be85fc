import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, noteFile } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { canWriteReport, takesText } from '../reports.policy.ts'
import { getReport } from '../reports.queries.ts'
import { checkIntake } from './check-intake.ts'
import { checkTemplate } from './check-template.ts'
import { isUsable } from './finding.ts'
import type { ChooseTemplate, RetireTemplate, UploadTemplate } from './templates.input.ts'
import { canUploadTemplate } from './templates.policy.ts'
import { getTemplate, MOST_VERSIONS } from './templates.queries.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Tải mẫu Word lên: kiểm tra ngay; có lỗi thì giữ lại cùng các lỗi nhưng không dùng được. Cùng tên là phiên bản mới.
 * What could do harm is refused before anything of it is kept.
 */
export async function uploadTemplate(
  scope: Scope,
  files: FileStore,
  input: UploadTemplate,
  file: { readonly name: string; readonly bytes: Uint8Array },
) {
  ensure(canUploadTemplate(scope.actor), 'template.upload')
  await checkIntake(file.bytes, file.name)
  const findings = await checkTemplate(file.bytes)
  const kept = await keepBytes(files, scope.actor.facility, file.bytes)
  const deed = { action: 'template.upload', key: input.request_key, input: { ...input, sha256: kept.sha256 } }
  return write(scope, deed, async (tx: Writer<'report_template' | 'file'>) => {
    ensure(canUploadTemplate(tx.actor), 'template.upload')
    const { count, version } = await tx.db
      .selectFrom('report_template')
      .where('facility_id', '=', tx.actor.facility)
      .select(eb => [
        eb.fn.countAll<number>().as('count'),
        eb.fn.max('version').filterWhere('name', '=', input.name).as('version'),
      ])
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST_VERSIONS) throw problem('conflict', 'template.too-many', { limit: MOST_VERSIONS })
    await noteFile(tx, kept, DOCX)
    const made = await tx.db
      .insertInto('report_template')
      .values({
        facility_id: tx.actor.facility,
        id: newId(),
        name: input.name,
        version: (version ?? 0) + 1,
        file_name: file.name.slice(0, 200),
        sha256: kept.sha256,
        state: isUsable(findings) ? 'checked' : 'refused',
        findings: JSON.stringify(findings),
        uploaded_by: tx.actor.id ?? '',
        uploaded_at: tx.now(),
      })
      // Two who send the same name at once: the slower one is told, and sends again.
      .onConflict(conflict => conflict.columns(['facility_id', 'name', 'version']).doNothing())
      .returning(['id', 'version', 'state'])
      .executeTakeFirst()
    if (!made) throw problem('conflict', 'template.stale')
    return { ...made, errors: findings.filter(one => one.kind === 'error').length }
  })
}

/** Cho mẫu nghỉ, cả các phiên bản trước của nó: không chọn được nữa; báo cáo đã chọn vẫn theo mẫu ấy. */
export const retireTemplate = (scope: Scope, id: string, input: RetireTemplate) =>
  write(
    scope,
    { action: 'template.retire', subject: id, key: input.request_key, input },
    async (tx: Writer<'report_template'>) => {
      ensure(canUploadTemplate(tx.actor), 'template.upload')
      const template = await getTemplate(tx, id)
      if (template.state === 'retired') throw problem('conflict', 'template.retired-already')
      const changed = await tx.db
        .updateTable('report_template')
        .set({ state: 'retired', row_version: input.row_version + 1 })
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', id)
        .where('row_version', '=', input.row_version)
        .returning(['id', 'row_version'])
        .executeTakeFirst()
      if (!changed) throw problem('stale', 'template.stale', { now: { row_version: template.row_version } })
      // An older version does not come back in its place.
      await tx.db
        .updateTable('report_template')
        .set(eb => ({ state: 'retired', row_version: eb('row_version', '+', 1) }))
        .where('facility_id', '=', tx.actor.facility)
        .where('name', '=', template.name)
        .where('version', '<', template.version)
        .where('state', '=', 'checked')
        .execute()
      return changed
    },
  )

/** Chọn mẫu cho báo cáo, hoặc trở lại bố cục có sẵn; đã trình hay đã ký thì thôi. */
export const chooseTemplate = (scope: Scope, reportId: string, input: ChooseTemplate) =>
  write(
    scope,
    { action: 'report.choose-template', subject: reportId, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_template_choice'>) => {
      ensure(canWriteReport(tx.actor), 'template.choose')
      const report = await getReport(tx, reportId)
      // Held until the choice stands: nobody submits in between.
      await tx.db
        .selectFrom('report')
        .select('id')
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', report.id)
        .forUpdate()
        .execute()
      if (!takesText(await getReport(tx, reportId))) throw problem('conflict', 'report.closed')
      const key = { facility_id: tx.actor.facility, report_id: report.id }
      if (input.template_id === null) {
        await tx.db
          .deleteFrom('report_template_choice')
          .where('facility_id', '=', key.facility_id)
          .where('report_id', '=', key.report_id)
          .execute()
        return { template_id: null }
      }
      const template = await getTemplate(tx, input.template_id)
      if (template.state !== 'checked') throw problem('conflict', 'template.not-usable')
      const chosen = { template_id: template.id, chosen_by: tx.actor.id ?? '', chosen_at: tx.now() }
      await tx.db
        .insertInto('report_template_choice')
        .values({ ...key, ...chosen })
        .onConflict(conflict => conflict.columns(['facility_id', 'report_id']).doUpdateSet(chosen))
        .execute()
      return { template_id: template.id }
    },
  )
