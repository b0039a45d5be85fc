import { ensure, problem } from '#platform/errors.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { reserveNumber } from './document-book.api.ts'
import { lockEntry } from './lock-entry.ts'
import type { ChangeEntry, TakeNumber } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

/** Lấy số cho một văn bản làm ngoài hệ thống, hoặc ghi lại số đã cấp trên sổ giấy. */
export const takeNumber = (scope: Scope, { request_key, ...input }: TakeNumber) =>
  write(scope, { action: 'document-entry.take', key: request_key, input }, async (tx: Writer<'document_entry'>) => {
    ensure(canChangeRegisters(tx.actor), 'register.change')
    return reserveNumber(tx, { ...input, number: input.number ?? undefined })
  })

/** Sửa trích yếu hoặc ngày của một dòng sổ; số và năm không đổi. */
export const changeEntry = (scope: Scope, id: string, { request_key, ...input }: ChangeEntry) =>
  write(
    scope,
    { action: 'document-entry.change', subject: id, key: request_key, input },
    async (tx: Writer<'document_entry'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const current = await lockEntry(tx, id, 'outgoing', input)
      if (current.subject_id !== null) throw problem('conflict', 'document-entry.linked')
      if (Number(input.issued_on.slice(0, 4)) !== current.year)
        throw problem('invalid', 'document-entry.other-year', { year: current.year })
      const { row_version, ...content } = input
      await tx.db
        .updateTable('document_entry')
        .set({ ...content, row_version: row_version + 1 })
        .where('id', '=', id)
        .execute()
      return { row_version: row_version + 1 }
    },
  )
