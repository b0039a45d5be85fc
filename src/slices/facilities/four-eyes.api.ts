import { dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'

/** From this many people with a role on, nobody may approve their own work. */
const ENOUGH_PEOPLE = 4

/** True where the facility has waived "author ≠ approver" and is small enough for it today. */
export const waivesFourEyes = (scope: Scope | Reader): Promise<boolean> =>
  read(scope, async reader => {
    const facility = await reader.db.selectFrom('facility').select('waives_four_eyes').executeTakeFirst()
    if (!facility?.waives_four_eyes) return false
    const today = dayOf(reader.now())
    const people = await reader.db
      .selectFrom('role_grant')
      .innerJoin('staff', 'staff.id', 'role_grant.staff_id')
      .select('role_grant.staff_id')
      .distinct()
      .where('role_grant.valid_from', '<=', today)
      .where(eb => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', today)]))
      .where(eb => eb.or([eb('staff.ends_on', 'is', null), eb('staff.ends_on', '>', today)]))
      .execute()
    return people.length < ENOUGH_PEOPLE
  })
