import type { ExpressionBuilder } from 'kysely'
import { type Day, dayOf } from '#platform/day.ts'
import { inGroups } from '#platform/db/in-groups.ts'
import type { Tables } from '#platform/db/tables.ts'
import { resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { endedTasks, type Lineage, type PlanVersion } from '../plans/plans.api.ts'
import type { OccurrenceState } from './tasks.table.ts'

type Carrier = Writer<'occurrence' | 'notice'>

/** An occurrence as planning again looks at it. */
export interface Standing {
  readonly id: string
  readonly part_id: string
  readonly task_id: string
  readonly party_key: string
  readonly period_code: string
  readonly period_from: Day
  readonly period_to: Day
  readonly due_on: Day
  readonly state: OccurrenceState
  /** Somebody handed in, tied, asked or was granted more time: nobody takes that away. */
  readonly touched: boolean
  /** Somebody was reminded of it: it has begun for them, even today. */
  readonly told: boolean
  /** Waived because an amendment did not want it, by nobody's own decision: a later one may want it again. */
  readonly gave_way: boolean
}

/** Occurrences of these parts; those that an event made are planned by the event alone and left out unless asked for. */
export async function standingOf(reader: Reader, parts: readonly string[], events = false): Promise<Standing[]> {
  if (parts.length === 0) return []
  const rows = await reader.db
    .selectFrom('occurrence')
    .select(['id', 'part_id', 'task_id', 'party_key', 'period_code', 'period_from', 'period_to', 'due_on', 'state'])
    .select('decided_by')
    .select(eb => [
      eb.or((['tie', 'extension', 'hand_in', 'duty_request'] as const).map(table => speaksOf(eb, table))).as('touched'),
      speaksOf(eb, 'reminder').as('told'),
    ])
    .where('facility_id', '=', reader.actor.facility)
    .where('part_id', 'in', [...parts])
    .where('period_code', 'not like', events ? '' : 'event:%')
    .orderBy('period_from')
    .execute()
  return rows.map(({ decided_by, ...row }) => ({
    ...row,
    touched: Boolean(row.touched),
    told: Boolean(row.told),
    gave_way: row.state === 'waived' && decided_by === null,
  }))
}

const speaksOf = (
  { exists, selectFrom }: ExpressionBuilder<Tables, 'occurrence'>,
  table: 'tie' | 'extension' | 'hand_in' | 'duty_request' | 'reminder',
) =>
  exists(
    selectFrom(table)
      .select(`${table}.id`)
      .whereRef(`${table}.facility_id`, '=', 'occurrence.facility_id')
      .whereRef(`${table}.occurrence_id`, '=', 'occurrence.id'),
  )

const isDecided = ({ state }: Standing): boolean => state === 'accepted' || state === 'waived'

/** The occurrence goes on under the part of the new version: its id, hand-ins and ties stay what they are. */
export async function moveToPart(
  tx: Carrier,
  ids: readonly string[],
  part: { id: string; task_id: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('occurrence')
    .set(set => ({ part_id: part.id, task_id: part.task_id, row_version: set('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .execute()
}

/** What an amendment had waived is wanted again: it is asked for as if it had never been taken away. */
export async function askAgain(tx: Carrier, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .updateTable('occurrence')
    .set(set => ({
      state: 'upcoming' as const,
      state_reason: null,
      decided_at: null,
      row_version: set('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', [...ids])
    .execute()
}

/** What can be moved to a new version's part: of a period that has not ended by the day of issue, and not yet decided. */
export const movable = (row: Standing, from: Day): boolean => row.period_to >= from && !isDecided(row)

/** Begun, but nobody has done anything for it: it may give way to what the new version asks. */
export const givesWay = (row: Standing, from: Day, today: Day): boolean =>
  movable(row, from) && row.period_from < today && !row.touched && row.state !== 'submitted'

export async function waiveAll(tx: Carrier, ids: readonly string[], reason: string): Promise<void> {
  for (const group of inGroups(ids))
    await tx.db
      .updateTable('occurrence')
      .set(set => ({
        state: 'waived' as const,
        state_reason: reason,
        decided_at: tx.now(),
        decided_by: tx.actor.id ?? null,
        row_version: set('row_version', '+', 1),
      }))
      .where('facility_id', '=', tx.actor.facility)
      .where('id', 'in', group)
      .execute()
  for (const id of ids) await resolveNotices(tx, id)
}

/**
 * What the new version left behind. Periods that begin from the day of issue on are withdrawn, unless somebody has worked
 * on them; what is open stays until it is due, or is waived where that was decided for the task.
 */
export async function leaveBehind(tx: Carrier, version: PlanVersion, lineage: Lineage): Promise<{ removed: number }> {
  const from = version.issued_on ?? dayOf(tx.now())
  const today = dayOf(tx.now())
  const left = new Set(lineage.leftBehind(version.id).map(part => part.part_id))
  const ended = await endedTasks(tx, version.id)
  // A part of an ended task may go on in another row; what it left open before is the ended task's all the same.
  const parts = new Set([...left, ...(await partsUnder(tx, [...ended.keys()]))])
  const undecided = (await standingOf(tx, [...parts], true)).filter(row => !isDecided(row))
  const isAhead = (row: Standing) => left.has(row.part_id) && row.period_from >= from
  const ahead = undecided.filter(row => isAhead(row) && !row.touched && row.state !== 'submitted')
  const removed = ahead.filter(row => row.period_from >= today && !row.told)
  await removeAll(
    tx,
    removed.map(row => row.id),
  )
  await waiveAll(
    tx,
    ahead.filter(row => !removed.includes(row)).map(row => row.id),
    `Không còn trong kế hoạch từ ngày ban hành bản mới (${nameOf(version)})`,
  )
  for (const [task, end] of ended) {
    if (end.open_work !== 'waive') continue
    const open = undecided.filter(row => row.task_id === task && row.state !== 'submitted' && !ahead.includes(row))
    await waiveAll(
      tx,
      open.map(row => row.id),
      end.reason ?? nameOf(version),
    )
  }
  return { removed: removed.length }
}

async function partsUnder(tx: Carrier, tasks: readonly string[]): Promise<string[]> {
  if (tasks.length === 0) return []
  const rows = await tx.db
    .selectFrom('occurrence')
    .select('part_id')
    .distinct()
    .where('facility_id', '=', tx.actor.facility)
    .where('task_id', 'in', [...tasks])
    .execute()
  return rows.map(row => row.part_id)
}

export const nameOf = (version: Pick<PlanVersion, 'number' | 'year' | 'version_no'>): string =>
  version.number ?? `kế hoạch năm ${version.year}, bản ${version.version_no}`

/** What lies ahead and nobody has worked on may go. */
export async function removeAll(tx: Carrier, ids: readonly string[]): Promise<void> {
  for (const group of inGroups(ids))
    await tx.db.deleteFrom('occurrence').where('facility_id', '=', tx.actor.facility).where('id', 'in', group).execute()
}
