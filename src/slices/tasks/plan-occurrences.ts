import { addDays, type Day, dayOf } from '#platform/day.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar } from '../facilities/calendar.api.ts'
import { loadMembers } from '../facilities/groups.api.ts'
import { loadAnswerers } from '../facilities/staff.api.ts'
import { type PlanPart, planRows, planVersion } from '../plans/plans.api.ts'
import { type Bearer, bearersOf, type People } from './fan-out.ts'
import { noteUnanswered } from './note-unanswered.ts'
import { periodsInForce, type RhythmChange } from './periods-in-force.ts'
import type { DuePeriod } from './recurrence.ts'
import { refreshOccurrences } from './tasks.events.ts'

export type Planner = Writer<'occurrence' | 'notice'>
type Planned = { added: number; removed: number }

/**
 * Lập các kỳ thực hiện của một phiên bản kế hoạch đã ban hành. Chạy lại không thêm gì.
 * What has begun is never touched; what lies ahead follows the groups, heads and rhythms as they stand.
 */
export const planOccurrences = (scope: Scope, versionId: string, key?: string): Promise<Planned> =>
  write(scope, { action: 'tasks.plan', subject: versionId, key, input: { versionId } }, async (tx: Planner) => {
    const version = await planVersion(tx, versionId)
    const planned = await replanVersion(tx, versionId)
    const tomorrow = addDays(dayOf(tx.now()), 1)
    if (version.state === 'issued' && tomorrow <= `${version.year}-12-31`)
      await tx.enqueue(refreshOccurrences, { version_id: versionId }, versionId, new Date(`${tomorrow}T00:05:00+07:00`))
    return planned
  })

/** Plans an issued version again; the job may run late, and a version no longer in force plans nothing. */
export async function replanVersion(tx: Planner, versionId: string): Promise<Planned> {
  const version = await planVersion(tx, versionId)
  if (version.state !== 'issued' || !version.issued_on) return { added: 0, removed: 0 }
  return replan(tx, version.id, version.year, version.issued_on)
}

async function replan(tx: Planner, versionId: string, year: number, issuedOn: Day): Promise<Planned> {
  const parts = (await planRows(tx, versionId)).flatMap(row => row.parts)
  const calendar = await loadCalendar(tx, `${year - 1}-12-01`, `${year + 1}-01-31`)
  const people = await loadPeople(tx)
  const changes = await rhythmChanges(tx)
  const planned: Planned = { added: 0, removed: 0 }
  for (const part of parts) {
    const periods = periodsInForce(part, part.schedule_year ?? year, issuedOn, changes.get(part.id) ?? [], calendar)
    const done = await planPart(tx, part, periods, people)
    planned.added += done.added
    planned.removed += done.removed
  }
  return planned
}

export async function loadPeople(tx: Planner): Promise<People> {
  const membersOn = await loadMembers(tx)
  const answersFor = await loadAnswerers(tx, dayOf(tx.now()))
  return { membersOn, answersFor }
}

async function rhythmChanges(tx: Planner): Promise<Map<string, RhythmChange[]>> {
  const rows = await tx.db
    .selectFrom('part_rhythm')
    .select(['part_id', 'rhythm', 'from_day'])
    .where('facility_id', '=', tx.actor.facility)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, row => row.part_id)
}

const keyOf = (code: string, party: string): string => `${code} ${party}`

type DuePart = Pick<PlanPart, 'id' | 'task_id' | 'product' | 'parties'>

async function planPart(tx: Planner, part: DuePart, periods: readonly DuePeriod[], people: People): Promise<Planned> {
  const today = dayOf(tx.now())
  const existing = await tx.db
    .selectFrom('occurrence')
    .select(['id', 'party_key', 'period_code', 'period_from', 'state', 'answers_staff_id'])
    .where('facility_id', '=', tx.actor.facility)
    .where('part_id', '=', part.id)
    .where('period_code', 'not like', 'event:%')
    .execute()
  const begunCodes = new Set(existing.map(row => row.period_code))
  const wanted: { bearer: Bearer; period: DuePeriod }[] = []
  const unanswered = new Set<string>()
  for (const period of periods) {
    const found = bearersOf(part.parties, period.from, people)
    for (const party of found.unanswered) unanswered.add(party.words)
    // A period that has begun is planned once: who joins the group later starts with the next one.
    if (period.from < today && begunCodes.has(period.code)) continue
    wanted.push(...found.bearers.map(bearer => ({ bearer, period })))
  }
  await noteUnanswered(tx, part, [...unanswered])

  const kept = new Set(wanted.map(one => keyOf(one.period.code, one.bearer.party_key)))
  const ahead = existing.filter(row => row.state === 'upcoming' && row.period_from >= today)
  const surplus = ahead.filter(row => !kept.has(keyOf(row.period_code, row.party_key)))
  const removed = await removeUntouched(
    tx,
    surplus.map(row => row.id),
  )
  const there = new Set(existing.map(row => keyOf(row.period_code, row.party_key)))
  const missing = wanted.filter(one => !there.has(keyOf(one.period.code, one.bearer.party_key)))
  return { added: await addOccurrences(tx, part, missing), removed }
}

/** What lies ahead and nobody has worked on may go; an extension or a tie keeps it. */
async function removeUntouched(tx: Planner, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const removed = await tx.db
    .deleteFrom('occurrence')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('tie').select('tie.id').whereRef('tie.occurrence_id', '=', 'occurrence.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('extension').select('extension.id').whereRef('extension.occurrence_id', '=', 'occurrence.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(removed.numDeletedRows)
}

/** Adds occurrences; one that another run added meanwhile stays as it is. */
export async function addOccurrences(
  tx: Planner,
  part: Pick<PlanPart, 'id' | 'task_id'>,
  wanted: readonly { bearer: Bearer; period: DuePeriod }[],
): Promise<number> {
  if (wanted.length === 0) return 0
  const added = await tx.db
    .insertInto('occurrence')
    .values(
      wanted.map(({ bearer, period }) => ({
        ...bearer,
        id: newId<'occurrence'>(),
        facility_id: tx.actor.facility,
        task_id: part.task_id,
        part_id: part.id,
        period_code: period.code,
        period_from: period.from,
        period_to: period.to,
        due_on: period.due_on,
      })),
    )
    .onConflict(conflict => conflict.columns(['facility_id', 'part_id', 'party_key', 'period_code']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0)
}
