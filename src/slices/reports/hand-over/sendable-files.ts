import { buffer } from 'node:stream/consumers'
import { problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, openStored } from '#platform/files/store-file.ts'
import type { Reader } from '#platform/scope.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { type Drawn, drawOutput, fileName, lacksPdf, TYPES } from '../outputs/draw-output.ts'
import type { OutputCode, OutputFormat } from '../outputs/outputs.words.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import type { ReportRow } from '../reports.queries.ts'
import { DOCX } from '../sign-report.ts'
import { attachedFiles } from './hand-over.queries.ts'
import type { SentFileLine } from './hand-over.table.ts'

/** A file that may go to the department, by a key that stays the same. */
export interface Sendable {
  readonly key: string
  readonly name: string
  /** Null until it is made. */
  readonly size: number | null
  /** Ticked unless somebody unticks it. */
  readonly is_usual: boolean
}

interface Made extends Sendable {
  readonly media_type: string
  make(): Promise<Uint8Array>
}

/** Beside the signed Word file: the same as PDF, the tables and annexes as workbooks, the part for the common report. */
const OUTPUTS: readonly (readonly [OutputCode, OutputFormat, usual: boolean])[] = [
  ['bao-cao', 'pdf', true],
  ['muc-i4', 'docx', false],
  ['bang-so-lieu', 'xlsx', false],
  ['nhiem-vu', 'xlsx', false],
  ['minh-chung', 'xlsx', false],
]

/** Bản Word đã ký, các bản có chữ ký đã gắn, bản PDF và phụ lục Excel vẽ từ đúng số liệu đã đóng băng. */
async function allOf(reader: Reader, files: FileStore, report: ReportRow): Promise<Made[]> {
  const { docx_sha256: signed, snapshot } = report
  if (!signed || !snapshot) return []
  const stored = (sha256: string) => () => buffer(openStored(files, reader.actor.facility, sha256))
  const attached = (await attachedFiles(reader, report.id)).filter(file => file.kind === 'signed')
  const drawn = await drawnOf(reader, report, snapshot, signed)
  const offered = OUTPUTS.filter(
    ([code, format]) =>
      (code !== 'minh-chung' || snapshot.evidence.length > 0) && (format !== 'pdf' || !lacksPdf(drawn, code)),
  )
  return [
    {
      key: 'docx',
      name: `BC ${snapshot.period.code} tuyên truyền CCHC.docx`,
      media_type: DOCX,
      size: null,
      is_usual: attached.length === 0,
      make: stored(signed),
    },
    ...attached.map((file, at) => ({
      key: `file:${file.id}`,
      name: file.name,
      media_type: file.media_type,
      size: file.size,
      is_usual: at === 0,
      make: stored(file.sha256),
    })),
    ...offered.map(([code, format, usual]) => ({
      key: `${code}.${format}`,
      name: fileName(drawn, code, format),
      media_type: TYPES[format],
      size: null,
      is_usual: usual && attached.length === 0,
      make: () => drawOutput(drawn, code, format, { files, facility: reader.actor.facility }),
    })),
  ]
}

async function drawnOf(reader: Reader, report: ReportRow, snapshot: ReportSnapshot, signed: string): Promise<Drawn> {
  const at = report.signed_at ?? reader.now()
  const preparer = (await staffNames(reader)).get(report.author_staff_id) ?? null
  const hash = report.snapshot_hash ?? ''
  return { snapshot, preparer, computed_at: at, signed: { at, snapshot_hash: hash, docx_sha256: signed } }
}

export const sendableFiles = async (reader: Reader, files: FileStore, report: ReportRow): Promise<Sendable[]> =>
  (await allOf(reader, files, report)).map(({ key, name, size, is_usual }) => ({ key, name, size, is_usual }))

/** The bytes of the chosen files, kept by their hash, so that what was sent stays what it was. */
export async function keepChosen(
  reader: Reader,
  files: FileStore,
  report: ReportRow,
  keys: readonly string[] | 'all',
): Promise<(SentFileLine & { bytes: Uint8Array })[]> {
  const all = await allOf(reader, files, report)
  const chosen =
    keys === 'all'
      ? all
      : [...new Set(keys)].map(key => {
          const found = all.find(file => file.key === key)
          if (!found) throw problem('invalid', 'hand-over.no-such-file')
          return found
        })
  const names = new Set<string>()
  const kept: (SentFileLine & { bytes: Uint8Array })[] = []
  for (const file of chosen) {
    const bytes = await file.make()
    const stored = await keepBytes(files, reader.actor.facility, bytes)
    kept.push({ ...stored, bytes, media_type: file.media_type, name: nameApart(file.name, names) })
  }
  return kept
}

/** Two files of one name go under two names. */
function nameApart(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/i.exec(name) ?? []
  let apart = name
  for (let count = 2; taken.has(apart); count++) apart = `${stem} (${count})${ending}`
  taken.add(apart)
  return apart
}
