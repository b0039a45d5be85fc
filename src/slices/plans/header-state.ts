import type { Reader, Writer } from '#platform/scope.ts'
import { getVersion, listCitations, listDeadlines, listTargets, type PlanVersion } from './plans.queries.ts'
import { writeLists } from './write-lists.ts'

/** Header and lists of a version as they stand, so that an edit of them can be taken back. */
export interface HeaderState {
  version: PlanVersion
  citations: Awaited<ReturnType<typeof listCitations>>
  targets: Awaited<ReturnType<typeof listTargets>>
  deadlines: Awaited<ReturnType<typeof listDeadlines>>
}

export const headerState = async (reader: Reader, versionId: string): Promise<HeaderState> => ({
  version: await getVersion(reader, versionId),
  citations: await listCitations(reader, versionId),
  targets: await listTargets(reader, versionId),
  deadlines: await listDeadlines(reader, versionId),
})

type HeaderWriter = Writer<'plan_version' | 'plan_citation' | 'plan_target' | 'plan_deadline'>

/** Makes header and lists stand as they did. */
export async function putHeader(tx: HeaderWriter, versionId: string, state: HeaderState): Promise<void> {
  const { title, number, place, dated, signer_capacity, signer_position, signer_name, budget_source, budget_total } =
    state.version
  const header = { title, number, place, dated, signer_capacity, signer_position, signer_name }
  await tx.db
    .updateTable('plan_version')
    .set(set => ({ ...header, budget_source, budget_total, row_version: set('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', versionId)
    .execute()
  await writeLists(tx, versionId, {
    citations: inPlace(state.citations),
    targets: inPlace(state.targets),
    deadlines: inPlace(state.deadlines),
  })
}

/** Each item with where it was read, as the lists are written. */
const inPlace = <T extends { source: object; position: number }>(items: readonly T[]) =>
  items.toSorted((a, b) => a.position - b.position).map(item => ({ ...item, ...item.source }))
