import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { AddDocument, ChangeDocument } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

type DocumentWriter = Writer<'legal_document'>

/** Thêm văn bản của tỉnh, của Sở hay của chính cơ sở vào danh mục. */
export const addLegalDocument = (scope: Scope, { request_key, ...input }: AddDocument) => {
  const id = newId<'legal_document'>()
  return write(
    scope,
    { action: 'legal-document.add', subject: id, key: request_key, input },
    async (tx: DocumentWriter) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      assertDays(input)
      // Without a target, so that the partial index on number and day is met as well.
      const added = await tx.db
        .insertInto('legal_document')
        .values({ facility_id: tx.actor.facility, id, ...input })
        .onConflict(oc => oc.doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows !== 1n)
        throw problem('conflict', 'legal-document.taken', { number: input.number })
      return { id }
    },
  )
}

/** Sửa một văn bản do cơ sở thêm. */
export const changeLegalDocument = (scope: Scope, id: string, { request_key, ...input }: ChangeDocument) =>
  write(
    scope,
    { action: 'legal-document.change', subject: id, key: request_key, input },
    async (tx: DocumentWriter) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const all = await tx.db.selectFrom('legal_document').selectAll().forUpdate().execute()
      const current = all.find(row => row.id === id)
      if (!current) throw problem('not_found', 'legal-document.not-found')
      const { row_version, ...content } = input
      if (current.row_version !== row_version) throw problem('stale', 'legal-document.stale', { current, sent: input })
      assertDays(input)
      const isTwin = (row: typeof current) =>
        row.id !== id && row.number !== null && row.number === input.number && row.issued_on === input.issued_on
      if (all.some(isTwin)) throw problem('conflict', 'legal-document.taken', { number: input.number })
      await tx.db
        .updateTable('legal_document')
        .set({ ...content, row_version: row_version + 1 })
        .where('id', '=', id)
        .execute()
      return { row_version: row_version + 1 }
    },
  )

function assertDays({ issued_on, effective_from, effective_to }: Omit<AddDocument, 'request_key'>): void {
  const starts = effective_from ?? issued_on
  if (starts !== null && effective_to !== null && effective_to <= starts)
    throw problem('invalid', 'legal-document.ends-before-start')
}
