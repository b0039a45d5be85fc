import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { FieldSource, RowContent } from './plan-content.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import type { PlanVersion } from './plans.queries.ts'
import type { RowReview } from './plans.table.ts'
import { contentOf } from './row-content.input.ts'
import { deleteRow, insertRows, replaceRow } from './write-rows.ts'

type RowStateWriter = Writer<'plan_row' | 'part' | 'party' | 'task'>

/** All that a row is, so that it can come back as it was, even after it went into another. */
export interface RowState {
  task_id: string
  /** The row it stood behind; null for the first. */
  after: string | null
  content: RowContent
  source: FieldSource
  review: RowReview
  skip_reason: string | null
  /** What it was counted up to; a row that is new has none. */
  row_version?: number
}

/** Rows by id; null where there was none. */
export type RowStates = Record<string, RowState | null>

/** How rows stand now. */
export function statesOf(rows: readonly PlanRow[], ids: readonly string[]): RowStates {
  return Object.fromEntries(
    ids.map(id => {
      const at = rows.findIndex(row => row.id === id)
      const row = rows[at]
      if (!row) return [id, null]
      const { task_id, source, review, skip_reason, row_version } = row
      const after = rows[at - 1]?.id ?? null
      return [id, { task_id, source, review, skip_reason, row_version, after, content: contentOf(row) }]
    }),
  )
}

/** Makes rows stand as they did: those that went away come back, those that came go. */
export async function putRows(tx: RowStateWriter, version: PlanVersion, states: RowStates): Promise<void> {
  const now = await listRows(tx, version.id)
  const held = (id: string) => now.find(row => row.id === id)
  // What goes away or shrinks first: a part may come back to the row it was taken from.
  for (const [id, state] of Object.entries(states)) if (!state && held(id)) await removeRow(tx, held(id)!)
  const kept = Object.entries(states).flatMap(([id, state]) => (state ? [{ id, state, row: held(id) }] : []))
  for (const { state, row } of kept)
    if (row) await replaceRow(tx, row, threaded(state, row), state.review, state.skip_reason, state.source)
  const gone = kept.filter(({ row }) => !row)
  // A row is placed once the one it stood behind is there.
  while (gone.length > 0) {
    const next = gone.findIndex(({ state }) => !gone.some(({ id }) => id === state.after))
    const [placed] = gone.splice(Math.max(0, next), 1)
    if (placed) await placeRow(tx, version, placed.id, await freeState(tx, version, placed.state))
  }
}

/** What a row goes on with was decided after that state: its parts keep the thread they have now. */
function threaded({ task_id, content }: RowState, row: PlanRow): RowContent {
  if (task_id === row.task_id) return content
  const now = new Map(row.parts.map(part => [part.id, part.continues_part_id]))
  return {
    ...content,
    parts: content.parts.map(part => ({ ...part, continues_part_id: now.get(part.id ?? '') ?? null })),
  }
}

/** A task that another row goes on with meanwhile stays there: the row comes back as a task of its own. */
async function freeState(tx: RowStateWriter, version: PlanVersion, state: RowState): Promise<RowState> {
  const isTaken = (await listRows(tx, version.id)).some(row => row.task_id === state.task_id)
  if (!isTaken) return state
  const parts = state.content.parts.map(part => ({ ...part, continues_part_id: null }))
  return { ...state, task_id: newId<'task'>(), content: { ...state.content, parts } }
}

/** The row goes; its task too, unless another version or a duty knows it. */
export async function removeRow(tx: RowStateWriter, row: PlanRow): Promise<void> {
  await deleteRow(tx, row.id)
  await tx.db
    .deleteFrom('task')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', row.task_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('plan_row').select('id').whereRef('plan_row.task_id', '=', 'task.id'))),
    )
    .execute()
}

/** Puts a row behind another, or at the head; at the end, if the one it stood behind is no more. */
export async function placeRow(tx: RowStateWriter, version: PlanVersion, id: string, state: RowState): Promise<void> {
  const { task_id, after, content, source, review, skip_reason } = state
  const row_version = (state.row_version ?? 0) + 1
  const facility_id = tx.actor.facility
  const rows = await listRows(tx, version.id)
  const before = after === null ? undefined : (rows.find(row => row.id === after) ?? rows.at(-1))
  const position = (before?.position ?? 0) + 1
  await tx.db
    .updateTable('plan_row')
    .set(set => ({ position: set('position', '+', 1) }))
    .where('facility_id', '=', facility_id)
    .where('version_id', '=', version.id)
    .where('position', '>=', position)
    .execute()
  await tx.db
    .insertInto('task')
    .values({ facility_id, id: task_id, plan_id: version.plan_id })
    .onConflict(conflict => conflict.columns(['facility_id', 'id']).doNothing())
    .execute()
  const placed = { id, task_id, version_id: version.id, position, row_version }
  await insertRows(tx, [{ ...placed, content, source, review, skip_reason }])
}
