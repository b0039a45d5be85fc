import type { Day } from '#platform/day.ts'
import { type DocumentType, signOf, TYPE_ABBREVIATIONS, writtenNumber } from '#platform/document/symbol.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import { freeNumber, lockBook } from './lock-book.ts'

export interface NewEntry {
  /** Kind of document in words: `Báo cáo`, `Kế hoạch`; `Công văn` has no abbreviation. */
  readonly type: string
  readonly subject: string
  readonly issued_on: Day
  /** A number given by hand (the paper book came first); without it the next free one. */
  readonly number?: number | undefined
  /** What in the product the number is for: asking again gives the same number. */
  readonly subject_kind?: string | undefined
  readonly subject_id?: string | undefined
}

export interface DocumentEntry {
  readonly id: string
  readonly year: number
  readonly number: number
  /** As written on the document: `08/BC-TTYT`. */
  readonly symbol: string
}

/**
 * Cấp số văn bản đi kế tiếp trong năm. The year's book is locked to the end of the transaction: numbers have no gap and no
 * twin however many ask at once, and a transaction that fails gives its number back.
 */
export async function reserveNumber(tx: Writer<'document_entry'>, entry: NewEntry): Promise<DocumentEntry> {
  const year = Number(entry.issued_on.slice(0, 4))
  await lockBook(tx, 'outgoing', year)
  const before = entry.subject_id ? await entryOf(tx, entry.subject_id, entry.type) : undefined
  if (before) return before
  const number = await freeNumber(tx, 'outgoing', year, entry.number)
  const symbol = await symbolFor(tx, entry.type, number, entry.issued_on)
  const id = newId<'document_entry'>()
  await tx.db
    .insertInto('document_entry')
    .values({
      facility_id: tx.actor.facility,
      id,
      book: 'outgoing',
      year,
      number,
      symbol,
      type: entry.type,
      subject: entry.subject,
      issued_on: entry.issued_on,
      subject_kind: entry.subject_kind ?? null,
      subject_id: entry.subject_id ?? null,
    })
    .execute()
  return { id, year, number, symbol }
}

/** Ngày văn bản đổi sau khi đã lấy số thì dòng sổ đổi theo; số thuộc năm của sổ nên ngày không sang năm khác. */
export async function moveEntryDay(
  tx: Writer<'document_entry'>,
  { subject_id, type, issued_on }: { subject_id: string; type: string; issued_on: Day },
): Promise<void> {
  const entry = await entryOf(tx, subject_id, type)
  if (!entry) return
  if (Number(issued_on.slice(0, 4)) !== entry.year)
    throw problem('invalid', 'document-entry.other-year', { year: entry.year })
  await tx.db
    .updateTable('document_entry')
    .set(eb => ({ issued_on, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', entry.id)
    .where('issued_on', '<>', issued_on)
    .execute()
}

const entryOf = (tx: Writer<'document_entry'>, subject: string, type: string): Promise<DocumentEntry | undefined> =>
  tx.db
    .selectFrom('document_entry')
    .select(['id', 'year', 'number', 'symbol'])
    .where('subject_id', '=', subject)
    .where('type', '=', type)
    .executeTakeFirst()

/** `08/BC-TTYT`: the abbreviation of the type and the facility's own suffix on that day. */
async function symbolFor(tx: Writer<'document_entry'>, type: string, number: number, day: Day): Promise<string> {
  const issuer = (await letterheadOn(tx, day))?.symbol_suffix ?? ''
  const known = Object.keys(TYPE_ABBREVIATIONS).find((name): name is DocumentType => name === type)
  return `${writtenNumber(number)}/${signOf(known ?? null, issuer)}`
}
