import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { addTopicInput, ChangeTopic } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

/** Thêm chủ đề tuyên truyền, đứng cuối danh mục. */
export const addTopic = (scope: Scope, { request_key, ...input }: z.output<typeof addTopicInput>) => {
  const id = newId<'topic'>()
  return write(scope, { action: 'topic.add', subject: id, key: request_key, input }, async (tx: Writer<'topic'>) => {
    ensure(canChangeRegisters(tx.actor), 'register.change')
    const { last } = await tx.db
      .selectFrom('topic')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirstOrThrow()
    const added = await tx.db
      .insertInto('topic')
      .values({ facility_id: tx.actor.facility, id, name: input.name, position: (last ?? -1) + 1 })
      .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows !== 1n) throw problem('conflict', 'topic.name-taken', { name: input.name })
    return { id }
  })
}

/** Sửa tên, thứ tự, hoặc thôi dùng một chủ đề. */
export const changeTopic = (scope: Scope, id: string, { request_key, ...input }: ChangeTopic) =>
  write(scope, { action: 'topic.change', subject: id, key: request_key, input }, async (tx: Writer<'topic'>) => {
    ensure(canChangeRegisters(tx.actor), 'register.change')
    const all = await tx.db.selectFrom('topic').selectAll().forUpdate().execute()
    const current = all.find(row => row.id === id)
    if (!current) throw problem('not_found', 'topic.not-found')
    if (current.row_version !== input.row_version) throw problem('stale', 'topic.stale', { current, sent: input })
    if (all.some(row => row.id !== id && row.name === input.name))
      throw problem('conflict', 'topic.name-taken', { name: input.name })
    const { row_version, is_closed, ...content } = input
    await tx.db
      .updateTable('topic')
      .set({
        ...content,
        closed_on: is_closed ? (current.closed_on ?? dayOf(tx.now())) : null,
        row_version: row_version + 1,
      })
      .where('id', '=', id)
      .execute()
    return { row_version: row_version + 1 }
  })
