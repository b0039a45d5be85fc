import { type Day, dayOf, makeDay } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { loadCalendar } from './calendar.api.ts'
import { loadMembers } from './groups.api.ts'
import { letterheadOn, unitNamesOn } from './names.api.ts'
import { staffNames } from './staff.api.ts'

const onOrToday = (reader: Reader, day?: Day): Day => day ?? dayOf(reader.now())

/** The facility's contacts and its names through time, the newest first. */
export const getFacility = (scope: Scope | Reader) =>
  read(scope, async reader => {
    const facility = await reader.db.selectFrom('facility').selectAll().executeTakeFirstOrThrow()
    const letterheads = await reader.db.selectFrom('letterhead').selectAll().orderBy('valid_from', 'desc').execute()
    const current = await letterheadOn(reader, onOrToday(reader))
    return { facility, letterheads, current_letterhead_id: current?.id ?? null }
  })

/** All units, closed ones too, named as on a day, with their names through time. */
export const listUnits = (scope: Scope | Reader, day?: Day) =>
  read(scope, async reader => {
    const on = onOrToday(reader, day)
    const names = await unitNamesOn(reader, on)
    const history = await reader.db
      .selectFrom('unit_name')
      .select(['unit_id', 'name', 'short_name', 'valid_from'])
      .orderBy('valid_from', 'desc')
      .execute()
    const staff = await reader.db
      .selectFrom('staff')
      .select(['id', 'full_name', 'unit_id', 'starts_on', 'ends_on'])
      .execute()
    const atWork = staff.filter(person => person.starts_on <= on && (person.ends_on === null || person.ends_on > on))
    const units = await reader.db.selectFrom('unit').selectAll().orderBy('position').orderBy('id').execute()
    return units.map(({ facility_id: _facility, ...unit }) => ({
      ...unit,
      ...(names.get(unit.id) ?? { name: '', short_name: null }),
      is_open: unit.opened_on <= on && (unit.closed_on === null || unit.closed_on > on),
      head_name: staff.find(person => person.id === unit.head_staff_id)?.full_name ?? null,
      staff_count: atWork.filter(person => person.unit_id === unit.id).length,
      names: history.filter(row => row.unit_id === unit.id).map(({ unit_id: _unit, ...name }) => name),
    }))
  })

/** Groups with their members of a day. */
export const listGroups = (scope: Scope | Reader, day?: Day) =>
  read(scope, async reader => {
    const on = onOrToday(reader, day)
    const members = await loadMembers(reader)
    const names = await unitNamesOn(reader, on)
    const groups = await reader.db.selectFrom('unit_group').selectAll().orderBy('name').execute()
    return groups.map(({ facility_id: _facility, ...group }) => ({
      ...group,
      members: members(group.id, on).map(id => ({ id, name: names.get(id)?.name ?? '' })),
    }))
  })

/** Who was in a group from when to when, the newest first. */
export const listMemberships = (scope: Scope | Reader, group: string) =>
  read(scope, async reader => {
    const there = await reader.db.selectFrom('unit_group').select('id').where('id', '=', group).executeTakeFirst()
    if (!there) throw problem('not_found', 'group.not-found')
    const names = await unitNamesOn(reader, onOrToday(reader))
    const rows = await reader.db
      .selectFrom('unit_group_member')
      .select(['unit_id', 'valid_from', 'valid_to'])
      .where('group_id', '=', group)
      .orderBy('valid_from', 'desc')
      .execute()
    return rows.map(row => ({ ...row, name: names.get(row.unit_id)?.name ?? '' }))
  })

export const listPositions = (scope: Scope | Reader) =>
  read(scope, reader =>
    reader.db
      .selectFrom('position')
      .leftJoin('staff', 'staff.position_id', 'position.id')
      .select(['position.id', 'position.name', 'position.row_version'])
      .select(({ fn }) => fn.count<number>('staff.id').as('staff_count'))
      .groupBy(['position.facility_id', 'position.id', 'position.name', 'position.row_version'])
      .orderBy('position.name')
      .execute(),
  )

/** Everyone, those who left too, with the names of today. */
export const listStaff = (scope: Scope | Reader) =>
  read(scope, async reader => {
    const today = onOrToday(reader)
    const units = await unitNamesOn(reader, today)
    const rows = await reader.db
      .selectFrom('staff')
      .leftJoin('position', 'position.id', 'staff.position_id')
      .select([
        'staff.id',
        'staff.code',
        'staff.full_name',
        'staff.unit_id',
        'staff.position_id',
        'staff.email',
        'staff.phone',
        'staff.starts_on',
        'staff.ends_on',
        'staff.row_version',
        'position.name as position',
      ])
      .execute()
    return rows
      .map(person => ({
        ...person,
        unit: person.unit_id === null ? null : (units.get(person.unit_id)?.name ?? null),
        at_work: person.starts_on <= today && (person.ends_on === null || person.ends_on > today),
      }))
      .sort((a, b) => byGivenName(a.full_name, b.full_name))
  })

const givenFirst = (name: string): string => name.split(' ').reverse().join(' ')
/** As Vietnamese lists are sorted: by the given name, which stands last. */
const byGivenName = (a: string, b: string): number => givenFirst(a).localeCompare(givenFirst(b), 'vi')

/** Roles given, those ended too, the open ones first. */
export const listRoles = (scope: Scope | Reader) =>
  read(scope, async reader => {
    const today = onOrToday(reader)
    const grants = reader.db
      .selectFrom('role_grant')
      .select(['id', 'staff_id', 'role', 'unit_id', 'valid_from', 'valid_to'])
      .where('facility_id', '=', reader.actor.facility)
      .orderBy('valid_from', 'desc')
    const [units, names, rows] = await Promise.all([unitNamesOn(reader, today), staffNames(reader), grants.execute()])
    return rows.map(row => ({
      ...row,
      full_name: names.get(row.staff_id) ?? '',
      unit: row.unit_id === null ? null : (units.get(row.unit_id)?.name ?? null),
      is_open: row.valid_from <= today && (row.valid_to === null || row.valid_to > today),
    }))
  })

/** A year of the working calendar: its named days and the working days of each month. */
export const getCalendarYear = (scope: Scope | Reader, year: number) =>
  read(scope, async reader => {
    const [from, to] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
    const within = (day: Day) => day >= from && day <= to
    const national = await reader.db.selectFrom('ref.holiday').selectAll().orderBy('day').execute()
    const own = await reader.db.selectFrom('calendar_day').select(['day', 'kind', 'name']).orderBy('day').execute()
    const calendar = await loadCalendar(reader, from, to)
    const months = Array.from({ length: 12 }, (_, i) => {
      const [before, last] = [makeDay(year, i + 1, 0), makeDay(year, i + 2, 0)]
      return calendar.workingDaysBetween(before, last)
    })
    return {
      year,
      known_to: calendar.knownTo,
      working_days: months,
      national: national.filter(row => within(row.day)),
      own: own.filter(row => within(row.day)),
    }
  })
