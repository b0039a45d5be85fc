import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { standInsOn } from '../../facilities/delegation.api.ts'
import { loadAnswerers } from '../../facilities/staff.api.ts'
import type { People } from './decide-reminders.ts'

export interface Person {
  readonly full_name: string
  readonly email: string | null
}

export interface PeopleOn extends People {
  readonly persons: ReadonlyMap<string, Person>
}

/** Everybody at work on a day, with the roles they hold on it. */
export async function loadPeople(reader: Reader, day: Day): Promise<PeopleOn> {
  const { facility } = reader.actor
  const atWork = reader.db
    .selectFrom('staff')
    .select(['id', 'full_name', 'email'])
    .where('facility_id', '=', facility)
    .where('starts_on', '<=', day)
    .where(eb => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
  const granted = reader.db
    .selectFrom('role_grant')
    .select(['staff_id', 'role', 'unit_id'])
    .where('facility_id', '=', facility)
    .where('valid_from', '<=', day)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('valid_from')
    .orderBy('staff_id')
  const [staff, grants, answerer, standIns] = await Promise.all([
    atWork.execute(),
    granted.execute(),
    loadAnswerers(reader, day),
    standInsOn(reader, day),
  ])
  const persons = new Map(staff.map(({ id, full_name, email }) => [id, { full_name, email: email?.trim() || null }]))
  const held = grants.filter(grant => persons.has(grant.staff_id))
  const holders = (role: (typeof grants)[number]['role'], unit: string | null): string[] => [
    ...new Set(held.filter(one => one.role === role && one.unit_id === unit).map(one => one.staff_id)),
  ]
  const contributors = Map.groupBy(
    held.filter(one => one.role === 'contributor' && one.unit_id !== null),
    one => one.unit_id ?? '',
  )
  return {
    persons,
    atWork: new Set(persons.keys()),
    contributorsOf: unit => [...new Set(contributors.get(unit)?.map(one => one.staff_id))],
    headOf: answerer,
    coordinators: holders('coordinator', null),
    leaders: holders('leader', null),
    owners: holders('owner', null),
    standInsOf(staff) {
      const standIn = standIns.get(staff)
      return standIn === undefined ? [] : [standIn]
    },
  }
}
