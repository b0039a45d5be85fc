import { type Actor, actsAs, holdsIn } from '#platform/actor.ts'
import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { staffOn } from './staff.api.ts'

/** Whether a hand-in goes to the unit's head first, then to the coordinator. */
export const acceptsInTwoSteps = (scope: Scope | Reader): Promise<boolean> =>
  read(scope, async reader => {
    const row = await reader.db
      .selectFrom('facility')
      .select('accepts_in_two_steps')
      .where('facility_id', '=', reader.actor.facility)
      .executeTakeFirst()
    return row?.accepts_in_two_steps ?? false
  })

/** The heads of each unit on a day: named as its head or holding the role there, and at work. */
export const loadHeads = (scope: Scope | Reader, day: Day): Promise<(unit: string) => readonly string[]> =>
  read(scope, async reader => {
    const heading = reader.db
      .selectFrom('unit')
      .select(['id as unit_id', 'head_staff_id as staff_id'])
      .where('facility_id', '=', reader.actor.facility)
    const grants = reader.db
      .selectFrom('role_grant')
      .select(['unit_id', 'staff_id'])
      .where('facility_id', '=', reader.actor.facility)
      .where('role', '=', 'unit_head')
      .where('valid_from', '<=', day)
      .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    const [staff, named, granted] = await Promise.all([staffOn(reader, day), heading.execute(), grants.execute()])
    const atWork = new Set(staff.map(person => person.id))
    const heads = Map.groupBy(
      [...named, ...granted].flatMap(({ unit_id, staff_id }) =>
        unit_id !== null && staff_id !== null && atWork.has(staff_id) ? [{ unit_id, staff_id }] : [],
      ),
      row => row.unit_id,
    )
    return unit => [...new Set((heads.get(unit) ?? []).map(row => row.staff_id))]
  })

/** Whether somebody acts as the head of a unit, in their own right or in the head's place. */
export const isHeadOf = (actor: Actor, unit: string, heads: readonly string[]): boolean =>
  holdsIn(actor, unit, 'unit_head') || heads.some(head => actsAs(actor, head))
