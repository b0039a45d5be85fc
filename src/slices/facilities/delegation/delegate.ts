import { addDays, dayOf, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { rolesOf } from '../staff.api.ts'
import type { Delegate } from './delegation.input.ts'
import { canDelegate } from './delegation.policy.ts'
import './delegation.table.ts'

const LONGEST = 366
type Delegator = Writer<'delegation' | 'notice'>

/** Cử người đứng thay khi vắng mặt, từ ngày nào đến hết ngày nào. */
export const delegate = (scope: Scope, { request_key, ...input }: Delegate) => {
  const id = newId<'delegation'>()
  return write(scope, { action: 'delegation.make', subject: id, key: request_key, input }, async (tx: Delegator) => {
    ensure(canDelegate(tx.actor, input.absent_staff_id, input.roles), 'delegation.make')
    ensure(tx.actor.id !== input.stand_in_staff_id || tx.actor.id === input.absent_staff_id, 'delegation.not-oneself')
    assertDays(input, dayOf(tx.now()))
    const absent = await assertTheTwo(tx, input)
    await assertRoles(tx, input)
    await assertFree(tx, input)

    const { last_day, ...row } = input
    await tx.db
      .insertInto('delegation')
      .values({
        ...row,
        facility_id: tx.actor.facility,
        id,
        valid_to: addDays(last_day, 1),
        made_by: tx.actor.id ?? '',
        made_at: tx.now(),
      })
      .execute()
    await raiseNotice(tx, {
      kind: 'delegation.made',
      severity: 'decided',
      to: { staff_id: input.stand_in_staff_id },
      subject: { kind: 'delegation', id },
      params: { absent, from: writeDay(input.valid_from), last: writeDay(last_day), reason: input.reason },
    })
    return { id }
  })
}

function assertDays({ valid_from, last_day, absent_staff_id, stand_in_staff_id }: Days, today: string): void {
  if (absent_staff_id === stand_in_staff_id) throw problem('invalid', 'delegation.self')
  if (last_day < valid_from) throw problem('invalid', 'delegation.days')
  if (valid_from < today) throw problem('invalid', 'delegation.past')
  if (last_day >= addDays(valid_from, LONGEST)) throw problem('invalid', 'delegation.too-long')
}
type Days = Omit<Delegate, 'request_key'>

/** Locks both, one after the other: two delegations at once could not both be free of the other. */
async function assertTheTwo(tx: Delegator, { absent_staff_id, stand_in_staff_id, last_day }: Days): Promise<string> {
  const names = new Map<string, string>()
  for (const id of [absent_staff_id, stand_in_staff_id].sort()) {
    const person = await tx.db
      .selectFrom('staff')
      .select(['full_name', 'ends_on'])
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!person) throw problem('not_found', 'staff.not-found')
    if (person.ends_on !== null && person.ends_on <= last_day) throw problem('conflict', 'delegation.not-at-work')
    names.set(id, person.full_name)
  }
  return names.get(absent_staff_id) ?? ''
}

async function assertRoles(tx: Delegator, { absent_staff_id, roles, valid_from }: Days): Promise<void> {
  const held = await rolesOf(tx, absent_staff_id, valid_from)
  if (!roles.every(role => held.some(one => one.role === role))) throw problem('conflict', 'delegation.role-not-held')
}

/** Nobody is away in two ways at once, and nobody who is away stands in for another: no chains, no circles. */
async function assertFree(tx: Delegator, input: Days): Promise<void> {
  const { absent_staff_id: absent, stand_in_staff_id: standIn } = input
  const both = [absent, standIn]
  const rows = await tx.db
    .selectFrom('delegation')
    .select(['absent_staff_id', 'stand_in_staff_id'])
    .where('facility_id', '=', tx.actor.facility)
    .where(eb => eb.or([eb('absent_staff_id', 'in', both), eb('stand_in_staff_id', '=', absent)]))
    .where('valid_from', '<=', input.last_day)
    .where('valid_to', '>', input.valid_from)
    .whereRef('valid_to', '>', 'valid_from')
    .execute()
  if (rows.some(row => row.absent_staff_id === absent)) throw problem('conflict', 'delegation.overlaps')
  if (rows.some(row => row.absent_staff_id === standIn)) throw problem('conflict', 'delegation.stand-in-away')
  if (rows.some(row => row.stand_in_staff_id === absent)) throw problem('conflict', 'delegation.stands-in-already')
}
