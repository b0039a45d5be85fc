import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { ChangeKind } from './plans.table.ts'

interface Change {
  version_id: string
  row_id?: string | null
  /** All rows it touched, where they are several. */
  row_ids?: readonly string[]
  kind: ChangeKind
  note?: string
  /** What stood there before, so that the change can be undone. */
  before?: unknown
  /** The change that it took back. */
  undoes?: string
}

/** Leaves one line in the version's own history. */
export async function noteChange(tx: Writer<'plan_change'>, change: Change): Promise<string> {
  const id = newId<'plan_change'>()
  await tx.db
    .insertInto('plan_change')
    .values({
      facility_id: tx.actor.facility,
      id,
      version_id: change.version_id,
      row_id: change.row_id ?? null,
      row_ids: [...(change.row_ids ?? [])],
      kind: change.kind,
      note: change.note ?? null,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      undoes: change.undoes ?? null,
      staff_id: tx.actor.id ?? null,
      at: tx.now(),
    })
    .execute()
  return id
}
