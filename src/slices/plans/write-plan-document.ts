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
import {
  findAmended,
  getReading,
  getVersion,
  listCitations,
  listDeadlines,
  listTargets,
  type PlanVersion,
} from './plans.queries.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { contentOf } from './row-content.input.ts'

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
  const { reading, taskOf } = await wordsOf(reader, version)
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
    rows: rows.filter(row => row.review !== 'skipped').map(row => ({ ...row, ...taskOf(row) })),
    reading,
  }
}

interface Words {
  readonly reading: PlanReading | null
  /** Which task of the reading a row is, and whether it still says what it said there. */
  readonly taskOf: (row: PlanRow) => Pick<WrittenRow, 'task' | 'untouched'>
}

/** A row that was only read or accepted says what the file says. */
const asRead = ({ source, review }: PlanRow): Pick<WrittenRow, 'task' | 'untouched'> => ({
  task: source.task ?? null,
  untouched: review === 'unread' || review === 'accepted',
})

/** The words of the version's own file; an amendment keeps those of the version that it amends. */
async function wordsOf(reader: Reader, version: PlanVersion): Promise<Words> {
  const reading = await getReading(reader, version.id)
  if (reading) return { reading, taskOf: asRead }
  const amended = version.started_as === 'amendment' ? await findAmended(reader, version) : undefined
  if (!amended) return { reading: null, taskOf: () => ({ task: null, untouched: false }) }
  const words = await wordsOf(reader, amended)
  const before = new Map((await listRows(reader, amended.id)).map(row => [row.task_id, row]))
  return {
    reading: words.reading,
    taskOf: row => {
      const old = before.get(row.task_id)
      if (!old) return { task: null, untouched: false }
      const { task, untouched } = words.taskOf(old)
      return { task, untouched: untouched && saidBy(row) === saidBy(old) }
    },
  }
}

/** What a row says, without the ids that each version gives its own. */
const saidBy = (row: PlanRow): string => {
  const { parts, ...content } = contentOf(row)
  return JSON.stringify([content, parts.map(({ id: _id, continues_part_id: _continues, ...part }) => part)])
}

/** "KH 06 tuyên truyền CCHC 2026.docx": words that every system takes as a file's name. */
function fileName({ number, year }: WrittenPlan, kind: DocumentKind): string {
  const order = /\d+/u.exec(number ?? '')?.[0]
  return `KH ${order === undefined ? '' : `${order} `}tuyên truyền CCHC ${year}.${kind}`
}
