import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import { type Drawn, drawOutput } from './outputs/draw-output.ts'
import type { OutputCode, OutputFormat } from './outputs/outputs.words.ts'
import { isSigned } from './reports.policy.ts'
import { getReport, listReports, type ReportRow } from './reports.queries.ts'

export interface BuiltReport {
  readonly name: string
  /** The signed bytes, what a report being written says now, or what the ledger alone says. */
  readonly from: 'signed' | 'written' | 'ledger'
  readonly bytes: Uint8Array
}

/** A file of a period's report, without touching anything: `2026-Q3`, `2026-H1`, `2026`. */
export async function buildReport(
  reader: Reader,
  files: FileStore,
  code: string,
  { output, format }: { readonly output: OutputCode; readonly format: OutputFormat },
): Promise<BuiltReport> {
  const period = (await listPeriods(reader)).find(one => one.code === code)
  if (!period) throw problem('not_found', 'report.no-period-code', { code })
  const found = (await listReports(reader)).filter(one => one.period_id === period.id)
  const own = found.find(one => one.state !== 'returned') ?? found.at(-1)
  const report = own && (await getReport(reader, own.id))
  const drawn = await drawnOf(reader, period.id, report)
  const bytes = await drawOutput(drawn, output, format, { files, facility: reader.actor.facility })
  return { name: period.name, from: drawn.signed ? 'signed' : report ? 'written' : 'ledger', bytes }
}

async function drawnOf(reader: Reader, period_id: string, report: ReportRow | undefined): Promise<Drawn> {
  const names = await staffNames(reader)
  const drawn = {
    computed_at: reader.now(),
    preparer: (report && names.get(report.author_staff_id)) ?? null,
  }
  if (report?.snapshot && isSigned(report) && report.signed_at && report.snapshot_hash && report.docx_sha256) {
    const { snapshot, signed_at: at, snapshot_hash, docx_sha256 } = report
    return { ...drawn, snapshot, signed: { at, snapshot_hash, docx_sha256 } }
  }
  const stated = report ?? { period_id, number: null, dated: null, assessment: {} }
  return { ...drawn, snapshot: await assembleSnapshot(reader, stated), signed: null }
}
