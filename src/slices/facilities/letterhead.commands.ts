import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { AddLetterhead, CorrectLetterhead } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'

/** Thêm tên, tiêu đề văn bản dùng từ một ngày; văn bản trước ngày đó giữ tên cũ. */
export const addLetterhead = (scope: Scope, { request_key, ...input }: AddLetterhead) => {
  const id = newId<'letterhead'>()
  return write(
    scope,
    { action: 'letterhead.add', subject: id, key: request_key, input },
    async (tx: Writer<'letterhead'>) => {
      ensure(canChangeStructure(tx.actor), 'facility.change-structure')
      const added = await tx.db
        .insertInto('letterhead')
        .values({ facility_id: tx.actor.facility, id, ...input })
        .onConflict(oc => oc.columns(['facility_id', 'valid_from']).doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'letterhead.same-day')
      return { id }
    },
  )
}

/** Sửa chỗ gõ sai trong một tiêu đề đã có. */
export const correctLetterhead = (scope: Scope, id: string, { request_key, ...input }: CorrectLetterhead) =>
  write(
    scope,
    { action: 'letterhead.correct', subject: id, key: request_key, input },
    async (tx: Writer<'letterhead'>) => {
      ensure(canChangeStructure(tx.actor), 'facility.change-structure')
      const all = await tx.db.selectFrom('letterhead').selectAll().orderBy('valid_from').forUpdate().execute()
      const current = all.find(row => row.id === id)
      if (!current) throw problem('not_found', 'letterhead.not-found')
      const { row_version, ...content } = input
      if (current.row_version !== row_version) throw problem('stale', 'letterhead.stale', { current, sent: input })
      if (all.some(row => row.id !== id && row.valid_from === input.valid_from))
        throw problem('conflict', 'letterhead.same-day')
      if (all[0] === current && input.valid_from > current.valid_from)
        throw problem('conflict', 'letterhead.first-moved')
      await tx.db
        .updateTable('letterhead')
        .set({ ...content, row_version: row_version + 1 })
        .where('id', '=', id)
        .execute()
      return { row_version: row_version + 1 }
    },
  )
