import type { Reader } from '#platform/scope.ts'
import { loadLineage, planRowsEver, planVersion } from '#slices/plans/plans.api.ts'

/** How many parties bear each part of a version: a group that leads counts with every unit that has had its duty. */
export async function bearersByPart(reader: Reader, versionId: string): Promise<Map<string, number>> {
  const version = await planVersion(reader, versionId)
  const lineage = await loadLineage(reader, version.plan_id)
  const rows = await reader.db
    .selectFrom('occurrence')
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', version.plan_id)
    .select(['occurrence.part_id', 'occurrence.party_key'])
    .distinct()
    .execute()
  const parties = Map.groupBy(rows, row => row.part_id)
  const parts = (await planRowsEver(reader, version)).flatMap(row => row.parts)
  return new Map(
    parts.flatMap(part => {
      // Who bore the part before an amendment bore the same duty.
      const borne = [part.id, ...lineage.before(part.id)].flatMap(id => parties.get(id) ?? [])
      return borne.length > 0 ? [[part.id, new Set(borne.map(row => row.party_key)).size]] : []
    }),
  )
}
