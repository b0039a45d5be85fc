import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { handle } from '#platform/jobs/job.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { MergeUnits } from '../facilities.input.ts'
import { canChangeStructure } from '../facilities.policy.ts'
import { endMemberships, joinGroup } from '../join-groups.ts'
import { addUnit, assertAtWork, lockUnit } from '../unit.commands.ts'
import { mergeDay, unitChanged } from './unit-change.events.ts'
import './unit-change.table.ts'

type Merger = Writer<'unit' | 'unit_name' | 'unit_group_member' | 'role_grant' | 'staff' | 'unit_change'>
const MORNING = 'T00:05:00+07:00'

/** Nhập một hay nhiều đơn vị vào một đơn vị, có sẵn hoặc lập mới, từ một ngày; quá khứ vẫn là của đơn vị cũ. */
export const mergeUnits = (scope: Scope, { request_key, ...input }: MergeUnits) =>
  write(scope, { action: 'unit.merge', key: request_key, input }, async (tx: Merger) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const { on_day: day, units } = input
    if (day < dayOf(tx.now())) throw problem('invalid', 'unit.merge-past')
    if (new Set(units.map(unit => unit.id)).size !== units.length) throw problem('invalid', 'unit.merge-twice')
    // In one order everywhere, so that two such commands do not wait for each other in a ring.
    for (const unit of units.toSorted((a, b) => a.id.localeCompare(b.id))) await closeForMerge(tx, unit, day)
    const into = await receiver(tx, input)
    const changes: string[] = []
    for (const { id } of units) {
      await passOnGroups(tx, id, into, day)
      await passOnRoles(tx, id, into, day)
      changes.push(await noteChange(tx, id, into, input))
    }
    return { into_unit_id: into, changes }
  })

async function closeForMerge(tx: Merger, { id, row_version }: { id: string; row_version: number }, day: Day) {
  const unit = await lockUnit(tx, id, row_version)
  if (unit.closed_on !== null) throw problem('conflict', 'unit.closed', { closed_on: unit.closed_on })
  if (day <= unit.opened_on) throw problem('conflict', 'unit.closes-before-opening')
  await tx.db
    .updateTable('unit')
    .set({ closed_on: day, row_version: row_version + 1 })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
}

async function receiver(tx: Merger, { into, units, on_day }: Omit<MergeUnits, 'request_key'>): Promise<string> {
  if ('kind' in into) {
    if (into.head_staff_id) await assertAtWork(tx, into.head_staff_id)
    const id = await addUnit(tx, into, on_day)
    await tx.db
      .updateTable('unit')
      .set({ head_staff_id: into.head_staff_id })
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .execute()
    return id
  }
  if (units.some(unit => unit.id === into.unit_id)) throw problem('invalid', 'unit.merge-itself')
  const there = await tx.db
    .selectFrom('unit')
    .select(['opened_on', 'closed_on'])
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', into.unit_id)
    .forUpdate()
    .executeTakeFirst()
  if (!there) throw problem('not_found', 'unit.not-found')
  if (there.closed_on !== null) throw problem('conflict', 'unit.closed', { closed_on: there.closed_on })
  if (there.opened_on > on_day) throw problem('conflict', 'unit.closes-before-opening')
  return into.unit_id
}

/** The receiver bears, from the day on, what the groups of the other unit bear. */
async function passOnGroups(tx: Merger, from: string, into: string, day: Day): Promise<void> {
  const rows = await tx.db
    .selectFrom('unit_group_member')
    .select(['unit_id', 'group_id'])
    .where('facility_id', '=', tx.actor.facility)
    .where('unit_id', 'in', [from, into])
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
  const own = new Set(rows.filter(row => row.unit_id === into).map(row => row.group_id))
  for (const row of rows)
    if (row.unit_id === from && !own.has(row.group_id)) {
      own.add(row.group_id)
      await joinGroup(tx, row.group_id, into, day)
    }
  await endMemberships(tx, from, day)
}

async function passOnRoles(tx: Merger, from: string, into: string, day: Day): Promise<void> {
  const rows = await tx.db
    .selectFrom('role_grant')
    .selectAll()
    .where('facility_id', '=', tx.actor.facility)
    .where('unit_id', 'in', [from, into])
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
  const held = new Set(rows.filter(row => row.unit_id === into).map(row => `${row.staff_id} ${row.role}`))
  for (const row of rows.filter(one => one.unit_id === from)) {
    await tx.db
      .updateTable('role_grant')
      .set({ valid_to: day < row.valid_from ? row.valid_from : day })
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', row.id)
      .execute()
    // A unit has one head: who led the other goes on as a contributor, unless the new unit has no head yet.
    const role = row.role === 'unit_head' && hasHead(rows, into, held) ? ('contributor' as const) : row.role
    if (held.has(`${row.staff_id} ${role}`)) continue
    held.add(`${row.staff_id} ${role}`)
    await tx.db
      .insertInto('role_grant')
      .values({
        facility_id: tx.actor.facility,
        id: newId<'role_grant'>(),
        staff_id: row.staff_id,
        role,
        unit_id: into,
        valid_from: day,
        valid_to: row.valid_to,
      })
      .execute()
  }
}

const hasHead = (
  rows: readonly { unit_id: string | null; role: string }[],
  into: string,
  held: ReadonlySet<string>,
): boolean =>
  rows.some(row => row.unit_id === into && row.role === 'unit_head') ||
  [...held].some(one => one.endsWith(' unit_head'))

async function noteChange(
  tx: Merger,
  unit: string,
  into: string,
  { on_day, open_work, reason }: Pick<MergeUnits, 'on_day' | 'open_work' | 'reason'>,
): Promise<string> {
  const id = newId<'unit_change'>()
  await tx.db
    .insertInto('unit_change')
    .values({
      facility_id: tx.actor.facility,
      id,
      kind: 'merge',
      unit_id: unit,
      into_unit_id: into,
      on_day,
      open_work,
      reason,
      made_by: tx.actor.id ?? null,
      made_at: tx.now(),
    })
    .execute()
  await tx.enqueue(unitChanged, { change_id: id }, id, morningOf(tx, on_day))
  if (on_day <= dayOf(tx.now())) await moveStaff(tx, unit, into)
  else await tx.enqueue(mergeDay, { change_id: id }, `staff:${id}`, morningOf(tx, on_day))
  return id
}

/** A change ahead is carried out on its day; one of today at once. */
export const morningOf = (tx: { now: () => Date }, day: Day): Date | undefined =>
  day > dayOf(tx.now()) ? new Date(`${day}${MORNING}`) : undefined

async function moveStaff(tx: Writer<'staff'>, from: string, into: string): Promise<number> {
  const moved = await tx.db
    .updateTable('staff')
    .set(eb => ({ unit_id: into, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('unit_id', '=', from)
    .executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

/** Đến ngày nhập: viên chức của đơn vị cũ thuộc đơn vị mới. Chạy lại không đổi gì. */
export const moveStaffOnMergeDay = handle(mergeDay, async (scope, { change_id }, jobId) => {
  await write(
    scope,
    { action: 'unit.merge-staff', subject: change_id, key: `job:${jobId}`, input: { change_id } },
    async (tx: Writer<'staff'>) => {
      const change = await tx.db
        .selectFrom('unit_change')
        .select(['unit_id', 'into_unit_id', 'on_day'])
        .where('facility_id', '=', tx.actor.facility)
        .where('id', '=', change_id)
        .executeTakeFirst()
      if (!change?.into_unit_id || change.on_day > dayOf(tx.now())) return { moved: 0 }
      return { moved: await moveStaff(tx, change.unit_id, change.into_unit_id) }
    },
  )
})
