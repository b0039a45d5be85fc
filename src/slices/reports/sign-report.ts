import { hashOf } from '#platform/canonical-json.ts'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, noteFile } from '#platform/files/store-file.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import { staffOn } from '#slices/facilities/staff.api.ts'
import { findPeriod, fixPeriod } from '#slices/registers/periods.api.ts'
import { assembleSnapshot, type Signing, yearFrom } from './assemble-snapshot.ts'
import { keepFigureFacts } from './figures/figure-facts.ts'
import { rendererOf, renderReport } from './render-report.ts'
import { change } from './report.commands.ts'
import type { SignReport } from './reports.input.ts'
import { canDecideReport, canSignReport } from './reports.policy.ts'
import { getReport, lockReport, type ReportRow } from './reports.queries.ts'
import { noteStep } from './sign-off/steps.queries.ts'
import { passIsVoid, standingOf } from './sign-off/view-sign-off.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What the leader sees and signs: the snapshot with the leader's own capacity, and its hash. */
export async function snapshotToSign(reader: Reader, id: string) {
  const report = await getReport(reader, id)
  const signing = await signingOf(reader)
  const snapshot = await assembleSnapshot(reader, report, signing)
  return { report, signing, snapshot, snapshot_hash: hashOf(snapshot) }
}

/**
 * Ký báo cáo: đóng băng số liệu, giữ đúng tệp đã ký theo mã băm.
 * The bytes are made and kept before the transaction; inside it the snapshot is computed again, and signing is refused
 * when it is no longer what the leader saw.
 */
export async function signReport(scope: Scope, files: FileStore, id: string, input: SignReport) {
  // Nobody makes the house draw a document that they may not sign; what holds is checked again on the locked row.
  const seen = await read(scope, async reader => {
    const report = await getReport(reader, id)
    await ensureSigns(reader, report)
    return snapshotToSign(reader, id)
  })
  const docx = await keepBytes(
    files,
    scope.actor.facility,
    await renderReport(seen.snapshot, { files, facility: scope.actor.facility }),
  )
  return write(
    scope,
    { action: 'report.sign', subject: id, key: input.request_key, input },
    async (tx: Writer<'report' | 'report_figure' | 'report_step' | 'file' | 'notice' | 'period'>) => {
      const report = await lockReport(tx, id, input.row_version)
      const standing = await ensureSigns(tx, report)
      if (report.state !== 'in_review') throw problem('conflict', 'report.not-in-review')
      if (report.review !== 'sign') throw problem('conflict', 'report.with-coordinator')
      const now = await snapshotToSign(tx, id)
      if (now.snapshot_hash !== input.snapshot_hash || now.snapshot_hash !== seen.snapshot_hash)
        throw problem('conflict', 'report.figures-changed')
      if (passIsVoid(standing, now.snapshot)) throw problem('conflict', 'report.pass-void')

      await noteStep(tx, { report_id: id, kind: 'sign', part: 'leader', snapshot: now.snapshot, may: canDecideReport })
      await noteFile(tx, docx, DOCX)
      const signed = await change(tx, report, {
        state: 'signed',
        signed_at: tx.now(),
        signer_staff_id: now.signing.staff_id,
        signer_capacity: now.signing.capacity,
        snapshot: JSON.stringify(now.snapshot),
        snapshot_hash: now.snapshot_hash,
        renderer: rendererOf(now.snapshot),
        docx_sha256: docx.sha256,
      })
      await resolveNotices(tx, id)
      await fixPeriod(tx, report.period_id)
      const period = await findPeriod(tx, report.period_id)
      await keepFigureFacts(tx, id, now.snapshot, await yearFrom(tx, period))
      await raiseNotice(tx, {
        kind: 'report.signed',
        severity: 'decided',
        to: { staff_id: report.author_staff_id },
        subject: { kind: 'report', id },
        params: { period: period.name },
      })
      return signed
    },
  )
}

/** None of those who wrote it signs it. */
async function ensureSigns(reader: Reader, report: ReportRow) {
  const standing = await standingOf(reader, report)
  ensure(canSignReport(reader.actor, standing.authors, standing.waived), 'report.sign')
  return standing
}

/** The head signs as the head; anybody else signs for the head (KT., NĐ 30/2020 Phụ lục I) in their own position. */
async function signingOf(reader: Reader): Promise<Signing> {
  const today = dayOf(reader.now())
  const letterhead = await letterheadOn(reader, today)
  if (!letterhead) throw problem('conflict', 'report.no-letterhead')
  const head = letterhead.head_title
  const self = (await staffOn(reader, today)).find(staff => staff.id === reader.actor.id)
  const position = self?.position ?? head
  const isHead = position.toLocaleUpperCase('vi') === head.toLocaleUpperCase('vi')
  return {
    staff_id: reader.actor.id ?? '',
    capacity: isHead ? null : `KT. ${head}`,
    position: isHead ? head : position,
  }
}
