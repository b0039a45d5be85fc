import { type NotNull, sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import type { OccurrenceState, WaitsFor } from './tasks.table.ts'

const COLUMNS = [
  'occurrence.id',
  'occurrence.task_id',
  'occurrence.part_id',
  'occurrence.party_key',
  'occurrence.unit_id',
  'occurrence.staff_id',
  'occurrence.party_name',
  'occurrence.answers_staff_id',
  'occurrence.period_code',
  'occurrence.period_from',
  'occurrence.period_to',
  'occurrence.due_on',
  'occurrence.state',
  'occurrence.state_reason',
  'occurrence.nothing_arose',
  'occurrence.submitted_at',
  'occurrence.decided_at',
  'occurrence.decided_by',
  'occurrence.decided_for',
  'occurrence.waits_for',
  'occurrence.from_unit_id',
  'occurrence.row_version',
  'part.product',
  'part.activity_kind',
  'part.channel',
  'part.measure',
  'part.minimum',
  'part.minimum_per',
  'part.before_dates',
  'part.schedule_kind',
  'plan_row.id as row_id',
  'plan_row.no',
  'plan_row.title',
  'plan_row.version_id',
] as const

/** The latest extension: the due day stays what it was, both show. */
const extendedTo = sql<Day | null>`(select e.due_on from app.extension e where e.facility_id = occurrence.facility_id
  and e.occurrence_id = occurrence.id order by e.granted_at desc, e.id desc limit 1)`

/** `dueDay` as SQL: the last day that is on time, to count by. */
export const effectiveDue = sql<Day>`coalesce(${extendedTo}, occurrence.due_on)`

/** Every occurrence has its part and row: the left joins below only say from where to begin. */
type Joined = Record<'before_dates' | 'schedule_kind' | 'row_id' | 'no' | 'title' | 'version_id', NotNull>

/**
 * Occurrences with the row and part they are of. Every list of this room starts here. Joined from the left, they are read by their
 * own conditions; otherwise the planner may begin at the parts, as it takes what each has of occurrences for one row at most.
 */
export const occurrences = (reader: Reader) =>
  reader.db
    .selectFrom('occurrence')
    .leftJoin('part', join =>
      join.onRef('part.facility_id', '=', 'occurrence.facility_id').onRef('part.id', '=', 'occurrence.part_id'),
    )
    .leftJoin('plan_row', join =>
      join.onRef('plan_row.facility_id', '=', 'part.facility_id').onRef('plan_row.id', '=', 'part.row_id'),
    )
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .select(COLUMNS)
    .select(extendedTo.as('extended_to'))
    .$narrowType<Joined>()

export type OccurrenceRow = Awaited<ReturnType<ReturnType<typeof occurrences>['executeTakeFirstOrThrow']>>

/** One occurrence; unknown and foreign look the same. */
export async function getOccurrence(reader: Reader, id: string): Promise<OccurrenceRow> {
  const found = isId(id) ? await occurrences(reader).where('occurrence.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw problem('not_found', 'occurrence.not-found')
  return found
}

/** Takes the row for this transaction: what happens to one occurrence goes one after the other. */
export async function lockOccurrence(tx: Writer<'occurrence'>, id: string): Promise<OccurrenceRow> {
  if (isId(id))
    await tx.db
      .selectFrom('occurrence')
      .select('id')
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .execute()
  return getOccurrence(tx, id)
}

/** The last day that is on time: the extension's, where there is one. */
export const dueDay = (row: Pick<OccurrenceRow, 'due_on' | 'extended_to'>): Day => row.extended_to ?? row.due_on

/** A period that has begun is open, whether or not anything wrote that down. */
export const stateOn = (row: Pick<OccurrenceRow, 'state' | 'period_from'>, today: Day): OccurrenceState =>
  row.state === 'upcoming' && row.period_from <= today ? 'open' : row.state

/** Hand-in is taken while open or returned, late or not. */
export const takesHandIn = (row: Pick<OccurrenceRow, 'state' | 'period_from'>, today: Day): boolean =>
  ['open', 'returned'].includes(stateOn(row, today))

export interface StateChange {
  state: OccurrenceState
  state_reason?: string | null
  nothing_arose?: boolean
  submitted_at?: Date | null
  decided_at?: Date | null
  decided_by?: string | null
  decided_for?: string | null
  waits_for?: WaitsFor | null
}

export async function setState(tx: Writer<'occurrence'>, id: string, change: StateChange): Promise<void> {
  await tx.db
    .updateTable('occurrence')
    // Every new state begins without a step of its own; only a hand-in gives it one.
    .set(eb => ({ decided_for: null, waits_for: null, ...change, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
}

export function listHandIns(reader: Reader, occurrenceIds: readonly string[]) {
  return reader.db
    .selectFrom('hand_in')
    .leftJoin('staff', join =>
      join.onRef('staff.facility_id', '=', 'hand_in.facility_id').onRef('staff.id', '=', 'hand_in.handed_in_by'),
    )
    .select([
      'hand_in.id',
      'hand_in.occurrence_id',
      'hand_in.happened_on',
      'hand_in.note',
      'hand_in.nothing_arose',
      'hand_in.received_via',
      'hand_in.handed_in_by',
      'hand_in.handed_in_at',
      'hand_in.on_behalf_of',
      'hand_in.head_step',
      'hand_in.head_step_by',
      'hand_in.head_step_at',
      'hand_in.device_no',
      'hand_in.device_label',
      'hand_in.device_queued_at',
      'staff.full_name as handed_in_name',
    ])
    .select([
      sql<string | null>`(select s.full_name from app.staff s where s.facility_id = hand_in.facility_id
        and s.id = hand_in.on_behalf_of)`.as('on_behalf_name'),
      sql<string | null>`(select s.full_name from app.staff s where s.facility_id = hand_in.facility_id
        and s.id = hand_in.head_step_by)`.as('head_step_name'),
    ])
    .where('hand_in.facility_id', '=', reader.actor.facility)
    .where('hand_in.occurrence_id', 'in', occurrenceIds.length > 0 ? [...occurrenceIds] : [NOBODY])
    .orderBy('hand_in.handed_in_at')
    .orderBy('hand_in.id')
    .execute()
}
const NOBODY = '00000000-0000-0000-0000-000000000000'

export function listTies(reader: Reader, occurrenceIds: readonly string[]) {
  return reader.db
    .selectFrom('tie')
    .leftJoin('activity', join =>
      join.onRef('activity.facility_id', '=', 'tie.facility_id').onRef('activity.id', '=', 'tie.activity_id'),
    )
    .select([
      'tie.id',
      'tie.occurrence_id',
      'tie.hand_in_id',
      'tie.evidence_id',
      'tie.activity_id',
      'tie.origin',
      'tie.state',
      'tie.reason',
      'tie.offered_by',
      'tie.offered_at',
      'tie.decided_by',
      'tie.decided_at',
      'activity.happened_on',
      'activity.recorded_by',
      'activity.counted_at',
      'activity.ended_at',
      'activity.source',
    ])
    .where('tie.facility_id', '=', reader.actor.facility)
    .where('tie.occurrence_id', 'in', occurrenceIds.length > 0 ? [...occurrenceIds] : [NOBODY])
    .orderBy('tie.offered_at')
    .orderBy('tie.id')
    .execute()
}
export type TieRow = Awaited<ReturnType<typeof listTies>>[number]
