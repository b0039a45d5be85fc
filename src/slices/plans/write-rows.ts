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
}

/** Writes rows with their parts and parties: three statements, however many rows. */
export async function insertRows(tx: RowWriter, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.db
    .insertInto('plan_row')
    .values(
      rows.map(({ content, source, ...row }) => ({
        facility_id: tx.actor.facility,
        ...row,
        ...ownColumns(content),
        source: JSON.stringify(source),
      })),
    )
    .execute()
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
  if (placed.length)
    await tx.db
      .insertInto('part')
      .values(
        placed.map(({ id, row, part: { parties: _parties, id: _id, ...part }, position }) => ({
          facility_id,
          row_id: row.id,
          task_id: row.task_id,
          position,
          ...part,
          id,
        })),
      )
      .execute()
  const parties = placed.flatMap(({ id, part }) =>
    part.parties.map((party, index) => ({ facility_id, part_id: id, position: index + 1, ...party })),
  )
  if (parties.length) await tx.db.insertInto('party').values(parties).execute()
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
