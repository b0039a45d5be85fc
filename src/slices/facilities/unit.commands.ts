import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { plain } from '#platform/fold.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import { membersChanged, unitChanged } from './changes/unit-change.events.ts'
import type { AddUnits, ChangeUnit, CloseUnit, RenameUnit } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'
import './changes/unit-change.table.ts'
import { endMemberships, joinGroupsOf } from './join-groups.ts'
import { unitsOn } from './names.api.ts'

type UnitWriter = Writer<'unit' | 'unit_name' | 'unit_group_member'>

/** Lập một hay nhiều đơn vị; mỗi đơn vị tự vào các nhóm nhận loại của nó. */
export const addUnits = (scope: Scope, { request_key, ...input }: AddUnits) =>
  write(scope, { action: 'unit.add', key: request_key, input }, async (tx: UnitWriter) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const ids: string[] = []
    for (const unit of input.units) ids.push(await addUnit(tx, unit, input.opened_on))
    await tx.enqueue(membersChanged, { what: `Lập ${input.units.map(unit => unit.name).join(', ')}`.slice(0, 500) })
    return { ids }
  })

export async function addUnit(tx: UnitWriter, unit: AddUnits['units'][number], opened_on: Day): Promise<string> {
  await refuseTakenName(tx, unit.name, opened_on)
  const facility_id = tx.actor.facility
  const id = newId<'unit'>()
  const { last } = await tx.db
    .selectFrom('unit')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('unit')
    .values({ facility_id, id, kind: unit.kind, opened_on, position: (last ?? 0) + 1 })
    .execute()
  await tx.db
    .insertInto('unit_name')
    .values({ facility_id, unit_id: id, name: unit.name, short_name: unit.short_name, valid_from: opened_on })
    .execute()
  await joinGroupsOf(tx, id, unit.kind, opened_on)
  return id
}

/** Two open units of one name could not be told apart in a plan. */
async function refuseTakenName(tx: UnitWriter, name: string, day: Day, except?: string): Promise<void> {
  const units = await unitsOn(tx, day)
  if (units.some(unit => unit.id !== except && plain(unit.name) === plain(name)))
    throw problem('conflict', 'unit.name-taken', { name })
}

export async function lockUnit(tx: UnitWriter, id: string, row_version: number) {
  const unit = await tx.db.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!unit) throw problem('not_found', 'unit.not-found')
  if (unit.row_version !== row_version) throw problem('stale', 'unit.stale', { current: unit })
  return unit
}

/** Sửa loại, thứ tự, người đứng đầu của đơn vị. */
export const changeUnit = (scope: Scope, id: string, { request_key, ...input }: ChangeUnit) =>
  write(scope, { action: 'unit.change', subject: id, key: request_key, input }, async (tx: UnitWriter) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const unit = await lockUnit(tx, id, input.row_version)
    if (input.head_staff_id) await assertAtWork(tx, input.head_staff_id)

    const { row_version, ...content } = input
    await tx.db
      .updateTable('unit')
      .set({ ...content, row_version: row_version + 1 })
      .where('id', '=', id)
      .execute()
    if (unit.kind !== input.kind) {
      const today = dayOf(tx.now())
      await endMemberships(tx, id, today, unit.kind)
      await joinGroupsOf(tx, id, input.kind, today)
      await tx.enqueue(membersChanged, { what: 'Đổi loại đơn vị' })
    }
    return { row_version: row_version + 1 }
  })

/** A unit's head is of this facility, and has not left. */
export async function assertAtWork(tx: Reader, staff: string): Promise<void> {
  const today = dayOf(tx.now())
  const person = await tx.db.selectFrom('staff').select(['ends_on']).where('id', '=', staff).executeTakeFirst()
  if (!person || (person.ends_on !== null && person.ends_on <= today)) throw problem('conflict', 'unit.head-not-staff')
}

/** Đổi tên đơn vị từ một ngày; trước ngày đó vẫn mang tên cũ. */
export const renameUnit = (scope: Scope, id: string, { request_key, ...input }: RenameUnit) =>
  write(scope, { action: 'unit.rename', subject: id, key: request_key, input }, async (tx: UnitWriter) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const unit = await lockUnit(tx, id, input.row_version)
    const { row_version, ...name } = input
    if (name.valid_from < unit.opened_on) throw problem('conflict', 'unit.named-before-opening')
    if (unit.closed_on !== null && name.valid_from >= unit.closed_on)
      throw problem('conflict', 'unit.closed', { closed_on: unit.closed_on })
    await refuseTakenName(tx, name.name, name.valid_from, id)

    const added = await tx.db
      .insertInto('unit_name')
      .values({ facility_id: tx.actor.facility, unit_id: id, ...name })
      .onConflict(oc => oc.columns(['facility_id', 'unit_id', 'valid_from']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'unit.same-day-name')
    await tx.db
      .updateTable('unit')
      .set({ row_version: row_version + 1 })
      .where('id', '=', id)
      .execute()
    return { row_version: row_version + 1 }
  })

type Closer = Writer<'unit' | 'unit_name' | 'unit_group_member' | 'unit_change'>

/** Cho đơn vị thôi hoạt động từ một ngày; nó ra khỏi mọi nhóm từ ngày ấy. */
export const closeUnit = (scope: Scope, id: string, { request_key, ...input }: CloseUnit) =>
  write(scope, { action: 'unit.close', subject: id, key: request_key, input }, async (tx: Closer) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const unit = await lockUnit(tx, id, input.row_version)
    if (unit.closed_on !== null) throw problem('conflict', 'unit.closed', { closed_on: unit.closed_on })
    if (input.closed_on <= unit.opened_on) throw problem('conflict', 'unit.closes-before-opening')
    const { count } = await tx.db
      .selectFrom('staff')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('unit_id', '=', id)
      .where(eb => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', input.closed_on)]))
      .executeTakeFirstOrThrow()
    if (count > 0) throw problem('conflict', 'unit.has-staff', { count })

    await tx.db
      .updateTable('unit')
      .set({ closed_on: input.closed_on, row_version: input.row_version + 1 })
      .where('id', '=', id)
      .execute()
    await endMemberships(tx, id, input.closed_on)
    await noteClosing(tx, id, input)
    return { row_version: input.row_version + 1 }
  })

/** What is open on that day is settled then: waived, or listed for the coordinator. */
async function noteClosing(tx: Closer, unit_id: string, input: Omit<CloseUnit, 'request_key'>): Promise<void> {
  const id = newId<'unit_change'>()
  await tx.db
    .insertInto('unit_change')
    .values({
      facility_id: tx.actor.facility,
      id,
      kind: 'close',
      unit_id,
      into_unit_id: null,
      on_day: input.closed_on,
      open_work: input.open_work ?? 'list',
      reason: input.reason ?? 'Đơn vị thôi hoạt động',
      made_by: tx.actor.id ?? null,
      made_at: tx.now(),
    })
    .execute()
  const ahead = input.closed_on > dayOf(tx.now())
  await tx.enqueue(
    unitChanged,
    { change_id: id },
    id,
    ahead ? new Date(`${input.closed_on}T00:05:00+07:00`) : undefined,
  )
}
