import { type Day, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { membersChanged } from './changes/unit-change.events.ts'
import type { AddGroup, ChangeGroup, JoinGroup, LeaveGroup } from './facilities.input.ts'
import { canChangeCalendar } from './facilities.policy.ts'
import { membersOn } from './groups.api.ts'
import { endMembership, joinGroup } from './join-groups.ts'
import { unitNamesOn, unitsOn } from './names.api.ts'

type GroupWriter = Writer<'unit_group' | 'unit_group_member'>

/** Lập nhóm đơn vị; đơn vị đang hoạt động thuộc loại đã chọn vào nhóm ngay. */
export const addGroup = (scope: Scope, { request_key, ...input }: AddGroup) => {
  const id = newId<'group'>()
  return write(scope, { action: 'group.add', subject: id, key: request_key, input }, async (tx: GroupWriter) => {
    ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
    const { valid_from, ...group } = input
    const added = await tx.db
      .insertInto('unit_group')
      .values({ facility_id: tx.actor.facility, id, ...group })
      .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'group.name-taken', { name: group.name })
    for (const unit of await unitsOn(tx, valid_from))
      if (group.takes_kinds.includes(unit.kind)) await joinGroup(tx, id, unit.id, valid_from)
    return { id }
  })
}

/** Đổi tên nhóm. */
export const changeGroup = (scope: Scope, id: string, { request_key, ...input }: ChangeGroup) =>
  write(scope, { action: 'group.change', subject: id, key: request_key, input }, async (tx: GroupWriter) => {
    ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
    const group = await lockGroup(tx, id)
    if (group.row_version !== input.row_version) throw problem('stale', 'group.stale', { current: group, sent: input })
    const twin = await tx.db
      .selectFrom('unit_group')
      .select('id')
      .where('name', '=', input.name)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (twin) throw problem('conflict', 'group.name-taken', { name: input.name })
    await tx.db
      .updateTable('unit_group')
      .set({ name: input.name, row_version: group.row_version + 1 })
      .where('id', '=', id)
      .execute()
    return { row_version: group.row_version + 1 }
  })

async function lockGroup(tx: GroupWriter, id: string) {
  const group = await tx.db.selectFrom('unit_group').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!group) throw problem('not_found', 'group.not-found')
  return group
}

/** Cho đơn vị vào nhóm từ một ngày. */
export const addMember = (scope: Scope, id: string, { request_key, ...input }: JoinGroup) =>
  write(scope, { action: 'group.join', subject: id, key: request_key, input }, async (tx: GroupWriter) => {
    ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
    const group = await lockGroup(tx, id)
    const units = await unitsOn(tx, input.valid_from)
    if (!units.some(unit => unit.id === input.unit_id)) throw problem('not_found', 'unit.not-found')
    if ((await membersOn(tx, id, input.valid_from)).includes(input.unit_id))
      throw problem('conflict', 'group.member-already')
    // A later membership of the same unit would overlap this open one.
    await endMembership(tx, id, input.unit_id, input.valid_from)
    await joinGroup(tx, id, input.unit_id, input.valid_from)
    await tellReplan(tx, group.name, 'vào', input.unit_id, input.valid_from)
    return {}
  })

/** Cho đơn vị ra khỏi nhóm từ một ngày; kỳ đã giao trước ngày ấy không đổi. */
export const endMember = (scope: Scope, id: string, { request_key, ...input }: LeaveGroup) =>
  write(scope, { action: 'group.leave', subject: id, key: request_key, input }, async (tx: GroupWriter) => {
    ensure(canChangeCalendar(tx.actor), 'facility.change-calendar')
    const group = await lockGroup(tx, id)
    if (!(await endMembership(tx, id, input.unit_id, input.valid_to))) throw problem('conflict', 'group.not-member')
    await tellReplan(tx, group.name, 'ra khỏi', input.unit_id, input.valid_to)
    return {}
  })

/** What lies ahead is planned again at once, and the coordinator is told what changed. */
async function tellReplan(tx: GroupWriter, group: string, how: string, unit: string, day: Day): Promise<void> {
  const name = (await unitNamesOn(tx, day)).get(unit)?.name ?? ''
  await tx.enqueue(membersChanged, { what: `${name} ${how} nhóm ${group} từ ${writeDay(day)}`.slice(0, 500) })
}
