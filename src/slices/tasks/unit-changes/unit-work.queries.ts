import type { Reader } from '#platform/scope.ts'
import { type Standing, standingOf } from '../carry-over.ts'

/** Every occurrence of a unit, as planning again looks at it. */
export async function workOf(reader: Reader, unit: string): Promise<Standing[]> {
  const parts = await reader.db
    .selectFrom('occurrence')
    .select('part_id')
    .distinct()
    .where('facility_id', '=', reader.actor.facility)
    .where('unit_id', '=', unit)
    .execute()
  const rows = await standingOf(
    reader,
    parts.map(row => row.part_id),
    true,
  )
  return rows.filter(row => row.party_key === `unit:${unit}`)
}
