import { buffer } from 'node:stream/consumers'
import { dayOf } from '#platform/day.ts'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { renderPdf } from '#platform/document/render-pdf.ts'
import { hasTable, renderXlsx } from '#platform/document/render-xlsx.ts'
import { problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import { XLSX_TYPE } from '#platform/xlsx/write-workbook.ts'
import { renderReport } from '../render-report.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { DOCX } from '../sign-report.ts'
import { COMPOSE, type Occasion } from './output-catalogue.ts'
import { figuresOfDraft, OUTPUTS, type OutputCode, type OutputFormat } from './outputs.words.ts'

/** A report as its outputs are drawn from: signed and frozen, or what it says at an instant. */
export interface Drawn {
  readonly snapshot: ReportSnapshot
  readonly signed: { readonly at: Date; readonly snapshot_hash: string; readonly docx_sha256: string } | null
  readonly computed_at: Date
  readonly preparer: string | null
  readonly site?: string
}

interface Kept {
  readonly files: FileStore
  readonly facility: string
}

export const TYPES: Readonly<Record<OutputFormat, string>> = {
  docx: DOCX,
  pdf: 'application/pdf',
  xlsx: XLSX_TYPE,
}

const RENDER: Readonly<Record<OutputFormat, (document: AdministrativeDocument) => Promise<Buffer>>> = {
  docx: renderDocx,
  pdf: renderPdf,
  xlsx: renderXlsx,
}

/** The tree of an output: every format of it is drawn from this one. */
export const composeOutput = (drawn: Drawn, code: OutputCode): AdministrativeDocument =>
  COMPOSE[code](drawn.snapshot, occasionOf(drawn))

/** One file of a report. The Word file of a signed report is what was signed, byte by byte. */
export async function drawOutput(drawn: Drawn, code: OutputCode, format: OutputFormat, kept: Kept): Promise<Buffer> {
  if (code === 'bao-cao' && format === 'docx') {
    if (drawn.signed) return buffer(openStored(kept.files, kept.facility, drawn.signed.docx_sha256))
    // A template of the facility's own has its own place for everything, so nothing is added to it.
    if (drawn.snapshot.template) return renderReport(drawn.snapshot, kept)
  }
  // A PDF in our own layout would be another document than the one signed.
  if (lacksPdf(drawn, code) && format === 'pdf') throw problem('conflict', 'template.no-pdf')
  const document = composeOutput(drawn, code)
  if (format === 'xlsx' && !hasTable(document)) throw problem('conflict', 'report.no-table')
  return RENDER[format](document)
}

/** Only Word draws a facility's own template as Word does. */
export const lacksPdf = ({ snapshot }: Pick<Drawn, 'snapshot'>, code: OutputCode): boolean =>
  code === 'bao-cao' && snapshot.template !== undefined

const occasionOf = ({ snapshot, signed, computed_at, preparer, site }: Drawn): Occasion => ({
  preparer,
  ...(site !== undefined && { site }),
  ...(signed
    ? { signed: { on: dayOf(signed.at), snapshot_hash: signed.snapshot_hash } }
    : { draft: `Bản nháp, ${figuresOfDraft(snapshot.period.cut_off, computed_at)}` }),
})

/** "DỰ THẢO BC 2026-Q1 Bảng số liệu.xlsx" */
export function fileName(drawn: Drawn, code: OutputCode, format: OutputFormat): string {
  const what = code === 'bao-cao' ? 'tuyên truyền CCHC' : OUTPUTS[code].name
  return `${drawn.signed ? '' : 'DỰ THẢO '}BC ${drawn.snapshot.period.code} ${what}.${format}`
}
