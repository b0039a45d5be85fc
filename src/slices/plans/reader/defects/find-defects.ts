import type { Mention } from '../citations/read-citations.ts'
import type { Letterhead } from '../header/letterhead.ts'
import type { Outline } from '../outline/outline.ts'
import type { Defect, PlanDraft, Remark } from '../plan-draft.ts'
import type { RawRow } from '../plan-reading.ts'
import type { TableTask } from '../tasks/table-tasks.ts'
import { findCitationConflicts, findImpossibleDates, findOddBases, findStaleYears } from './dates.ts'
import { findMissingDeadlines, findMissingOwners } from './duties.ts'
import { findSkippedNumbers } from './numbering.ts'
import { findOddWords } from './odd-words.ts'
import { readPlaces } from './places.ts'
import { findQuotedTitles } from './quoted-titles.ts'
import { findRemarks } from './remarks.ts'
import { findTypos } from './typos.ts'

/** All that the checks look at. */
export interface Checked {
  outline: Outline
  draft: PlanDraft
  mentions: readonly Mention[]
  tableTasks: readonly TableTask[]
  rows: readonly RawRow[]
  letterhead: Letterhead
  hasLetterhead: boolean
}

export interface Findings {
  defects: Defect[]
  remarks: Remark[]
}

function missingNumber({ draft, letterhead, hasLetterhead }: Checked): Defect[] {
  if (draft.number) return []
  const what = hasLetterhead
    ? `Số${letterhead.blankDate ? ' và ngày' : ''} ban hành để trống`
    : 'Không có số, ký hiệu, địa danh, ngày ban hành và tên cơ quan chủ quản ở đầu văn bản'
  return [{ kind: 'missing_number', where: 'Phần đầu văn bản', what, quotes: [] }]
}

/** "18- NQ/TW": a blank inside the symbol of a document. */
function brokenSymbols(mentions: readonly Mention[]): Defect[] {
  return mentions
    .filter(mention => mention.number && /\s[-/]|[-/]\s/u.test(mention.raw))
    .map(mention => ({
      kind: 'typo' as const,
      where: mention.raw,
      what: `Ký hiệu bị chen dấu cách: “${mention.raw}”`,
      quotes: [mention.raw],
      fix: mention.number,
      at: mention.at,
    }))
}

/** The same wrong word twice in one place is one finding. */
function once(defects: readonly Defect[]): Defect[] {
  const seen = new Set<string>()
  return defects.filter(defect => {
    const key =
      defect.kind === 'typo'
        ? `${defect.where}|${defect.quotes.join('|').toLowerCase()}`
        : `${defect.kind}|${defect.where}|${defect.what}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Certain faults of a plan, and what a careful reader may also mention. */
export function findDefects(checked: Checked): Findings {
  const { outline, draft, mentions, tableTasks, rows } = checked
  const places = readPlaces(
    outline,
    rows,
    draft.tasks.map(task => task.no),
  )
  const typos = [...findTypos(places), ...brokenSymbols(mentions), ...findQuotedTitles(mentions)]
  const odd = findOddWords(places).filter(found => !typos.some(typo => overlap(typo, found)))
  const defects = [
    ...missingNumber(checked),
    ...findSkippedNumbers(outline, tableTasks),
    ...(draft.year ? findStaleYears(places, draft.year) : []),
    ...findImpossibleDates(places),
    ...findOddBases(draft),
    ...findCitationConflicts(mentions),
    ...findMissingOwners(outline, draft, tableTasks),
    ...findMissingDeadlines(outline, draft, tableTasks),
    ...typos,
    ...odd,
  ]
  return { defects: once(defects), remarks: findRemarks(draft, mentions, tableTasks) }
}

function overlap(a: Defect, b: Defect): boolean {
  const [left, right] = [a.at?.span, b.at?.span]
  const same = a.at?.block === b.at?.block && a.at?.row === b.at?.row && a.at?.col === b.at?.col
  return same && left !== undefined && right !== undefined && left[0] < right[1] && right[0] < left[1]
}
