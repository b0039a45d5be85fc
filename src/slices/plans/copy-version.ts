import { newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { listRows, type PlanRow } from './plan-rows.queries.ts'
import { listCitations, listDeadlines, listTargets, type PlanVersion } from './plans.queries.ts'
import { contentOf } from './row-content.input.ts'
import { type PlanLists, writeLists } from './write-lists.ts'
import { insertRows } from './write-rows.ts'

type CopyWriter = Writer<'plan_citation' | 'plan_target' | 'plan_deadline' | 'plan_row' | 'part' | 'party'>

/** What a version says at its head, without what is its own: number, date, source file and life. */
export const headerToCopy = (version: PlanVersion) => ({
  title: version.title,
  place: version.place,
  signer_capacity: version.signer_capacity,
  signer_position: version.signer_position,
  signer_name: version.signer_name,
  budget_source: version.budget_source,
  budget_total: version.budget_total,
  outline: JSON.stringify(version.outline),
})

export type AllLists = { [List in keyof PlanLists]-?: NonNullable<PlanLists[List]> }

export async function listsOf(reader: Reader, versionId: string): Promise<AllLists> {
  return {
    citations: (await listCitations(reader, versionId)).map(bare),
    targets: (await listTargets(reader, versionId)).map(bare),
    deadlines: (await listDeadlines(reader, versionId)).map(bare),
  }
}

/** Where a thing was read belongs to the file it was read from. */
const bare = <T extends { source: unknown }>({ source: _source, ...item }: T) => item

/** Copies a version's lists and rows into another: the same tasks, each part continuing the one it was copied from. */
export async function copyVersion(tx: CopyWriter, fromId: string, version_id: string): Promise<void> {
  await writeLists(tx, version_id, await listsOf(tx, fromId))
  const rows = (await listRows(tx, fromId)).filter(row => row.review !== 'skipped')
  await insertRows(
    tx,
    rows.map((row, index) => ({
      id: newId<'plan_row'>(),
      version_id,
      task_id: row.task_id,
      position: index + 1,
      content: continuing(row),
      source: {},
      review: 'accepted' as const,
    })),
  )
}

function continuing(row: PlanRow) {
  const content = contentOf(row)
  return {
    ...content,
    parts: content.parts.map(({ id, ...part }) => (id === undefined ? part : { ...part, continues_part_id: id })),
  }
}
