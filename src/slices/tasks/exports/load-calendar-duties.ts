import type { Actor } from '#platform/actor.ts'
import { addDays, type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type Duty, withWords } from '../duties.queries.ts'
import { occurrences } from '../occurrence.queries.ts'
import type { CalendarDuty } from './build-calendar.ts'

/** Calendars show what was and what will be: this many days back and ahead. */
const DAYS = { back: 120, ahead: 400 }

/** The duties of the reader's person, or of one unit where they hold a role, as a calendar tells them. */
export async function loadCalendarDuties(
  reader: Reader,
  unit: string | null,
  addressOf: (id: string) => string,
): Promise<CalendarDuty[]> {
  const today = dayOf(reader.now())
  const rows = await owned(reader, unit)
    .where('occurrence.due_on', '>=', addDays(today, -DAYS.back))
    .where('occurrence.due_on', '<=', addDays(today, DAYS.ahead))
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.id')
    .execute()
  const extensions = await countExtensions(
    reader,
    rows.filter(row => row.extended_to !== null).map(row => row.id),
  )
  return (await withWords(reader, rows)).map(duty => calendarDuty(duty, extensions.get(duty.id), addressOf(duty.id)))
}

function owned(reader: Reader, unit: string | null) {
  if (unit !== null) return occurrences(reader).where('occurrence.unit_id', '=', unit)
  return occurrences(reader).where(where =>
    where.or(
      sharesOf(reader.actor).map(({ person, units, until }) =>
        where.and([
          where.or([
            where('occurrence.staff_id', '=', person),
            where('occurrence.answers_staff_id', '=', person),
            ...(units.length > 0 ? [where('occurrence.unit_id', 'in', units)] : []),
          ]),
          ...(until === undefined ? [] : [where('occurrence.due_on', '<=', until)]),
        ]),
      ),
    ),
  )
}

interface Share {
  readonly person: string | null
  readonly units: readonly string[]
  /** Of somebody who is away: what is due after they are back is not the stand-in's. */
  readonly until?: Day
}

/** A person's own duties, and those of everybody in whose place they act. */
function sharesOf({ id, roles = [], stands_for = [] }: Actor): Share[] {
  const unitsFrom = (lender: string | undefined) =>
    roles.filter(held => held.lent_by === lender).flatMap(held => held.unit_id ?? [])
  return [
    { person: id ?? null, units: unitsFrom(undefined) },
    ...stands_for.map(absent => ({ person: absent.id, units: unitsFrom(absent.id), until: absent.last_day })),
  ]
}

interface Extended {
  readonly count: number
  readonly last: Date
}

async function countExtensions(reader: Reader, ids: readonly string[]): Promise<Map<string, Extended>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.db
    .selectFrom('extension')
    .select(['occurrence_id', ({ fn }) => fn.countAll<number>().as('count')])
    .select(({ fn }) => fn.max('granted_at').as('last'))
    .where('facility_id', '=', reader.actor.facility)
    .where('occurrence_id', 'in', [...ids])
    .groupBy('occurrence_id')
    .execute()
  return new Map(rows.map(row => [row.occurrence_id, { count: row.count, last: row.last }]))
}

function calendarDuty(duty: Duty, extended: Extended | undefined, address: string): CalendarDuty {
  const { id, no, title, unit_name, period_code, proof, state, state_reason, due, due_on, extended_to } = duty
  const moments = [duty.submitted_at, duty.decided_at, extended?.last, new Date(`${duty.period_from}T00:00:00Z`)]
  const changed_at = new Date(Math.max(...moments.map(moment => moment?.getTime() ?? 0)))
  const sequence = duty.row_version - 1 + (extended?.count ?? 0)
  return {
    id,
    no,
    title,
    unit_name,
    period_code,
    proof,
    state,
    state_reason,
    due,
    due_on,
    extended_to,
    sequence,
    changed_at,
    address,
  }
}
