import { problem } from '#platform/errors.ts'
import type { Writer } from '#platform/scope.ts'
import { reserveNumber } from '#slices/registers/document-book.api.ts'
import type { PlanVersion } from './plans.queries.ts'

/** No book counts this far within a year; what is longer is a slip of the hand. */
const LARGEST = 999_999

/** The next number of the document book, or the one that was typed, which the book then holds too. */
export async function giveNumber(
  tx: Writer<'document_entry'>,
  version: PlanVersion,
  { number, issued_on }: { number: string | null; issued_on: string },
): Promise<string> {
  const typed = number === null ? undefined : Number.parseInt(number, 10)
  if (typed !== undefined && !(typed > 0 && typed <= LARGEST)) throw problem('invalid', 'plan.number-unreadable')
  if (issued_on < `${version.year - 1}-01-01`) throw problem('invalid', 'plan.issued-too-early', { year: version.year })
  const entry = await reserveNumber(tx, {
    type: 'Kế hoạch',
    subject: version.title ?? `Kế hoạch tuyên truyền năm ${version.year}`,
    issued_on,
    number: typed,
    subject_kind: 'plan_version',
    subject_id: version.id,
  })
  return number?.includes('/') ? number : entry.symbol
}
