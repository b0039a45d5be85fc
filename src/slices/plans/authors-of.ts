import type { Reader } from '#platform/scope.ts'
import { listChanges, type PlanVersion } from './plans.queries.ts'
import type { ChangeKind } from './plans.table.ts'

const AUTHORING: readonly ChangeKind[] = [
  'import',
  'type_in',
  'accept',
  'correct',
  'skip',
  'add',
  'split',
  'merge',
  'undo',
  'redo',
  'header',
  'submit',
  'amend',
  'replace',
  'next_year',
  'map_task',
]

/** Everyone who had a hand in a version's content: made it, changed a row or its header, submitted it. */
export async function authorsOf(reader: Reader, version: PlanVersion): Promise<string[]> {
  const changes = await listChanges(reader, version.id)
  const hands = changes.filter(change => AUTHORING.includes(change.kind)).map(change => change.staff_id)
  const all = [version.author_staff_id, version.submitted_by, ...hands]
  return [...new Set(all.filter(staff => staff !== null))]
}
