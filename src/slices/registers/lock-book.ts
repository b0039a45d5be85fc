import { sql } from 'kysely'
import { problem } from '#platform/errors.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import type { Book } from './registers.words.ts'

/** A year's book, locked to the end of the transaction: its numbers have no gap and no twin however many ask at once. */
export async function lockBook(tx: Writer<'document_entry'>, book: Book, year: number): Promise<void> {
  const name = `document-book:${book}:${tx.actor.facility}:${year}`
  await tx.db.selectNoFrom(sql`pg_advisory_xact_lock(hashtextextended(${name}, 0))`.as('locked')).execute()
}

/** The number asked for, when nobody has it yet; else the next one. The book must be locked. */
export async function freeNumber(reader: Reader, book: Book, year: number, wanted?: number | null): Promise<number> {
  const ofYear = reader.db.selectFrom('document_entry').where('book', '=', book).where('year', '=', year)
  if (!wanted) {
    const { last } = await ofYear.select(({ fn }) => fn.max('number').as('last')).executeTakeFirstOrThrow()
    return (last ?? 0) + 1
  }
  const taken = await ofYear.select('id').where('number', '=', wanted).executeTakeFirst()
  if (taken) throw problem('conflict', 'document-entry.taken', { number: wanted, year })
  return wanted
}
