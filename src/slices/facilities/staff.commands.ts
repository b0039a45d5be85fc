import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { endDelegationsOf } from './delegation/end-delegation.ts'
import type { AddStaff, ChangeStaff } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'
import { isLastOwner } from './last-owner.ts'

type StaffWriter = Writer<'staff' | 'role_grant' | 'unit' | 'delegation'>

/** Thêm một viên chức. */
export const addStaff = (scope: Scope, { request_key, ...input }: AddStaff) => {
  const id = newId<'staff'>()
  return write(scope, { action: 'staff.add', subject: id, key: request_key, input }, async (tx: StaffWriter) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    await assertPlaces(tx, input)
    const added = await tx.db
      .insertInto('staff')
      .values({ facility_id: tx.actor.facility, id, ...input })
      .onConflict(oc => oc.columns(['facility_id', 'code']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'staff.code-taken', { code: input.code })
    return { id }
  })
}

/** Sửa hồ sơ viên chức; ghi ngày nghỉ việc thì vai trò, ủy quyền và chức trách đứng đầu hết từ ngày ấy. */
export const changeStaff = (scope: Scope, id: string, { request_key, ...input }: ChangeStaff) =>
  write(scope, { action: 'staff.change', subject: id, key: request_key, input }, async (tx: StaffWriter) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const current = await tx.db.selectFrom('staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!current) throw problem('not_found', 'staff.not-found')
    const { row_version, ...content } = input
    if (current.row_version !== row_version) throw problem('stale', 'staff.stale', { current, sent: input })
    await assertPlaces(tx, input)
    await refuseTakenCode(tx, input.code, id)
    if (input.ends_on !== null) await refuseLeaving(tx, id, input.starts_on, input.ends_on)

    await tx.db
      .updateTable('staff')
      .set({ ...content, row_version: row_version + 1 })
      .where('id', '=', id)
      .execute()
    if (input.ends_on !== null) await endWhatTheyHeld(tx, id, input.ends_on)
    return { row_version: row_version + 1 }
  })

/** A unit or position of another facility looks like one that is not there. */
async function assertPlaces(tx: StaffWriter, { unit_id, position_id }: Pick<AddStaff, 'unit_id' | 'position_id'>) {
  if (unit_id && !(await tx.db.selectFrom('unit').select('id').where('id', '=', unit_id).executeTakeFirst()))
    throw problem('not_found', 'unit.not-found')
  if (
    position_id &&
    !(await tx.db.selectFrom('position').select('id').where('id', '=', position_id).executeTakeFirst())
  )
    throw problem('not_found', 'position.not-found')
}

async function refuseTakenCode(tx: StaffWriter, code: string | null, except: string): Promise<void> {
  if (code === null) return
  const holder = await tx.db.selectFrom('staff').select('id').where('code', '=', code).executeTakeFirst()
  if (holder && holder.id !== except) throw problem('conflict', 'staff.code-taken', { code })
}

async function refuseLeaving(tx: StaffWriter, id: string, startsOn: Day, endsOn: Day): Promise<void> {
  if (endsOn < startsOn) throw problem('invalid', 'staff.leaves-before-start')
  if (await isLastOwner(tx, id, dayOf(tx.now()))) throw problem('conflict', 'staff.last-owner')
}

async function endWhatTheyHeld(tx: StaffWriter, id: string, day: Day): Promise<void> {
  await tx.db
    .updateTable('role_grant')
    .set(eb => ({ valid_to: eb.fn<string>('greatest', ['valid_from', eb.val(day)]) }))
    .where('staff_id', '=', id)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
  await endDelegationsOf(tx, id, day)
  if (day > dayOf(tx.now())) return
  await tx.db
    .updateTable('unit')
    .set(eb => ({ head_staff_id: null, row_version: eb('row_version', '+', 1) }))
    .where('head_staff_id', '=', id)
    .execute()
}
