import { inGroups } from '#platform/db/in-groups.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import type { FieldSource, PartContent, RowContent } from './plan-content.ts'
import type { RowReview } from './plans.table.ts'

type RowWriter = Writer<'plan_row' | 'part' | 'party'>

export interface NewRow {
  id: string
  version_id: string
  task_id: string
  position: number
  content: RowContent
  source: FieldSource
  review: RowReview
  skip_reason?: string | null
  /** Of a row that comes back: above what it was, so that a page from before does not pass for the present one. */
  row_version?: number
}

/** Writes rows with their parts and parties: a few statements, however many rows. */
export async function insertRows(tx: RowWriter, rows: readonly NewRow[]): Promise<void> {
  const values = rows.map(({ content, source, ...row }) => ({
    facility_id: tx.actor.facility,
    ...row,
    ...ownColumns(content),
    source: JSON.stringify(source),
  }))
  for (const group of inGroups(values)) await tx.db.insertInto('plan_row').values(group).execute()
  await insertParts(
    tx,
    rows.flatMap(row => row.content.parts.map((part, index) => ({ row, part, position: index + 1 }))),
  )
}

export const ownColumns = ({ no, group_title, title, schedule_raw, products, forms, budget }: RowContent) => ({
  no,
  group_title,
  title,
  schedule_raw,
  products,
  forms,
  budget,
})

interface NewPart {
  row: { id: string; task_id: string }
  part: PartContent
  position: number
}

async function insertParts(tx: RowWriter, found: readonly NewPart[]): Promise<void> {
  const facility_id = tx.actor.facility
  const placed = found.map(item => ({ ...item, id: item.part.id ?? newId<'part'>() }))
  const parts = placed.map(({ id, row, part: { parties: _parties, id: _id, ...part }, position }) => ({
    facility_id,
    row_id: row.id,
    task_id: row.task_id,
    position,
    ...part,
    id,
  }))
  for (const group of inGroups(parts)) await tx.db.insertInto('part').values(group).execute()
  const parties = placed.flatMap(({ id, part }) =>
    part.parties.map((party, index) => ({ facility_id, part_id: id, position: index + 1, ...party })),
  )
  for (const group of inGroups(parties)) await tx.db.insertInto('party').values(group).execute()
}

/** Puts a row's content in place of the old one; a part that is named again keeps its id. */
export async function replaceRow(
  tx: RowWriter,
  row: { id: string; task_id: string },
  content: RowContent,
  review: RowReview,
  skipReason: string | null = null,
  source?: FieldSource,
): Promise<number> {
  await deleteParts(tx, row.id)
  await insertParts(
    tx,
    content.parts.map((part, index) => ({ row, part, position: index + 1 })),
  )
  const { row_version } = await tx.db
    .updateTable('plan_row')
    .set(set => ({
      ...ownColumns(content),
      review,
      skip_reason: skipReason,
      ...(source && { source: JSON.stringify(source) }),
      reviewed_by: tx.actor.id ?? null,
      row_version: set('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', row.id)
    .returning('row_version')
    .executeTakeFirstOrThrow()
  return row_version
}

async function deleteParts(tx: RowWriter, rowId: string): Promise<void> {
  const { facility } = tx.actor
  await tx.db
    .deleteFrom('party')
    .where('facility_id', '=', facility)
    .where('part_id', 'in', query =>
      query.selectFrom('part').select('part.id').where('part.facility_id', '=', facility).where('row_id', '=', rowId),
    )
    .execute()
  await tx.db.deleteFrom('part').where('facility_id', '=', facility).where('row_id', '=', rowId).execute()
}

export async function deleteRow(tx: RowWriter, rowId: string): Promise<void> {
  await deleteParts(tx, rowId)
  await tx.db.deleteFrom('plan_row').where('facility_id', '=', tx.actor.facility).where('id', '=', rowId).execute()
}

/** Drops those of the tasks that no row of any version holds. */
export async function dropUnusedTasks(
  tx: Writer<'task'>,
  among: { readonly id: string } | { readonly plan_id: string },
): Promise<void> {
  const wanted = tx.db.deleteFrom('task').where('facility_id', '=', tx.actor.facility)
  await ('id' in among ? wanted.where('id', '=', among.id) : wanted.where('plan_id', '=', among.plan_id))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan_row')
            .select('plan_row.id')
            .whereRef('plan_row.facility_id', '=', 'task.facility_id')
            .whereRef('plan_row.task_id', '=', 'task.id'),
        ),
      ),
    )
    .execute()
}
