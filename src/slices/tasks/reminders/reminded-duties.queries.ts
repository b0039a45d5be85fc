import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { dueDay, type OccurrenceRow, occurrences } from '../occurrence.queries.ts'
import type { CandidateDuty } from './decide-reminders.ts'

/** No step stands further from its due day than this, holidays and all. */
const AHEAD = 40
/** A duty of years ago that nobody waived is not news. */
const BEHIND = 370

export type RemindedRow = OccurrenceRow & CandidateDuty

/** Duties that may have a step today: begun, not done, of a plan in force. */
export async function loadRemindedDuties(reader: Reader, today: Day): Promise<RemindedRow[]> {
  const rows = await pending(reader)
    .where('occurrence.due_on', '<=', addDays(today, AHEAD))
    .where('occurrence.due_on', '>=', addDays(today, -BEHIND))
    .where('occurrence.period_from', '<=', today)
    .execute()
  return ofPlansInForce(rows)
}

/** Those of the given duties that still wait for their unit. */
export async function loadStillPending(reader: Reader, ids: readonly string[]): Promise<RemindedRow[]> {
  if (ids.length === 0) return []
  return ofPlansInForce(
    await pending(reader)
      .where('occurrence.id', 'in', [...ids])
      .execute(),
  )
}

/** What is late in a plan now, as its late list counts it: not handed in, past its day, extension included. */
export async function loadLateDuties(reader: Reader, planId: string, today: Day): Promise<RemindedRow[]> {
  const rows = await pending(reader)
    .where('occurrence.plan_id', '=', planId)
    .where('occurrence.state', '<>', 'returned')
    .where('occurrence.due_on', '<', today)
    .where('occurrence.period_from', '<=', today)
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .execute()
  return ofPlansInForce(rows).filter(row => row.due < today && row.issued_on !== null && row.due_on >= row.issued_on)
}

const pending = (reader: Reader) =>
  occurrences(reader)
    .leftJoin('plan_version', join =>
      join
        .onRef('plan_version.facility_id', '=', 'plan_row.facility_id')
        .onRef('plan_version.id', '=', 'plan_row.version_id'),
    )
    .select(['plan_version.issued_on', 'plan_version.state as plan_state'])
    .where('occurrence.state', 'in', ['upcoming', 'open', 'returned'])

type Pending = Awaited<ReturnType<ReturnType<typeof pending>['execute']>>[number]

/** Asked here, not in the statement: a condition on the version would let the planner begin there, and at each of its parts. */
const ofPlansInForce = (rows: readonly Pending[]): RemindedRow[] =>
  rows
    .filter(row => row.plan_state === 'issued' || row.plan_state === 'superseded')
    .map(({ plan_state: _planState, ...row }) => ({
      ...row,
      due: dueDay(row),
      returned_on: row.state === 'returned' && row.decided_at ? dayOf(row.decided_at) : null,
    }))
