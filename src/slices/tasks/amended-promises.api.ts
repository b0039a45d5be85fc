import type { Reader } from '#platform/scope.ts'
import {
  endedTasks,
  loadLineage,
  type PlanPart,
  planRows,
  planVersion,
  promisedPerOccurrence,
  versionsOfPlan,
} from '#slices/plans/plans.api.ts'

/** What a plan promised over its versions, where one of them changed it. */
export interface AmendedPromises {
  /** For a part of the version: the year's promise of all who bear it; a part that is not here promises what it always did. */
  readonly totals: ReadonlyMap<string, number>
  /** Parts that a later version left behind, with what was promised while they were in the plan. */
  readonly left: readonly { readonly part: PlanPart; readonly promised: number }[]
}

/**
 * The year's promises of a plan that was amended: every occurrence promises what the version promised that it belongs to, so
 * that neither the months before a change nor those after it are counted twice or lost. Waived ones promise nothing.
 */
export async function amendedPromises(reader: Reader, versionId: string): Promise<AmendedPromises> {
  const version = await planVersion(reader, versionId)
  const earlier = (await versionsOfPlan(reader, version.plan_id)).filter(one => one.state === 'superseded')
  if (earlier.length === 0) return { totals: new Map(), left: [] }
  const lineage = await loadLineage(reader, version.plan_id)
  const counts = await countByPart(reader, version.plan_id)
  const live = await partsOf(reader, versionId)
  const parts = new Map(live.map(part => [part.id, part]))
  for (const one of earlier) for (const part of await partsOf(reader, one.id)) parts.set(part.id, part)

  const waived = await waivedTasks(reader, [...earlier.map(one => one.id), versionId])
  const promisedBy = (id: string): number => {
    const part = parts.get(id)
    return ((part && promisedPerOccurrence(part)) ?? 0) * (counts.get(id) ?? 0)
  }
  const isSame = (old: PlanPart | undefined, part: PlanPart): boolean =>
    old !== undefined && samePromise(old, part) && !waived.has(old.task_id)
  const totals = new Map<string, number>()
  for (const part of live) {
    const each = promisedPerOccurrence(part)
    const before = lineage.before(part.id)
    const unchanged = before.length > 0 && before.every(id => isSame(parts.get(id), part))
    if (each === null || unchanged) continue
    totals.set(
      part.id,
      [part.id, ...before].map(promisedBy).reduce((sum, one) => sum + one, 0),
    )
  }
  const left = lineage.leftBehind(versionId).flatMap(({ part_id }) => {
    const part = parts.get(part_id)
    return part && promisedBy(part_id) > 0 ? [{ part, promised: promisedBy(part_id) }] : []
  })
  return { totals, left }
}

const partsOf = async (reader: Reader, versionId: string): Promise<PlanPart[]> =>
  (await planRows(reader, versionId)).flatMap(row => row.parts)

/** Tasks that a version ended with what was open waived: a part of theirs that goes on elsewhere promises less than a year. */
async function waivedTasks(reader: Reader, versions: readonly string[]): Promise<Set<string>> {
  const tasks = new Set<string>()
  for (const version of versions)
    for (const [task, end] of await endedTasks(reader, version)) if (end.open_work === 'waive') tasks.add(task)
  return tasks
}

const samePromise = (a: PlanPart, b: PlanPart): boolean =>
  promisedPerOccurrence(a) === promisedPerOccurrence(b) &&
  a.schedule_kind === b.schedule_kind &&
  a.rhythm === b.rhythm &&
  bearersIn(a) === bearersIn(b)

/** Who bears a part, as one text: another bearer from May on is no second promise for the whole year. */
const bearersIn = ({ parties }: PlanPart): string =>
  parties
    .filter(party => party.role === 'lead' || party.has_duty)
    .map(party =>
      [party.kind, party.unit_id, party.group_id, party.position_id, party.staff_id, party.outside_name].join(),
    )
    .sort()
    .join(';')

async function countByPart(reader: Reader, planId: string): Promise<Map<string, number>> {
  const rows = await reader.db
    .selectFrom('occurrence')
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', planId)
    .where('occurrence.state', '<>', 'waived')
    .select(({ fn }) => ['occurrence.part_id', fn.countAll<number>().as('count')])
    .groupBy('occurrence.part_id')
    .execute()
  return new Map(rows.map(row => [row.part_id, row.count]))
}
