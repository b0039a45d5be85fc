import type { Reader } from '#platform/scope.ts'

/** How many parties bear each part of a version: a group that leads counts with every unit that has had its duty. */
export async function bearersByPart(reader: Reader, versionId: string): Promise<Map<string, number>> {
  const rows = await reader.db
    .selectFrom('occurrence')
    .innerJoin('part', join =>
      join.onRef('part.facility_id', '=', 'occurrence.facility_id').onRef('part.id', '=', 'occurrence.part_id'),
    )
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('plan_row.version_id', '=', versionId)
    .select(({ fn }) => ['occurrence.part_id', fn.count<number>('occurrence.party_key').distinct().as('bearers')])
    .groupBy('occurrence.part_id')
    .execute()
  return new Map(rows.map(row => [row.part_id, row.bearers]))
}
