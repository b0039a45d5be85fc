import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import { type HeaderState, headerState, putHeader } from './header-state.ts'
import { noteChange } from './note-change.ts'
import { listRows } from './plan-rows.queries.ts'
import type { Undo } from './plans.input.ts'
import type { PlanVersion } from './plans.queries.ts'
import type { ChangeKind } from './plans.table.ts'
import type { RowAnswer } from './review-row.commands.ts'
import { putRows, type RowState, type RowStates, statesOf } from './row-states.ts'

export type UndoWriter = Writer<
  | 'plan_version'
  | 'plan_citation'
  | 'plan_target'
  | 'plan_deadline'
  | 'plan_row'
  | 'part'
  | 'party'
  | 'task'
  | 'plan_change'
  | 'notice'
>

/** Hoàn tác một lần sửa: lệnh thứ hai, không phải xóa lịch sử. */
export const undoChange = (scope: Scope, versionId: string, { request_key, ...input }: Undo) =>
  write(
    scope,
    { action: 'plan.undo', subject: input.change_id, key: request_key, input },
    async (tx: UndoWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const changes = await listUndoable(tx, versionId)
      const change = changes.find(one => one.id === input.change_id && one.kind !== 'undo')
      if (!change) throw problem('not_found', 'plan.change-not-found')
      const standing = changes.filter(one => one.kind !== 'undo' && !one.undone && touchesSame(one, change))
      if (standing.at(-1)?.id !== change.id) throw problem('conflict', 'plan.undo-not-last')
      return takeBack(tx, version, change, 'undo')
    },
  )

/** Làm lại điều vừa hoàn tác, khi chỗ ấy chưa được sửa khác đi. */
export const redoChange = (scope: Scope, versionId: string, { request_key, ...input }: Undo) =>
  write(
    scope,
    { action: 'plan.redo', subject: input.change_id, key: request_key, input },
    async (tx: UndoWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const changes = await listUndoable(tx, versionId)
      const undo = changes.find(one => one.kind === 'undo' && one.undoes === input.change_id && !one.undone)
      if (!undo) throw problem('not_found', 'plan.change-not-found')
      const later = changes.slice(changes.indexOf(undo) + 1).filter(one => !one.undone && touchesSame(one, undo))
      if (later.length) throw problem('conflict', 'plan.redo-not-last')
      return takeBack(tx, version, undo, 'redo')
    },
  )

interface Undoable {
  id: string
  kind: ChangeKind
  row_id: string | null
  row_ids: string[]
  before: unknown
  undone: boolean
  undoes: string | null
}

const UNDOABLE: readonly ChangeKind[] = ['accept', 'correct', 'skip', 'add', 'split', 'merge', 'header', 'undo']

async function listUndoable(tx: UndoWriter, versionId: string): Promise<Undoable[]> {
  if (!isId(versionId)) return []
  return tx.db
    .selectFrom('plan_change')
    .select(['id', 'kind', 'row_id', 'row_ids', 'before', 'undone', 'undoes'])
    .where('facility_id', '=', tx.actor.facility)
    .where('version_id', '=', versionId)
    .where('kind', 'in', UNDOABLE)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** The rows that a change touched; one without rows was of the header and its lists. */
const touched = ({ row_id, row_ids }: Undoable): string[] => (row_ids.length ? row_ids : [row_id ?? 'header'])

function touchesSame(a: Undoable, b: Undoable): boolean {
  const places = new Set(touched(a))
  return touched(b).some(place => places.has(place))
}

/** Puts back what stood before a change, and keeps what stood after it: so an undo can be undone in turn. */
async function takeBack(
  tx: UndoWriter,
  version: PlanVersion,
  change: Undoable,
  kind: 'undo' | 'redo',
): Promise<RowAnswer> {
  const isHeader = change.row_id === null
  const before = isHeader
    ? await headerState(tx, version.id)
    : statesOf(await listRows(tx, version.id), touched(change))
  await backToDraft(tx, version)
  if (isHeader) await putHeader(tx, version.id, change.before as HeaderState)
  else await putRows(tx, version, rowStates(change))
  await setUndone(tx, change.id, true)
  if (kind === 'redo' && change.undoes) await setUndone(tx, change.undoes, false)
  const change_id = await noteChange(tx, {
    version_id: version.id,
    row_id: change.row_id,
    row_ids: change.row_ids,
    kind,
    before,
    undoes: change.id,
  })
  const row = (await listRows(tx, version.id)).find(one => one.id === change.row_id)
  return { row_id: row?.id ?? null, row_version: row?.row_version ?? 0, change_id }
}

const setUndone = (tx: UndoWriter, id: string, undone: boolean) =>
  tx.db
    .updateTable('plan_change')
    .set({ undone })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()

/** What a change of the first releases kept was one row's content alone, or nothing where it added the row. */
function rowStates({ row_id, before }: Undoable): RowStates {
  if (row_id === null) return {}
  if (before === null) return { [row_id]: null }
  const old = before as RowStates | RowState
  return 'content' in old ? { [row_id]: old as RowState } : (old as RowStates)
}
