import { createHash } from 'node:crypto'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, noteFile, type StoredFile } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import { lintInContext } from './lint/lint-in-context.ts'
import { loadLintContext } from './lint-context.ts'
import { noteChange } from './note-change.ts'
import { openNextVersion, openVersion } from './open-version.ts'
import type { Outline } from './plan-content.ts'
import { canEditPlan } from './plans.policy.ts'
import { lockVersion } from './plans.queries.ts'
import { proposeRows } from './propose-rows.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { loadTies } from './tie-words.ts'
import { writeLists } from './write-lists.ts'
import { insertRows } from './write-rows.ts'

export interface PlanFile {
  name: string
  bytes: Uint8Array
  /** What the browser said it is; kept beside the bytes, never trusted. */
  media_type: string
}

export interface ImportParts {
  files: FileStore
  /** Reads in a process of its own, with limits; throws a Problem that the sender can understand. */
  read: (bytes: Uint8Array, name: string) => Promise<PlanReading>
}

export interface ImportedPlan {
  plan_id: string
  version_id: string
}

/** Đọc một tệp kế hoạch thành bản dự thảo, giữ nguyên tệp gốc bên cạnh. */
export async function importPlan(
  scope: Scope,
  parts: ImportParts,
  file: PlanFile,
  input: { request_key: string; year?: number | undefined; replaces?: string | undefined },
): Promise<ImportedPlan> {
  // Who may not import learns so before the file is read; `write` asks again.
  await read(scope, async ({ actor }) => ensure(canEditPlan(actor), 'plan.edit'))
  if (file.bytes.byteLength === 0) throw problem('invalid', 'plan.file-missing')
  const context = await loadLintContext(scope, dayOf(scope.now()))
  const reading = storable(lintInContext(await parts.read(file.bytes, file.name), context))
  const year = input.year ?? reading.draft.year
  if (year === null && input.replaces === undefined) throw problem('invalid', 'plan.year-needed')
  const kept = await keepBytes(parts.files, scope.actor.facility, file.bytes)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const deed = {
    action: 'plan.import',
    key: input.request_key,
    input: { sha256, year: input.year, replaces: input.replaces },
    detail: { sha256 },
  }
  return write(scope, deed, (tx: ImportWriter) => saveReading(tx, kept, file, reading, year, input.replaces))
}

/** A PDF's own table of letters may give halves of letters and NULs, which no text and no JSON can hold. */
const storable = (reading: PlanReading): PlanReading =>
  JSON.parse(JSON.stringify(reading), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  )

type ImportWriter = Writer<
  | 'file'
  | 'plan'
  | 'plan_version'
  | 'plan_citation'
  | 'plan_target'
  | 'plan_deadline'
  | 'task'
  | 'plan_row'
  | 'part'
  | 'party'
  | 'plan_change'
>

async function saveReading(
  tx: ImportWriter,
  kept: StoredFile,
  file: PlanFile,
  reading: PlanReading,
  year: number | null,
  replaces: string | undefined,
): Promise<ImportedPlan> {
  ensure(canEditPlan(tx.actor), 'plan.edit')
  await noteFile(tx, kept, file.media_type)
  const opened = await openFor(tx, year, replaces, {
    ...headerOf(reading),
    outline: JSON.stringify(outlineOf(reading)),
    source_sha256: kept.sha256,
    source_name: file.name,
    reading: JSON.stringify(reading),
  })
  const { draft } = reading
  await writeLists(tx, opened.version_id, {
    citations: listedCitations(reading),
    targets: draft.targets,
    deadlines: draft.reportDeadlines.map(({ period, due, to, ...rest }) => ({
      ...rest,
      period,
      due_on: due,
      addressee: to,
    })),
  })
  await saveRows(tx, opened, reading)
  await noteChange(tx, { version_id: opened.version_id, kind: replaces ? 'replace' : 'import', note: file.name })
  return opened
}

type Header = Parameters<typeof openVersion>[2]

/** A plan of its own, or the next version of the plan that this one takes the place of. */
export async function openFor(
  tx: Writer<'plan' | 'plan_version'>,
  year: number | null,
  replaces: string | undefined,
  header: Header,
): Promise<ImportedPlan> {
  if (replaces === undefined) {
    if (year === null) throw problem('invalid', 'plan.year-needed')
    return openVersion(tx, year, header)
  }
  const before = await lockVersion(tx, replaces)
  if (year !== null && year !== before.year)
    throw problem('conflict', 'plan.replaces-other-year', { year: before.year, read: year })
  return openNextVersion(tx, before, { ...header, started_as: 'replacement' })
}

async function saveRows(tx: ImportWriter, { plan_id, version_id }: ImportedPlan, reading: PlanReading): Promise<void> {
  const tie = await loadTies(tx, dayOf(tx.now()))
  const rows = proposeRows(reading, tie).map((row, index) => ({
    ...row,
    id: newId<'plan_row'>(),
    version_id,
    task_id: newId<'task'>(),
    position: index + 1,
    review: 'unread' as const,
  }))
  if (rows.length)
    await tx.db
      .insertInto('task')
      .values(rows.map(row => ({ facility_id: tx.actor.facility, id: row.task_id, plan_id })))
      .execute()
  await insertRows(tx, rows)
}

const headerOf = ({ draft }: PlanReading) => ({
  title: draft.title,
  number: draft.number,
  place: draft.place,
  dated: draft.date,
  signer_capacity: draft.signer?.capacity ?? null,
  signer_position: draft.signer?.position ?? null,
  signer_name: draft.signer?.name ?? null,
  budget_source: draft.budgetSource,
  budget_total: draft.budgetTotal,
  replaces_number: draft.replaces?.number ?? null,
  replaces_dated: draft.replaces?.date ?? null,
})

const outlineOf = ({ draft }: PlanReading): Outline => ({
  facility: draft.facility,
  parent_agency: draft.parentAgency,
  sections: draft.sections,
  audiences: draft.audiences,
  topics: draft.topics,
  channels: draft.channels,
  body_schedules: draft.bodySchedules,
  responsibilities: draft.responsibilities,
  recipients: draft.recipients.map(recipient => recipient.value),
})

/** Legal bases first, then what else is cited; one that names neither a number nor a name keeps its type as its name. */
const listedCitations = ({ draft }: PlanReading) => [
  ...draft.legalBases.map(basis => ({ ...basis, is_basis: true })),
  ...draft.citations
    .filter(cited => !draft.legalBases.some(basis => basis.number !== null && basis.number === cited.number))
    .map(cited => ({ ...cited, is_basis: false, subject: null })),
]
