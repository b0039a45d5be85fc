import type { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { addPositionInput, renamePositionInput } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'

/** Thêm chức vụ. */
export const addPosition = (scope: Scope, { request_key, ...input }: z.output<typeof addPositionInput>) => {
  const id = newId<'position'>()
  return write(
    scope,
    { action: 'position.add', subject: id, key: request_key, input },
    async (tx: Writer<'position'>) => {
      ensure(canChangeStructure(tx.actor), 'facility.change-structure')
      const added = await tx.db
        .insertInto('position')
        .values({ facility_id: tx.actor.facility, id, ...input })
        .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'position.name-taken', { name: input.name })
      return { id }
    },
  )
}

/** Sửa tên chức vụ. */
export const renamePosition = (
  scope: Scope,
  id: string,
  { request_key, ...input }: z.output<typeof renamePositionInput>,
) =>
  write(scope, { action: 'position.rename', subject: id, key: request_key, input }, async (tx: Writer<'position'>) => {
    ensure(canChangeStructure(tx.actor), 'facility.change-structure')
    const all = await tx.db.selectFrom('position').selectAll().forUpdate().execute()
    const current = all.find(row => row.id === id)
    if (!current) throw problem('not_found', 'position.not-found')
    if (current.row_version !== input.row_version) throw problem('stale', 'position.stale', { current, sent: input })
    if (all.some(row => row.id !== id && row.name === input.name))
      throw problem('conflict', 'position.name-taken', { name: input.name })
    await tx.db
      .updateTable('position')
      .set({ name: input.name, row_version: current.row_version + 1 })
      .where('id', '=', id)
      .execute()
    return { row_version: current.row_version + 1 }
  })
