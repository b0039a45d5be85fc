import { addDays, dayOf } from '#platform/day.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar } from '../facilities/calendar.api.ts'
import { loadMembers } from '../facilities/groups.api.ts'
import { loadAnswerers } from '../facilities/staff.api.ts'
import { loadUnitOn } from '../facilities/unit-changes.api.ts'
import { loadLineage, type PlanVersion, planRows, planVersion } from '../plans/plans.api.ts'
import { leaveBehind, nameOf } from './carry-over.ts'
import type { People } from './fan-out.ts'
import { periodsInForce, type RhythmChange } from './periods-in-force.ts'
import { planPart } from './plan-part.ts'
import { refreshOccurrences } from './tasks.events.ts'

export type Planner = Writer<'occurrence' | 'notice'>
export type Planned = { added: number; removed: number }

/**
 * Lập các kỳ thực hiện của một phiên bản kế hoạch đã ban hành. Chạy lại không thêm gì.
 * What has begun is never touched; what lies ahead follows the groups, heads and rhythms as they stand. A version that was
 * just issued in place of another (`first`) takes over what that one left open.
 */
export const planOccurrences = (scope: Scope, versionId: string, key?: string, first = true): Promise<Planned> =>
  write(scope, { action: 'tasks.plan', subject: versionId, key, input: { versionId } }, async (tx: Planner) => {
    const version = await planVersion(tx, versionId)
    const planned = await replanVersion(tx, versionId, first)
    const tomorrow = addDays(dayOf(tx.now()), 1)
    if (version.state === 'issued' && tomorrow <= `${version.year}-12-31`)
      await tx.enqueue(refreshOccurrences, { version_id: versionId }, versionId, new Date(`${tomorrow}T00:05:00+07:00`))
    return planned
  })

/** Plans an issued version again; the job may run late, and a version no longer in force plans nothing. */
export async function replanVersion(tx: Planner, versionId: string, first = false): Promise<Planned> {
  const version = await planVersion(tx, versionId)
  if (version.state !== 'issued' || !version.issued_on) return { added: 0, removed: 0 }
  return replan(tx, version, version.issued_on, first && version.started_as !== 'new')
}

async function replan(tx: Planner, version: PlanVersion, from: string, first: boolean): Promise<Planned> {
  const { year } = version
  const parts = (await planRows(tx, version.id)).flatMap(row => row.parts)
  const lineage = await loadLineage(tx, version.plan_id)
  const calendar = await loadCalendar(tx, `${year - 1}-12-01`, `${year + 1}-01-31`)
  const changes = await rhythmChanges(tx)
  const planning = { people: await loadPeople(tx), from, first, waived_for: `Lịch đổi theo ${nameOf(version)}` }
  const planned: Planned = { added: 0, removed: 0 }
  for (const part of parts) {
    const before = lineage.before(part.id)
    const set = [part.id, ...lineage.sameRhythm(part.id)].flatMap(id => changes.get(id) ?? []).sort(byTime)
    const periods = periodsInForce(part, part.schedule_year ?? year, from, set, calendar)
    const done = await planPart(tx, part, before, periods, planning)
    planned.added += done.added
    planned.removed += done.removed
  }
  if (first) planned.removed += (await leaveBehind(tx, version, lineage)).removed
  return planned
}

export async function loadPeople(tx: Planner): Promise<People> {
  const membersOn = await loadMembers(tx)
  const answersFor = await loadAnswerers(tx, dayOf(tx.now()))
  const unitOn = await loadUnitOn(tx)
  return { membersOn, answersFor, unitOn }
}

const byTime = (a: { set_at: Date }, b: { set_at: Date }): number => a.set_at.getTime() - b.set_at.getTime()

async function rhythmChanges(tx: Planner): Promise<Map<string, (RhythmChange & { set_at: Date })[]>> {
  const rows = await tx.db
    .selectFrom('part_rhythm')
    .select(['part_id', 'rhythm', 'from_day', 'set_at'])
    .where('facility_id', '=', tx.actor.facility)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, row => row.part_id)
}
