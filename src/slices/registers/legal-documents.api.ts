import type { Day } from '#platform/day.ts'
import { fold, rankMatch } from '#platform/fold.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import type { DocumentStatus } from './registers.words.ts'

export type { DocumentStatus } from './registers.words.ts'

export interface LegalDocument {
  /** Only the facility's own documents have one. */
  readonly id: string | null
  readonly origin: 'national' | 'own'
  readonly number: string | null
  readonly issued_on: Day | null
  readonly type: string
  readonly issuer: string | null
  readonly title: string
  readonly effective_from: Day | null
  readonly effective_to: Day | null
  readonly replaced_by: readonly string[]
  readonly amended_by: readonly string[]
  readonly status: DocumentStatus
  readonly confidence: 'official' | 'secondary' | 'memory' | 'rule'
  readonly source: string | null
  readonly row_version: number
}

/** Every document of the register, the national ones first, by number. Some hundreds: searching is done on the list. */
export const listLegalDocuments = (scope: Scope | Reader): Promise<LegalDocument[]> =>
  read(scope, async reader => {
    const national = await reader.db.selectFrom('ref.legal_document').selectAll().orderBy('number').execute()
    const own = await reader.db.selectFrom('legal_document').selectAll().orderBy('issued_on', 'desc').execute()
    return [
      ...national.map(row => ({ ...row, id: null, origin: 'national' as const, row_version: 0 })),
      ...own.map(({ facility_id: _facility, ...row }) => ({
        ...row,
        origin: 'own' as const,
        replaced_by: [],
        amended_by: [],
        status: 'in_force' as const,
        confidence: 'official' as const,
        source: null,
      })),
    ]
  })

/** Is it in force on a day? Dates decide; the register's status only where a date is missing. */
export function validityOn(document: LegalDocument, day: Day): DocumentStatus {
  const { effective_from, effective_to, issued_on, status } = document
  if (effective_to !== null && day >= effective_to) return 'expired'
  const starts = effective_from ?? issued_on
  if (starts !== null && day < starts) return 'not_yet'
  if (effective_to !== null) return 'in_force'
  // Expired on a day that nobody wrote down: on an older day it may still have held.
  return status === 'not_yet' ? 'unknown' : status
}

const searchText = (document: LegalDocument): string =>
  [document.number, document.type, document.title, document.issuer].filter(Boolean).join(' ')

/**
 * Documents that hold every word of the search. The words together as they are typed stand before the same words apart, and
 * exact tones before folded ones.
 */
export function searchDocuments(documents: readonly LegalDocument[], query: string): LegalDocument[] {
  const words = query.trim().split(/\s+/).filter(Boolean)
  const rank = (document: LegalDocument): number => {
    const text = searchText(document)
    const apart = Math.min(2, ...words.map(word => rankMatch(text, word)))
    return apart === 0 ? 0 : apart + 2 * rankMatch(text, query)
  }
  return documents
    .map(document => ({ document, rank: rank(document) }))
    .filter(found => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(found => found.document)
}

export interface CitedDocument {
  readonly number: string | null
  /** YYYY-MM-DD, YYYY-MM or YYYY, as far as the plan says. */
  readonly dated: string | null
}

export interface CitationMatch {
  /** `other_day`: the number is known, but under another day: a slip, or another document with that number. */
  readonly match: 'found' | 'other_day' | 'absent'
  readonly document: LegalDocument | null
  readonly validity: DocumentStatus | null
}

const sameNumber = (a: string, b: string): boolean =>
  fold(a).replaceAll(/\s|^0+/g, '') === fold(b).replaceAll(/\s|^0+/g, '')

/** Looks a citation up in the register, as it stood on the plan's day. Absent says nothing against the citation. */
export function matchCitation(documents: readonly LegalDocument[], cited: CitedDocument, day: Day): CitationMatch {
  const { number, dated } = cited
  const twins = number === null ? [] : documents.filter(one => one.number !== null && sameNumber(one.number, number))
  const found = twins.find(one => dated === null || one.issued_on === null || one.issued_on.startsWith(dated))
  if (found) return { match: 'found', document: found, validity: validityOn(found, day) }
  const [other] = twins
  // The same number is given out every year: another year is another document.
  if (other && dated !== null && other.issued_on?.slice(0, 4) === dated.slice(0, 4))
    return { match: 'other_day', document: other, validity: validityOn(other, day) }
  return { match: 'absent', document: null, validity: null }
}
