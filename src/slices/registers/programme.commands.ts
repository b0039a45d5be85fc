import type { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { addProgrammeInput, changeProgrammeInput } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

/** Thêm chương trình khác; chỉ chương trình cải cách hành chính được tính vào số liệu ở đây. */
export const addProgramme = (scope: Scope, { request_key, ...input }: z.output<typeof addProgrammeInput>) => {
  const id = newId<'programme'>()
  return write(
    scope,
    { action: 'programme.add', subject: id, key: request_key, input },
    async (tx: Writer<'programme'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const added = await tx.db
        .insertInto('programme')
        .values({ facility_id: tx.actor.facility, id, ...input, counts: false })
        .onConflict(oc => oc.columns(['facility_id', 'code']).doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'programme.code-taken', { code: input.code })
      return { id }
    },
  )
}

/** Sửa tên chương trình. */
export const changeProgramme = (
  scope: Scope,
  id: string,
  { request_key, ...input }: z.output<typeof changeProgrammeInput>,
) =>
  write(
    scope,
    { action: 'programme.change', subject: id, key: request_key, input },
    async (tx: Writer<'programme'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const current = await tx.db
        .selectFrom('programme')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!current) throw problem('not_found', 'programme.not-found')
      if (current.row_version !== input.row_version) throw problem('stale', 'programme.stale', { current, sent: input })
      await tx.db
        .updateTable('programme')
        .set({ name: input.name, row_version: current.row_version + 1 })
        .where('id', '=', id)
        .execute()
      return { row_version: current.row_version + 1 }
    },
  )
