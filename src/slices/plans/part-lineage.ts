import type { Reader } from '#platform/scope.ts'
import { listVersionsOf } from './plans.queries.ts'
import type { PlanState } from './plans.table.ts'

/** Something was or is due under a version in these states. */
const BEGUN: readonly PlanState[] = ['issued', 'superseded', 'closed']

/** Which part goes on with which, over all versions of a plan. */
export interface Lineage {
  /** The parts of earlier versions that this one goes on with, the nearest first. */
  before(partId: string): readonly string[]
  /** Of those, as far back as schedule and rhythm were the same: rhythms set for them still hold. */
  sameRhythm(partId: string): readonly string[]
  /** Parts of other versions that no part of this version goes on with: what a new version left behind. */
  leftBehind(versionId: string): readonly { part_id: string; task_id: string }[]
}

/** Reads the lineage of a plan's parts; drafts are left out, for nothing was ever due under them. */
export async function loadLineage(reader: Reader, planId: string): Promise<Lineage> {
  // Asked for first: by their ids the planner knows how many rows they have, by a join it does not (docs/decisions/0009).
  const begun = (await listVersionsOf(reader, planId)).filter(one => BEGUN.includes(one.state)).map(one => one.id)
  const parts = await reader.db
    .selectFrom('part')
    .innerJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .select(['part.id', 'part.task_id', 'part.continues_part_id', 'part.schedule_kind', 'part.rhythm'])
    .select(['plan_row.version_id', 'plan_row.review'])
    .where('part.facility_id', '=', reader.actor.facility)
    .where('plan_row.version_id', 'in', begun)
    .execute()
  const continues = new Map(parts.map(part => [part.id, part.continues_part_id]))
  const before = (partId: string): string[] => {
    const chain: string[] = []
    for (let at = continues.get(partId); at && !chain.includes(at); at = continues.get(at)) chain.push(at)
    return chain
  }
  const rhythms = new Map(parts.map(part => [part.id, `${part.schedule_kind} ${part.rhythm}`]))
  return {
    before,
    sameRhythm: partId => {
      const chain = before(partId)
      const changed = chain.findIndex(id => rhythms.get(id) !== rhythms.get(partId))
      return changed < 0 ? chain : chain.slice(0, changed)
    },
    leftBehind: versionId => {
      const live = parts.filter(part => part.version_id === versionId && part.review !== 'skipped')
      const kept = new Set(live.flatMap(part => [part.id, ...before(part.id)]))
      return parts
        .filter(part => part.version_id !== versionId && !kept.has(part.id))
        .map(part => ({ part_id: part.id, task_id: part.task_id }))
    },
  }
}
