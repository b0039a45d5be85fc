import type { Day } from '#platform/day.ts'
import type { Writer } from '#platform/scope.ts'
import type { UnitKind } from './facilities.words.ts'

type MemberWriter = Writer<'unit_group_member'>

/** A unit joins, from a day, every group that takes its kind. */
export async function joinGroupsOf(tx: MemberWriter, unit: string, kind: UnitKind, day: Day): Promise<void> {
  const groups = await tx.db.selectFrom('unit_group').select(['id', 'takes_kinds']).execute()
  for (const { id } of groups.filter(group => group.takes_kinds.includes(kind))) await joinGroup(tx, id, unit, day)
}

/** Idempotent for one day: a membership that ended on that very day goes on. */
export async function joinGroup(tx: MemberWriter, group: string, unit: string, day: Day): Promise<void> {
  const continued = await tx.db
    .updateTable('unit_group_member')
    .set({ valid_to: null })
    .where('group_id', '=', group)
    .where('unit_id', '=', unit)
    .where('valid_to', '=', day)
    .executeTakeFirst()
  if (continued.numUpdatedRows > 0n) return
  await tx.db
    .insertInto('unit_group_member')
    .values({ facility_id: tx.actor.facility, group_id: group, unit_id: unit, valid_from: day })
    .onConflict(oc => oc.columns(['facility_id', 'group_id', 'unit_id', 'valid_from']).doNothing())
    .execute()
}

/** The unit leaves its groups (or only those that take a kind) from a day; a membership that never began goes away. */
export async function endMemberships(tx: MemberWriter, unit: string, day: Day, kind?: UnitKind): Promise<void> {
  const groups = await tx.db.selectFrom('unit_group').select(['id', 'takes_kinds']).execute()
  for (const { id } of groups.filter(group => kind === undefined || group.takes_kinds.includes(kind)))
    await endMembership(tx, id, unit, day)
}

/** True when there was a membership to end. */
export async function endMembership(tx: MemberWriter, group: string, unit: string, day: Day): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('unit_group_member')
    .where('group_id', '=', group)
    .where('unit_id', '=', unit)
    .where('valid_from', '>=', day)
    .executeTakeFirst()
  const ended = await tx.db
    .updateTable('unit_group_member')
    .set({ valid_to: day })
    .where('group_id', '=', group)
    .where('unit_id', '=', unit)
    .where('valid_from', '<', day)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .executeTakeFirst()
  return removed.numDeletedRows + ended.numUpdatedRows > 0n
}
