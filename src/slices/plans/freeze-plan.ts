import { hashOf } from '#platform/canonical-json.ts'
import type { Reader } from '#platform/scope.ts'
import { listTaskEnds } from './old-tasks.queries.ts'
import { listRows } from './plan-rows.queries.ts'
import { getVersion, listCitations, listDeadlines, listTargets } from './plans.queries.ts'
import { contentOf } from './row-content.input.ts'

/**
 * The hash of what a leader approves: header, citations, targets, deadlines and the rows that were not skipped.
 * The document's number and date are given at issue and stand outside.
 */
export async function frozenHash(reader: Reader, versionId: string): Promise<string> {
  const version = await getVersion(reader, versionId)
  const rows = await listRows(reader, versionId)
  const ends = await listTaskEnds(reader, versionId)
  const { year, version_no, title, place, outline, replaces_number, replaces_dated } = version
  const { signer_capacity, signer_position, signer_name, budget_source, budget_total } = version
  return hashOf({
    year,
    version_no,
    title,
    place,
    outline,
    replaces_number,
    replaces_dated,
    signer_capacity,
    signer_position,
    signer_name,
    budget_source,
    budget_total,
    citations: bare(await listCitations(reader, versionId)),
    targets: bare(await listTargets(reader, versionId)),
    deadlines: bare(await listDeadlines(reader, versionId)),
    rows: rows
      .filter(row => row.review !== 'skipped')
      .map(row => ({
        task_id: row.task_id,
        position: row.position,
        ...contentOf(row),
      })),
    // Left out where there are none, so that what was approved before ends were known keeps its hash.
    ...(ends.length > 0 && { ends }),
  })
}

/** Without the rows' own ids and where they were read: those say nothing of the content. */
const bare = <T extends { id: string; source: unknown }>(items: readonly T[]) =>
  items.map(({ id: _id, source: _source, ...item }) => item)
