import { type Day, dayOf } from '#platform/day.ts'
import { forItsValues } from '#platform/db/plan-for-values.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { listLegalDocuments, searchDocuments, validityOn } from './legal-documents.api.ts'
import type { Book } from './registers.words.ts'

/** The register searched, each document with its validity on a day (today unless told). */
export const findLegalDocuments = (
  scope: Scope | Reader,
  query: { tim?: string | undefined; ngay?: Day | undefined },
) =>
  read(scope, async reader => {
    const on = query.ngay ?? dayOf(reader.now())
    const found = searchDocuments(await listLegalDocuments(reader), query.tim ?? '')
    return { on, documents: found.map(document => ({ ...document, validity: validityOn(document, on) })) }
  })

/** A year's document book, the latest number first, and the years that have one. */
export const listEntries = (scope: Scope | Reader, query: { nam?: number | undefined; so?: Book }) =>
  read(scope, async reader => {
    const book = query.so ?? 'outgoing'
    const year = query.nam ?? Number(dayOf(reader.now()).slice(0, 4))
    const ofYear = reader.db
      .selectFrom('document_entry')
      .select([
        'id',
        'year',
        'number',
        'symbol',
        'type',
        'subject',
        'issued_on',
        'subject_kind',
        'subject_id',
        'received_on',
        'issuer',
        'passed_to',
        'row_version',
      ])
      .where('book', '=', book)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      // The book's own index, also for a year with nothing in it.
      .modifyEnd(forItsValues)
    const years = reader.db
      .selectFrom('document_entry')
      .select('year')
      .distinct()
      .where('book', '=', book)
      .orderBy('year', 'desc')
    const [entries, known] = await Promise.all([ofYear.execute(), years.execute()])
    return { year, years: known.map(row => row.year), next: (entries[0]?.number ?? 0) + 1, entries }
  })

export const listAllTopics = (scope: Scope | Reader) =>
  read(scope, reader =>
    reader.db
      .selectFrom('topic')
      .select(['id', 'name', 'position', 'closed_on', 'row_version'])
      .orderBy('position')
      .orderBy('name')
      .execute(),
  )

export const listAllProgrammes = (scope: Scope | Reader) =>
  read(scope, reader =>
    reader.db
      .selectFrom('programme')
      .select(['id', 'code', 'name', 'counts', 'row_version'])
      .orderBy('counts', 'desc')
      .orderBy('code')
      .execute(),
  )
