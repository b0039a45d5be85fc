import type { Reader } from '#platform/scope.ts'

/** Inspections that many rows name, each looked up once. */
export async function inspectionsById(reader: Reader, rows: readonly { readonly inspection_id: string }[]) {
  const ids = [...new Set(rows.map(row => row.inspection_id))]
  const found = ids.length === 0 ? [] : await inspectionsIn(reader, ids)
  return new Map(found.map(inspection => [inspection.id, inspection]))
}

const inspectionsIn = (reader: Reader, ids: readonly string[]) =>
  reader.db
    .selectFrom('inspection')
    .select(['id', 'title', 'from_day', 'to_day', 'state', 'state_reason', 'lead_staff_id'])
    .where('facility_id', '=', reader.actor.facility)
    .where('id', 'in', ids)
    .execute()
