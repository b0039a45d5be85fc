import { dayOf, isDay } from '#platform/day.ts'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { renderPdf } from '#platform/document/render-pdf.ts'
import { ensure } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import { composePlan } from './plan-document.ts'
import type { WrittenPlan, WrittenRow } from './plan-document-content.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import { canSeePlan } from './plans.policy.ts'
import { getReading, getVersion, listCitations, listDeadlines, listTargets, type PlanVersion } from './plans.queries.ts'

export const DOCUMENT_KINDS = ['docx', 'pdf'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const RENDER: Record<DocumentKind, (document: AdministrativeDocument) => Promise<Buffer>> = {
  docx: renderDocx,
  pdf: renderPdf,
}

const MEDIA: Record<DocumentKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export interface WrittenFile {
  readonly name: string
  readonly media_type: string
  readonly bytes: Buffer
}

/** Xuất một bản kế hoạch thành văn bản đúng thể thức, từ dữ liệu đang có. */
export async function writePlanDocument(scope: Scope, versionId: string, kind: DocumentKind): Promise<WrittenFile> {
  const plan = await read(scope, reader => loadWrittenPlan(reader, versionId))
  return { name: fileName(plan, kind), media_type: MEDIA[kind], bytes: await RENDER[kind](composePlan(plan)) }
}

async function loadWrittenPlan(reader: Reader, versionId: string): Promise<WrittenPlan> {
  const version = await getVersion(reader, versionId)
  ensure(canSeePlan(reader.actor, version), 'plan.see')
  const { outline, year, title } = version
  const dated = version.issued_on ?? version.dated
  const day = dated !== null && isDay(dated) ? dated : dayOf(reader.now())
  const letterhead = await letterheadOn(reader, day)
  const rows = await listRows(reader, versionId)
  return {
    year,
    title,
    dated,
    outline,
    letterhead: {
      superior: outline.parent_agency ?? letterhead?.parent_agency ?? null,
      issuer: outline.facility ?? letterhead?.name ?? '',
      place: version.place ?? letterhead?.place ?? '',
    },
    sign: `KH-${letterhead?.symbol_suffix ?? ''}`.replace(/-$/u, ''),
    number: version.number,
    replaces:
      version.replaces_number === null && version.replaces_dated === null
        ? null
        : { number: version.replaces_number, dated: version.replaces_dated },
    signature: {
      capacity: version.signer_capacity,
      position: version.signer_position ?? letterhead?.head_title ?? 'Giám đốc',
      name: version.signer_name,
    },
    budget: { source: version.budget_source, total: version.budget_total },
    citations: await listCitations(reader, versionId),
    targets: await listTargets(reader, versionId),
    deadlines: await listDeadlines(reader, versionId),
    rows: rows.filter(row => row.review !== 'skipped').map(row => writtenRow(row, version)),
    reading: await getReading(reader, versionId),
  }
}

/** A row that was only read or accepted says what the file says. */
const writtenRow = (row: PlanRow, { source_sha256 }: PlanVersion): WrittenRow => ({
  ...row,
  task: source_sha256 === null ? null : (row.source.task ?? null),
  untouched: row.review === 'unread' || row.review === 'accepted',
})

/** "KH 06 tuyên truyền CCHC 2026.docx": words that every system takes as a file's name. */
function fileName({ number, year }: WrittenPlan, kind: DocumentKind): string {
  const order = /\d+/u.exec(number ?? '')?.[0]
  return `KH ${order === undefined ? '' : `${order} `}tuyên truyền CCHC ${year}.${kind}`
}
