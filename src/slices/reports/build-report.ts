import { buffer } from 'node:stream/consumers'
import { problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import type { Reader } from '#platform/scope.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { assembleSnapshot } from './assemble-snapshot.ts'
import { renderReport } from './render-report.ts'
import { isSigned } from './reports.policy.ts'
import { getReport, listReports } from './reports.queries.ts'

export interface BuiltReport {
  readonly name: string
  /** The signed bytes, what a report being written says now, or what the ledger alone says. */
  readonly from: 'signed' | 'written' | 'ledger'
  readonly bytes: Uint8Array
}

/** The report of a period as a Word file, without touching anything: `2026-Q3`, `2026-H1`, `2026`. */
export async function buildReport(reader: Reader, files: FileStore, code: string): Promise<BuiltReport> {
  const period = (await listPeriods(reader)).find(one => one.code === code)
  if (!period) throw problem('not_found', 'report.no-period-code', { code })
  const found = (await listReports(reader)).filter(one => one.period_id === period.id)
  const own = found.find(one => one.state !== 'returned') ?? found.at(-1)
  const report = own && (await getReport(reader, own.id))
  if (report && isSigned(report) && report.docx_sha256) {
    const bytes = await buffer(openStored(files, reader.actor.facility, report.docx_sha256))
    return { name: period.name, from: 'signed', bytes }
  }
  const stated = report ?? { period_id: period.id, number: null, dated: null, assessment: {} }
  const bytes = await renderReport(await assembleSnapshot(reader, stated), { files, facility: reader.actor.facility })
  return { name: period.name, from: report ? 'written' : 'ledger', bytes }
}
