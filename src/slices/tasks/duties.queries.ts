import { sql } from 'kysely'
import { addDays, type Day, dayOf, weekday } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { kindWords } from '../activities/activities.api.ts'
import { figuresFedBy } from '../activities/figures.api.ts'
import { loadCalendar } from '../facilities/calendar.api.ts'
import { loadStandIns, type StandIn } from '../facilities/delegation.api.ts'
import { unitNamesOn } from '../facilities/names.api.ts'
import { staffNames } from '../facilities/staff.api.ts'
import { dueDay, type OccurrenceRow, occurrences, stateOn } from './occurrence.queries.ts'
import { type RequestView, requestsOf } from './requests/duty-request.queries.ts'
import type { OccurrenceState } from './tasks.table.ts'

/** One of a person's duties, with all that its card says. */
export interface Duty extends OccurrenceRow {
  /** As it is today: a period that has begun is open. */
  readonly now: OccurrenceState
  /** The last day that is on time, extension included. */
  readonly due: Day
  readonly working_days_left: number
  readonly unit_name: string | null
  readonly decided_name: string | null
  /** What to hand in: "ảnh điểm niêm yết". */
  readonly proof: string
  readonly kind_name: string | null
  /** Numbers of the figures that what is handed in counts in: "2", "4a". */
  readonly figure_nos: readonly string[]
  /** What the unit asked last about it, and the answer. */
  readonly request: RequestView | null
  /** Who acts for whoever answers, while they are away. */
  readonly stand_in: StandIn | null
  readonly answers_name: string | null
}

export interface WeekOfDuties {
  readonly monday: Day
  readonly sunday: Day
  readonly today: Day
  readonly is_now: boolean
  /** Overdue and returned: first of all. */
  readonly first: readonly Duty[]
  readonly this_week: readonly Duty[]
  /** Open already, due after the week. */
  readonly open: readonly Duty[]
  readonly handed_in: readonly Duty[]
}

/** The duties of the person who asks, in the week that holds the day. */
export async function weekOfDuties(reader: Reader, day: Day): Promise<WeekOfDuties> {
  const today = dayOf(reader.now())
  const monday = addDays(day, 1 - weekday(day))
  const sunday = addDays(monday, 6)
  const isNow = monday <= today && today <= sunday
  const all = await withWords(reader, await mine(reader, sunday))
  const pending = all.filter(duty => duty.now === 'open' || duty.now === 'returned')
  const inWeek = (on: Day): boolean => monday <= on && on <= sunday
  const isFirst = (duty: Duty): boolean => duty.now === 'returned' || duty.due < today
  return {
    monday,
    sunday,
    today,
    is_now: isNow,
    first: isNow ? pending.filter(isFirst) : [],
    this_week: all.filter(
      duty => inWeek(duty.due) && ['upcoming', 'open'].includes(duty.now) && !(isNow && isFirst(duty)),
    ),
    open: isNow ? pending.filter(duty => !isFirst(duty) && duty.due > sunday) : [],
    handed_in: all.filter(
      duty =>
        ['submitted', 'accepted'].includes(duty.now) &&
        inWeek(dayOf(duty.submitted_at ?? duty.decided_at ?? new Date(0))),
    ),
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whose duties are mine: those of my units, of myself, and of whom I stand in for. */
function whoIAm(reader: Reader): { units: string[]; people: string[] } {
  return {
    units: (reader.actor.roles ?? []).flatMap(held => held.unit_id ?? []),
    // A stand-in does what the absent person would do.
    people: [reader.actor.id ?? NOBODY, ...(reader.actor.stands_for ?? []).map(absent => absent.id)],
  }
}

/** How many of my duties have begun and are not handed in; undefined for somebody who has no duties at all. */
export async function countMine(reader: Reader): Promise<number | undefined> {
  const { units, people } = whoIAm(reader)
  const { all, waiting } = await reader.db
    .selectFrom('occurrence')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .countAll<number>()
        .filterWhere(
          eb.and([eb('state', 'in', ['upcoming', 'open', 'returned']), eb('period_from', '<=', dayOf(reader.now()))]),
        )
        .as('waiting'),
    ])
    .where('facility_id', '=', reader.actor.facility)
    .where(where =>
      where.or([
        where('staff_id', 'in', people),
        where('answers_staff_id', 'in', people),
        ...(units.length > 0 ? [where('unit_id', 'in', units)] : []),
      ]),
    )
    .executeTakeFirstOrThrow()
  return all === 0 ? undefined : waiting
}

/** What is mine and has begun by that day, the nearest due day first. */
function mine(reader: Reader, until: Day) {
  const { units, people } = whoIAm(reader)
  return occurrences(reader)
    .where('occurrence.period_from', '<=', until)
    .where(({ eb, or }) => {
      const isMine = or([
        eb('occurrence.staff_id', 'in', people),
        eb('occurrence.answers_staff_id', 'in', people),
        ...(units.length > 0 ? [eb('occurrence.unit_id', 'in', units)] : []),
      ])
      // Among many facilities the planner takes a unit's share for one row; of a coalesce it expects half, and reads parts once.
      return sql<boolean>`coalesce(${isMine}, false)`
    })
    .orderBy('occurrence.due_on')
    .orderBy('plan_row.position')
    .orderBy('occurrence.id')
    .execute()
}

export async function withWords(reader: Reader, rows: readonly OccurrenceRow[]): Promise<Duty[]> {
  const today = dayOf(reader.now())
  const ids = rows.map(row => row.id)
  const [calendar, units, people, standIns, requests] = await Promise.all([
    loadCalendar(reader, addDays(today, -400), addDays(today, 400)),
    unitNamesOn(reader, today),
    staffNames(reader),
    loadStandIns(reader, today),
    requestsOf(reader, ids),
  ])
  const asked = new Map(requests.toReversed().map(one => [one.occurrence_id, one]))
  const left = rememberBy((due: Day) => (due > today ? calendar.workingDaysBetween(today, due) : 0))
  const fed = rememberBy(figureNosOf)
  return rows.map(row => {
    const due = dueDay(row)
    return {
      ...row,
      now: stateOn(row, today),
      due,
      working_days_left: left(due),
      unit_name: row.unit_id ? (units.get(row.unit_id)?.name ?? null) : row.party_name,
      proof: kindWords(row.activity_kind ?? 'other').proof,
      kind_name: row.activity_kind ? kindWords(row.activity_kind).name : null,
      figure_nos: row.activity_kind ? fed(`${row.activity_kind} ${row.channel ?? 'website'}`) : [],
      request: asked.get(row.id) ?? null,
      stand_in: standIns.get(row.answers_staff_id) ?? null,
      answers_name: people.get(row.answers_staff_id) ?? null,
      decided_name: decidedBy(row, people),
    }
  })
}

/** Thousands of duties share a few due days and kinds: each is worked out once. */
function rememberBy<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    const had = known.get(key)
    if (had !== undefined) return had
    const made = of(key)
    known.set(key, made)
    return made
  }
}

function figureNosOf(kindAndChannel: string): readonly string[] {
  const [kind = '', channel = ''] = kindAndChannel.split(' ')
  return figuresFedBy(kind, channel).map(figure => figure.no)
}

const decidedBy = (row: OccurrenceRow, people: ReadonlyMap<string, string>): string | null => {
  const name = people.get(row.decided_by ?? '')
  if (name === undefined) return null
  return row.decided_for === null ? name : `${name} thay mặt ${people.get(row.decided_for) ?? ''}`
}

/** Whom the pages of /viec are for: the person's unit, or the person. */
export async function ownNames(reader: Reader): Promise<{ facility: string; unit: string }> {
  const today = dayOf(reader.now())
  const held = [...new Set((reader.actor.roles ?? []).flatMap(role => role.unit_id ?? []))]
  const letterhead = reader.db
    .selectFrom('letterhead')
    .select('name')
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('valid_from', 'desc')
  const [units, facility] = await Promise.all([unitNamesOn(reader, today), letterhead.executeTakeFirst()])
  const unit = held.map(id => units.get(id)?.name).filter(name => name !== undefined)
  return { facility: facility?.name ?? '', unit: unit.join(', ') || (reader.actor.name ?? '') }
}
