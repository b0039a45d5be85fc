import { inGroups } from '#platform/db/in-groups.ts'
import type { Writer } from '#platform/scope.ts'

/** The occurrence goes on with another unit; id, hand-ins, requests and ties stay, and whose it was is kept beside. */
export async function moveToUnit(
  tx: Writer<'occurrence'>,
  ids: readonly string[],
  to: { readonly unit_id: string; readonly answers_staff_id: string | null },
): Promise<void> {
  for (const group of inGroups(ids))
    await tx.db
      .updateTable('occurrence')
      .set(eb => ({
        from_unit_id: eb.ref('unit_id'),
        unit_id: to.unit_id,
        party_key: `unit:${to.unit_id}`,
        row_version: eb('row_version', '+', 1),
        ...(to.answers_staff_id !== null && { answers_staff_id: to.answers_staff_id }),
      }))
      .where('facility_id', '=', tx.actor.facility)
      .where('id', 'in', group)
      .execute()
}
