import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { endRoleInput, GrantRole } from './facilities.input.ts'
import { canGrantRole } from './facilities.policy.ts'
import { isLastOwner } from './last-owner.ts'

type RoleWriter = Writer<'role_grant'>
type Grant = Omit<GrantRole, 'request_key'>

/** Trao vai trò cho một viên chức, trong một đơn vị hoặc cả cơ sở, từ một ngày. */
export const grantRole = (scope: Scope, { request_key, ...input }: GrantRole) => {
  const id = newId<'role_grant'>()
  return write(scope, { action: 'role.grant', subject: id, key: request_key, input }, async (tx: RoleWriter) => {
    ensure(canGrantRole(tx.actor, input.role), 'role.grant-high')
    const inUnit = input.role === 'unit_head' || input.role === 'contributor'
    if (inUnit && input.unit_id === null) throw problem('invalid', 'role.needs-unit')
    if (!inUnit && input.unit_id !== null) throw problem('invalid', 'role.whole-facility')
    if (input.valid_to !== null && input.valid_to <= input.valid_from)
      throw problem('invalid', 'role.ends-before-start')
    await assertThere(tx, input)
    if (await holdsMeanwhile(tx, input)) throw problem('conflict', 'role.held-already')

    await tx.db
      .insertInto('role_grant')
      .values({ facility_id: tx.actor.facility, id, ...input })
      .execute()
    return { id }
  })
}

async function assertThere(tx: RoleWriter, { staff_id, unit_id }: Grant): Promise<void> {
  if (!(await tx.db.selectFrom('staff').select('id').where('id', '=', staff_id).forUpdate().executeTakeFirst()))
    throw problem('not_found', 'staff.not-found')
  if (unit_id && !(await tx.db.selectFrom('unit').select('id').where('id', '=', unit_id).executeTakeFirst()))
    throw problem('not_found', 'unit.not-found')
}

async function holdsMeanwhile(tx: RoleWriter, { staff_id, role, unit_id, valid_from }: Grant): Promise<boolean> {
  const held = await tx.db
    .selectFrom('role_grant')
    .select('id')
    .where('staff_id', '=', staff_id)
    .where('role', '=', role)
    .where('unit_id', unit_id === null ? 'is' : '=', unit_id)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', valid_from)]))
    .executeTakeFirst()
  return held !== undefined
}

/** Thu một vai trò từ một ngày; quá khứ vẫn ghi ai đã giữ vai trò nào. */
export const endRole = (scope: Scope, id: string, { request_key, ...input }: z.output<typeof endRoleInput>) =>
  write(scope, { action: 'role.end', subject: id, key: request_key, input }, async (tx: RoleWriter) => {
    const grant = await tx.db.selectFrom('role_grant').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!grant) throw problem('not_found', 'role.not-found')
    ensure(canGrantRole(tx.actor, grant.role), 'role.grant-high')
    const today = dayOf(tx.now())
    if (grant.valid_to !== null && grant.valid_to <= today) throw problem('conflict', 'role.ended')
    if (grant.role === 'owner' && (await isLastOwner(tx, grant.staff_id, today)))
      throw problem('conflict', 'staff.last-owner')

    const neverBegan = input.valid_to < grant.valid_from
    const valid_to = neverBegan ? grant.valid_from : input.valid_to
    await tx.db.updateTable('role_grant').set({ valid_to }).where('id', '=', id).execute()
    return { valid_to }
  })
