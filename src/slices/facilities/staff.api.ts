import type { Role, RoleHeld } from '#platform/actor.ts'
import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope, type Writer } from '#platform/scope.ts'

export interface StaffOn {
  readonly id: string
  readonly full_name: string
  readonly unit_id: string | null
  readonly position_id: string | null
  readonly position: string | null
}

/** Roles a staff member holds on a day; none once they have left. */
export const rolesOf = (scope: Scope | Reader, staff: string, day: Day): Promise<RoleHeld[]> =>
  read(scope, reader =>
    reader.db
      .selectFrom('role_grant')
      .innerJoin('staff', 'staff.id', 'role_grant.staff_id')
      .select(['role_grant.role', 'role_grant.unit_id'])
      .where('role_grant.staff_id', '=', staff)
      .where('role_grant.valid_from', '<=', day)
      .where(eb => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', day)]))
      .where(eb => eb.or([eb('staff.ends_on', 'is', null), eb('staff.ends_on', '>', day)]))
      .execute(),
  )

/** Staff at work on a day, by name. */
export const staffOn = (scope: Scope | Reader, day: Day): Promise<StaffOn[]> =>
  read(scope, reader =>
    reader.db
      .selectFrom('staff')
      .leftJoin('position', 'position.id', 'staff.position_id')
      .select(['staff.id', 'staff.full_name', 'staff.unit_id', 'staff.position_id', 'position.name as position'])
      .where('staff.starts_on', '<=', day)
      .where(eb => eb.or([eb('staff.ends_on', 'is', null), eb('staff.ends_on', '>', day)]))
      .orderBy('staff.full_name')
      .execute(),
  )

/** What one person does in two tabs goes one after the other, where there is no row of their own to lock yet. */
export const takeTurn = async (tx: Writer<never>, staff: string): Promise<void> => {
  await tx.db
    .selectFrom('staff')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', staff)
    .forNoKeyUpdate()
    .execute()
}

/** Names by id, of those who left too. */
export const staffNames = (scope: Scope | Reader): Promise<Map<string, string>> =>
  read(scope, async reader => {
    const rows = await reader.db.selectFrom('staff').select(['id', 'full_name']).execute()
    return new Map(rows.map(row => [row.id, row.full_name]))
  })

/** Who holds a role on a day, in one unit or (unit null) in the whole facility. */
export const holdersOf = (scope: Scope | Reader, role: Role, unit: string | null, day: Day): Promise<string[]> =>
  read(scope, async reader => {
    const rows = await reader.db
      .selectFrom('role_grant')
      .innerJoin('staff', 'staff.id', 'role_grant.staff_id')
      .select('role_grant.staff_id')
      .where('role_grant.role', '=', role)
      .where('role_grant.unit_id', unit === null ? 'is' : '=', unit)
      .where('role_grant.valid_from', '<=', day)
      .where(eb => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', day)]))
      .where(eb => eb.or([eb('staff.ends_on', 'is', null), eb('staff.ends_on', '>', day)]))
      .orderBy('role_grant.valid_from')
      .orderBy('role_grant.staff_id')
      .execute()
    return [...new Set(rows.map(row => row.staff_id))]
  })

/** Who answers for each unit on a day. */
export type AnswersFor = (unit: string) => string | null

/** Its head while at work; else whoever holds the unit head's role there; else nobody. */
export const loadAnswerers = (scope: Scope | Reader, day: Day): Promise<AnswersFor> =>
  read(scope, async reader => {
    const grants = reader.db
      .selectFrom('role_grant')
      .select(['unit_id', 'staff_id'])
      .where('role', '=', 'unit_head')
      .where('valid_from', '<=', day)
      .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
      .orderBy('valid_from')
      .orderBy('staff_id')
    const [staff, heads, granted] = await Promise.all([
      staffOn(reader, day),
      reader.db.selectFrom('unit').select(['id', 'head_staff_id']).execute(),
      grants.execute(),
    ])
    const atWork = new Set(staff.map(person => person.id))
    const answers = new Map<string, string>()
    for (const { unit_id, staff_id } of granted)
      if (unit_id && atWork.has(staff_id) && !answers.has(unit_id)) answers.set(unit_id, staff_id)
    for (const { id, head_staff_id } of heads)
      if (head_staff_id && atWork.has(head_staff_id)) answers.set(id, head_staff_id)
    return unit => answers.get(unit) ?? null
  })

export const headOf = (scope: Scope | Reader, unit: string): Promise<string | null> =>
  read(scope, async reader => {
    const row = await reader.db.selectFrom('unit').select('head_staff_id').where('id', '=', unit).executeTakeFirst()
    return row?.head_staff_id ?? null
  })

export const whoAnswers = async (scope: Scope | Reader, unit: string, day: Day): Promise<string | null> =>
  (await loadAnswerers(scope, day))(unit)
