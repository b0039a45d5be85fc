import { problem } from '#platform/errors.ts'
import type { Writer } from '#platform/scope.ts'

/** Takes a line of a document book for this transaction, as the page that changes it saw it. */
export async function lockEntry(
  tx: Writer<'document_entry'>,
  id: string,
  book: 'incoming' | 'outgoing',
  sent: { row_version: number },
) {
  const current = await tx.db
    .selectFrom('document_entry')
    .selectAll()
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .where('book', '=', book)
    .forUpdate()
    .executeTakeFirst()
  if (!current) throw problem('not_found', 'document-entry.not-found')
  if (current.row_version !== sent.row_version) throw problem('stale', 'document-entry.stale', { current, sent })
  return current
}
