import type { Actor, RoleHeld, StandsFor } from '#platform/actor.ts'
import { addDays, type Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { isDelegable } from './delegation/delegation.words.ts'
import { rolesOf } from './staff.api.ts'
import './delegation/delegation.table.ts'

export interface StandIn {
  readonly staff_id: string
  readonly name: string
  /** The last day of standing in. */
  readonly last_day: Day
}

const onDay = (reader: Reader, day: Day) =>
  reader.db
    .selectFrom('delegation')
    .innerJoin('staff as stand_in', join =>
      join
        .onRef('stand_in.facility_id', '=', 'delegation.facility_id')
        .onRef('stand_in.id', '=', 'delegation.stand_in_staff_id'),
    )
    .innerJoin('staff as absent', join =>
      join
        .onRef('absent.facility_id', '=', 'delegation.facility_id')
        .onRef('absent.id', '=', 'delegation.absent_staff_id'),
    )
    .where('delegation.facility_id', '=', reader.actor.facility)
    .where('delegation.valid_from', '<=', day)
    .where('delegation.valid_to', '>', day)
    .where(eb => eb.or([eb('stand_in.ends_on', 'is', null), eb('stand_in.ends_on', '>', day)]))
    .where(eb => eb.or([eb('absent.ends_on', 'is', null), eb('absent.ends_on', '>', day)]))

/** Who stands in for whom on a day, with the name and the last day: absent person → stand-in. */
export const loadStandIns = (scope: Scope | Reader, day: Day): Promise<Map<string, StandIn>> =>
  read(scope, async reader => {
    const rows = await onDay(reader, day)
      .select(['absent_staff_id', 'stand_in_staff_id', 'delegation.valid_to', 'stand_in.full_name'])
      .execute()
    return new Map(
      rows.map(row => [
        row.absent_staff_id,
        { staff_id: row.stand_in_staff_id, name: row.full_name, last_day: addDays(row.valid_to, -1) },
      ]),
    )
  })

/** Who stands in for whom on a day: absent person → stand-in. */
export const standInsOn = async (scope: Scope | Reader, day: Day): Promise<Map<string, string>> =>
  new Map([...(await loadStandIns(scope, day))].map(([absent, { staff_id }]) => [absent, staff_id]))

/** What a person may do on a day: their own roles, and those lent by who is away. */
export interface Standing {
  readonly roles: RoleHeld[]
  readonly stands_for: StandsFor[]
  readonly stood_in_by: string[]
}

/** Asked at every request, so that a lent role ends with its day, without signing in again. */
export const standingOn = (scope: Scope | Reader, staff: string, day: Day): Promise<Standing> =>
  read(scope, async reader => {
    const delegations = onDay(reader, day)
      .select([
        'absent_staff_id',
        'stand_in_staff_id',
        'delegation.roles',
        'delegation.valid_to',
        'absent.full_name as absent_name',
      ])
      .where(eb => eb.or([eb('stand_in_staff_id', '=', staff), eb('absent_staff_id', '=', staff)]))
      .orderBy('delegation.valid_from')
      .orderBy('delegation.id')
    const [own, rows] = await Promise.all([rolesOf(reader, staff, day), delegations.execute()])
    const roles = [...own]
    const stands_for: StandsFor[] = []
    for (const row of rows.filter(one => one.stand_in_staff_id === staff)) {
      stands_for.push({ id: row.absent_staff_id, name: row.absent_name, last_day: addDays(row.valid_to, -1) })
      for (const held of await rolesOf(reader, row.absent_staff_id, day))
        if (isDelegable(held.role) && row.roles.includes(held.role))
          roles.push({ ...held, lent_by: row.absent_staff_id })
    }
    const stood_in_by = rows.filter(one => one.absent_staff_id === staff).map(one => one.stand_in_staff_id)
    return { roles, stands_for, stood_in_by }
  })

/** The units whose work a person does not judge: their own, and those of who is away. */
export interface UnitsBehind {
  readonly own: string | null
  readonly all: readonly string[]
}

export const unitsBehind = (scope: Scope | Reader, actor: Actor): Promise<UnitsBehind> =>
  read(scope, async reader => {
    const people = [actor.id, ...(actor.stands_for ?? []).map(one => one.id)].filter(id => id !== undefined)
    if (people.length === 0) return { own: null, all: [] }
    const rows = await reader.db
      .selectFrom('staff')
      .select(['id', 'unit_id'])
      .where('facility_id', '=', reader.actor.facility)
      .where('id', 'in', people)
      .execute()
    const own = rows.find(row => row.id === actor.id)?.unit_id ?? null
    return { own, all: rows.flatMap(row => row.unit_id ?? []) }
  })
