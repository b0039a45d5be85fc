import type { Day } from '#platform/day.ts'
import { fold } from '#platform/fold.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { type Directory, loadDirectory } from '#slices/facilities/directory.api.ts'
import { resolveParty } from '#slices/facilities/parties.api.ts'
import { type LegalDocument, listLegalDocuments, matchCitation } from '#slices/registers/legal-documents.api.ts'
import type { CitedDocument, LintContext, Standing } from './lint/context.ts'

/** A law is cited by its name and year: "Luật Thực hiện dân chủ ở cơ sở năm 2022". */
function numberOfLaw(documents: readonly LegalDocument[], { name, date }: CitedDocument): string | null {
  if (name === null || date === null) return null
  const title = fold(name)
    .replace(/^(?:bo luat|luat|phap lenh)\s+/, '')
    .replace(/[\s,(]*nam \d{4}\)?$/, '')
  const found = documents.filter(
    one => /Luật|Pháp lệnh/.test(one.type) && fold(one.title) === title && one.issued_on?.startsWith(date.slice(0, 4)),
  )
  return found.length === 1 ? (found[0]?.number ?? null) : null
}

/** Numbers begin again every year: without a date, one that does not say its year may be any. */
const isPlain = ({ number, date }: CitedDocument): boolean => date === null && !/\d{4}|\/QH/.test(number ?? '')

/** Looks citations up in a register of legal documents. */
export const lookUpIn =
  (documents: readonly LegalDocument[]): NonNullable<LintContext['lookUp']> =>
  (cited, day): Standing | null => {
    const number = cited.number ?? numberOfLaw(documents, cited)
    if (number === null) return null
    const { match, document, validity } = matchCitation(documents, { number, dated: cited.date }, day)
    if (match === 'absent' || !document || !validity) return null
    return {
      match: isPlain({ ...cited, number }) ? 'several' : match,
      number,
      issuedOn: document.issued_on,
      validity,
      effectiveFrom: document.effective_from,
      effectiveTo: document.effective_to,
      replacedBy: document.replaced_by,
      trusted: document.confidence === 'official' || document.confidence === 'secondary',
    }
  }

/** Which of a facility's units some words of a plan mean. */
export function unitsIn(directory: Directory): NonNullable<LintContext['units']> {
  const units = directory.units.filter(unit => unit.kind !== 'board' && unit.kind !== 'committee')
  const meant = (words: string): readonly string[] | null => {
    const { kind, id } = resolveParty(words, directory)
    if (kind === 'unknown') return null
    if (kind === 'group') return directory.groups.find(group => group.id === id)?.unit_ids ?? []
    if (kind === 'facility') return units.map(unit => unit.id)
    return id === null ? [] : [id]
  }
  return { list: units, meant }
}

/** What this facility knows of the law and of its units, as of one day. */
export const loadLintContext = (scope: Scope | Reader, day: Day): Promise<LintContext> =>
  read(scope, async reader => ({
    lookUp: lookUpIn(await listLegalDocuments(reader)),
    units: unitsIn(await loadDirectory(reader, day)),
  }))
