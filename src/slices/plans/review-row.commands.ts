import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadDirectory } from '#slices/facilities/directory.api.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { noteChange } from './note-change.ts'
import type { PartContent, RowContent } from './plan-content.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import type { AcceptRow, AddRow, CorrectRow, SkipRow } from './plans.input.ts'
import type { RowReview } from './plans.table.ts'
import { contentOf } from './row-content.input.ts'
import { placeRow, statesOf } from './row-states.ts'
import { isTiedWithin } from './tie-words.ts'
import { replaceRow } from './write-rows.ts'

export type ReviewWriter = Writer<'plan_version' | 'plan_row' | 'part' | 'party' | 'task' | 'plan_change' | 'notice'>

/** What a command answers: which row it changed, its new row version, and the change that an undo would name. */
export interface RowAnswer {
  /** Null when the change was of the header or its lists. */
  row_id: string | null
  row_version: number
  change_id: string
}

/** Nhận một dòng: điều bộ đọc đề xuất thành điều người điều phối xác nhận. */
export const acceptRow = (scope: Scope, versionId: string, rowId: string, { request_key, ...input }: AcceptRow) =>
  write(scope, { action: 'plan.accept-row', subject: rowId, key: request_key, input }, (tx: ReviewWriter) =>
    changeRow(tx, versionId, rowId, input.row_version, 'accept', row => ({
      content: confirmed(row),
      review: row.review === 'corrected' ? 'corrected' : 'accepted',
    })),
  )

/** Sửa một dòng; bên nào được chọn phải là của cơ sở. */
export const correctRow = (scope: Scope, versionId: string, rowId: string, { request_key, ...input }: CorrectRow) =>
  write(scope, { action: 'plan.correct-row', subject: rowId, key: request_key, input }, (tx: ReviewWriter) =>
    changeRow(tx, versionId, rowId, input.row_version, 'correct', async row => {
      await assertTies(tx, input.content)
      return { content: withKnownParts(input.content, row), review: 'corrected' }
    }),
  )

/** Bỏ qua một dòng, giữ lại lý do; dòng vẫn nằm trong bản dự thảo. */
export const skipRow = (scope: Scope, versionId: string, rowId: string, { request_key, ...input }: SkipRow) =>
  write(scope, { action: 'plan.skip-row', subject: rowId, key: request_key, input }, (tx: ReviewWriter) =>
    changeRow(tx, versionId, rowId, input.row_version, 'skip', row => ({
      content: contentOf(row),
      review: 'skipped',
      skip_reason: input.reason,
    })),
  )

/** Thêm một dòng gõ tay, sau một dòng đã có hoặc ở cuối. */
export const addRow = (scope: Scope, versionId: string, { request_key, ...input }: AddRow) =>
  write(
    scope,
    { action: 'plan.add-row', subject: versionId, key: request_key, input },
    async (tx: ReviewWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      await assertTies(tx, input.content)
      const rows = await listRows(tx, versionId)
      const after = input.after === null ? rows.at(-1) : rows.find(row => row.id === input.after)
      if (input.after !== null && !after) throw problem('not_found', 'plan.row-not-found')
      const [id, task_id] = [newId<'plan_row'>(), newId<'task'>()]
      await backToDraft(tx, version)
      const state = { task_id, after: after?.id ?? null, source: {}, review: 'corrected', skip_reason: null } as const
      await placeRow(tx, version, id, { ...state, content: withKnownParts(input.content) })
      const change_id = await noteChange(tx, { version_id: versionId, row_id: id, kind: 'add', before: { [id]: null } })
      return { row_id: id, row_version: 1, change_id }
    },
  )

export interface RowAfter {
  content: RowContent
  review: RowReview
  skip_reason?: string
}

export async function changeRow(
  tx: ReviewWriter,
  versionId: string,
  rowId: string,
  rowVersion: number,
  kind: 'accept' | 'correct' | 'skip',
  change: (row: PlanRow) => RowAfter | Promise<RowAfter>,
): Promise<RowAnswer> {
  const version = await lockForEdit(tx, versionId)
  const row = await rowOf(tx, versionId, rowId)
  if (row.row_version !== rowVersion) throw problem('stale', 'plan.stale', { current: row })
  const after = await change(row)
  const before = statesOf(await listRows(tx, versionId), [rowId])
  await backToDraft(tx, version)
  const row_version = await replaceRow(tx, row, after.content, after.review, after.skip_reason ?? null)
  const note = after.skip_reason === undefined ? {} : { note: after.skip_reason }
  const change_id = await noteChange(tx, { version_id: versionId, row_id: rowId, kind, before, ...note })
  return { row_id: rowId, row_version, change_id }
}

export async function rowOf(tx: ReviewWriter, versionId: string, rowId: string): Promise<PlanRow> {
  const row = (await listRows(tx, versionId)).find(candidate => candidate.id === rowId)
  if (!row) throw problem('not_found', 'plan.row-not-found')
  return row
}

/** Accepting a row confirms what was proposed in it; an assumed rhythm stays marked as the plan does not say it. */
function confirmed(row: PlanRow): RowContent {
  const content = contentOf(row)
  return { ...content, parts: content.parts.map(confirmedPart) }
}

const confirmedPart = (part: PartContent): PartContent => ({
  ...part,
  rule_is_proposed: false,
  parties: part.parties.map(party => ({ ...party, confidence: party.kind === 'unknown' ? party.confidence : null })),
})

/** A part keeps its id only within its own row. */
function withKnownParts(content: RowContent, row?: PlanRow): RowContent {
  const known = new Map(row?.parts.map(({ id, continues_part_id }) => [id, { id, continues_part_id }]))
  const parts = content.parts.map(({ id = '', ...part }) => {
    const same = known.get(id)
    // Named twice, it is the first one; the second is a part of its own.
    known.delete(id)
    return { ...part, ...same }
  })
  return { ...content, parts }
}

async function assertTies(tx: ReviewWriter, content: RowContent): Promise<void> {
  const directory = await loadDirectory(tx, dayOf(tx.now()))
  const loose = content.parts.flatMap(part => part.parties).find(party => !isTiedWithin(party, directory))
  if (loose) throw problem('not_found', 'plan.party-not-found', { words: loose.words })
}
