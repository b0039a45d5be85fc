import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { freeNumber, lockBook } from './lock-book.ts'
import { lockEntry } from './lock-entry.ts'
import type { ChangeIncoming, ReceiveDocument } from './registers.input.ts'
import { canChangeRegisters } from './registers.policy.ts'

/** Vào sổ văn bản đến: số đến kế tiếp của năm đến, hoặc số sổ giấy đã ghi. */
export const receiveDocument = (scope: Scope, { request_key, ...input }: ReceiveDocument) =>
  write(
    scope,
    { action: 'incoming-document.receive', key: request_key, input },
    async (tx: Writer<'document_entry'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      assertDays(tx, input)
      const year = yearOf(input.received_on)
      await lockBook(tx, 'incoming', year)
      await refuseTwin(tx, input)
      const { number: wanted, ...content } = input
      const number = await freeNumber(tx, 'incoming', year, wanted)
      const id = newId<'document_entry'>()
      await tx.db
        .insertInto('document_entry')
        .values({ facility_id: tx.actor.facility, id, book: 'incoming', year, number, ...content })
        .execute()
      return { id, year, number }
    },
  )

/** Sửa một dòng sổ văn bản đến; số và năm đến không đổi. */
export const changeIncoming = (scope: Scope, id: string, { request_key, ...input }: ChangeIncoming) =>
  write(
    scope,
    { action: 'incoming-document.change', subject: id, key: request_key, input },
    async (tx: Writer<'document_entry'>) => {
      ensure(canChangeRegisters(tx.actor), 'register.change')
      const current = await lockEntry(tx, id, 'incoming', input)
      assertDays(tx, input)
      if (yearOf(input.received_on) !== current.year)
        throw problem('invalid', 'document-entry.other-year', { year: current.year })
      await refuseTwin(tx, input, id)
      const { row_version, ...content } = input
      await tx.db
        .updateTable('document_entry')
        .set({ ...content, row_version: row_version + 1 })
        .where('id', '=', id)
        .execute()
      return { row_version: row_version + 1 }
    },
  )

const yearOf = (day: string): number => Number(day.slice(0, 4))

function assertDays(tx: Writer<'document_entry'>, days: { received_on: string; issued_on: string }): void {
  if (days.received_on > dayOf(tx.now())) throw problem('invalid', 'incoming-document.future')
  if (days.issued_on > days.received_on) throw problem('invalid', 'incoming-document.dated-after')
}

/** A document comes by post, by e-mail and through the shared system: it is entered once. */
async function refuseTwin(
  tx: Writer<'document_entry'>,
  { symbol, issuer, issued_on }: Pick<ReceiveDocument, 'symbol' | 'issuer' | 'issued_on'>,
  except?: string,
): Promise<void> {
  if (symbol === '') return
  const twin = await tx.db
    .selectFrom('document_entry')
    .select(['id', 'number', 'year'])
    .where('book', '=', 'incoming')
    .where('symbol', '=', symbol)
    .where('issuer', '=', issuer)
    .where('issued_on', '=', issued_on)
    .executeTakeFirst()
  if (twin && twin.id !== except)
    throw problem('conflict', 'incoming-document.there', { symbol, number: twin.number, year: twin.year })
}
