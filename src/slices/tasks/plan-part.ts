import { type Day, dayOf } from '#platform/day.ts'
import { inGroups } from '#platform/db/in-groups.ts'
import { newId } from '#platform/ids.ts'
import type { PlanPart } from '../plans/plans.api.ts'
import {
  askAgain,
  givesWay,
  movable,
  moveToPart,
  removeAll,
  type Standing,
  standingOf,
  waiveAll,
} from './carry-over.ts'
import { type Bearer, bearersOf, type People } from './fan-out.ts'
import { noteUnanswered } from './note-unanswered.ts'
import type { Planned, Planner } from './plan-occurrences.ts'
import type { DuePeriod } from './recurrence.ts'

type DuePart = Pick<PlanPart, 'id' | 'task_id' | 'product' | 'parties'>

/** What planning a part needs to know of the version it belongs to. */
export interface Planning {
  readonly people: People
  /** The day of issue: periods that ended before it belong to the version before. */
  readonly from: Day
  /** The version has just been issued: it takes over what the parts before it left open. */
  readonly first: boolean
  /** Why an occurrence that the new schedule no longer has is waived. */
  readonly waived_for: string
}

interface Wanted {
  readonly bearer: Bearer
  readonly period: DuePeriod
}

/** Plans one part: adds what is missing, takes over what an earlier part began, drops what lies ahead and is no longer wanted. */
export async function planPart(
  tx: Planner,
  part: DuePart,
  before: readonly string[],
  periods: readonly DuePeriod[],
  planning: Planning,
): Promise<Planned> {
  const today = dayOf(tx.now())
  const standing = await standingOf(tx, [part.id, ...before])
  const wanted = await wantedOf(tx, part, periods, standing, planning)
  const { kept, surplus } = match(wanted, standing, today)
  if (planning.first) await takeOver(tx, part, kept, surplus, planning)

  const removed = surplus.filter(row => isAhead(row, today) && row.state === 'upcoming' && !row.touched)
  await removeAll(
    tx,
    removed.map(row => row.id),
  )
  const gone = new Set(removed.map(row => row.id))
  const there = new Set(standing.filter(row => !gone.has(row.id)).map(keyOfRow))
  const missing = wanted.filter(one => !there.has(keyOf(one)))
  return { added: await addOccurrences(tx, part, missing), removed: removed.length }
}

const isAhead = (row: Standing, today: Day): boolean => row.period_from >= today && !row.told

const keyOf = ({ period, bearer }: Wanted): string => `${period.code} ${bearer.party_key}`
const keyOfRow = (row: Standing): string => `${row.period_code} ${row.party_key}`

async function wantedOf(
  tx: Planner,
  part: DuePart,
  periods: readonly DuePeriod[],
  standing: readonly Standing[],
  { people, first, from }: Planning,
): Promise<Wanted[]> {
  const today = dayOf(tx.now())
  const planned = first ? standing.filter(row => row.part_id === part.id) : standing
  const begun = new Set(planned.map(row => row.period_code))
  const wanted: Wanted[] = []
  const unanswered = new Set<string>()
  for (const period of periods) {
    const found = bearersOf(part.parties, period.from, people)
    for (const party of found.unanswered) unanswered.add(party.words)
    // A period that has begun is planned once: who joins the group later starts with the next one.
    if (period.from < today && begun.has(period.code)) continue
    const bearers = found.bearers.filter(bearer => !isUnderWay(period, bearer, standing, from))
    wanted.push(...bearers.map(bearer => ({ bearer, period })))
  }
  await noteUnanswered(tx, part, [...unanswered])
  return wanted
}

/**
 * Under another schedule the party has already worked in the stretch that holds the day of issue, on a period that goes on
 * beyond it: the new schedule starts for it with the next period. Otherwise the same days would be asked for twice.
 */
const isUnderWay = (period: DuePeriod, bearer: Bearer, standing: readonly Standing[], from: Day): boolean =>
  period.from < from &&
  standing.some(
    row =>
      row.party_key === bearer.party_key &&
      row.period_code !== period.code &&
      row.period_to >= from &&
      row.period_from < from &&
      (row.touched || row.state === 'accepted' || row.state === 'submitted'),
  )

/** An occurrence stays where period and party are wanted still; ahead of its beginning also its days have to be the same. */
function match(wanted: readonly Wanted[], standing: readonly Standing[], today: Day) {
  const periods = new Map(wanted.map(one => [keyOf(one), one.period]))
  const isKept = (row: Standing): boolean => {
    const period = periods.get(keyOfRow(row))
    return period !== undefined && (sameDays(period, row) || row.touched || !isAhead(row, today))
  }
  return { kept: standing.filter(isKept), surplus: standing.filter(row => !isKept(row)) }
}

/** The stretch before a date begins anew where the date before it moved. */
const sameDays = (period: DuePeriod, row: Standing): boolean =>
  period.due_on === row.due_on && period.from === row.period_from && period.to === row.period_to

async function takeOver(
  tx: Planner,
  part: DuePart,
  kept: readonly Standing[],
  surplus: readonly Standing[],
  { from, waived_for }: Planning,
): Promise<void> {
  const today = dayOf(tx.now())
  const older = (rows: readonly Standing[]) => rows.filter(row => row.part_id !== part.id)
  const again = kept.filter(row => row.gave_way && row.period_to >= from)
  await askAgain(
    tx,
    again.map(row => row.id),
  )
  const moved = older(kept).filter(row => movable(row, from) || again.includes(row))
  await moveToPart(
    tx,
    moved.map(row => row.id),
    part,
  )
  await waiveAll(
    tx,
    older(surplus)
      .filter(row => givesWay(row, from, today))
      .map(row => row.id),
    waived_for,
  )
}

/** Adds occurrences; one that another run added meanwhile stays as it is. */
export async function addOccurrences(
  tx: Planner,
  part: Pick<PlanPart, 'id' | 'task_id'>,
  wanted: readonly Wanted[],
): Promise<number> {
  const values = wanted.map(({ bearer, period }) => ({
    ...bearer,
    id: newId<'occurrence'>(),
    facility_id: tx.actor.facility,
    task_id: part.task_id,
    part_id: part.id,
    period_code: period.code,
    period_from: period.from,
    period_to: period.to,
    due_on: period.due_on,
  }))
  let count = 0
  for (const group of inGroups(values)) {
    const added = await tx.db
      .insertInto('occurrence')
      .values(group)
      .onConflict(conflict => conflict.columns(['facility_id', 'part_id', 'party_key', 'period_code']).doNothing())
      .executeTakeFirst()
    count += Number(added.numInsertedOrUpdatedRows ?? 0)
  }
  return count
}
