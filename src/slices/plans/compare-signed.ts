import { matchTasks } from './match-tasks.ts'
import type { SignedDifference } from './plan-life.table.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { PlanVersion } from './plans.queries.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { writtenDate } from './schedule.words.ts'

/** More than this is another document; the first ones say enough. */
const MOST = 60

/**
 * What the signed file says otherwise than the version: number, date, title, signer, and each task's words. Blanks and the case
 * of letters are no difference; what the file does not say at all is not held against it.
 */
export function compareSigned(
  version: Pick<PlanVersion, 'number' | 'dated' | 'title' | 'signer_name' | 'budget_total'>,
  rows: readonly PlanRow[],
  { draft }: Pick<PlanReading, 'draft'>,
): SignedDifference[] {
  const header = [
    differing('Số, ký hiệu', version.number, draft.number),
    differing('Ngày', dayWords(version.dated), dayWords(draft.date)),
    differing('Tên kế hoạch', version.title, draft.title),
    differing('Người ký', version.signer_name, draft.signer?.name ?? null),
    differing('Kinh phí', numberWords(version.budget_total), numberWords(draft.budgetTotal)),
  ].flat()
  const ours = rows.filter(row => row.review !== 'skipped')
  const theirs = draft.tasks.map((task, index) => ({
    id: String(index),
    task_id: String(index),
    no: task.no ?? '',
    title: task.title,
    products: task.products ?? [],
    forms: task.forms ?? [],
  }))
  const matched = matchTasks(ours, theirs)
  const taken = new Set([...matched.values()].map(match => match.row_id))
  const tasks = ours.flatMap(row => {
    const twin = theirs.find(task => task.id === matched.get(row.task_id)?.row_id)
    if (!twin) return [{ place: `TT ${row.no}`, ours: row.title, theirs: '' }]
    return differing(`TT ${row.no}`, row.title, twin.title)
  })
  const more = theirs
    .filter(task => !taken.has(task.id))
    .map(task => ({ place: `TT ${task.no} của bản ký`, ours: '', theirs: task.title }))
  return [...header, ...tasks, ...more].slice(0, MOST)
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s.,;:“”"'–-]+/g, ' ')
    .trim()

const differing = (place: string, ours: string | null, theirs: string | null): SignedDifference[] =>
  ours === null || theirs === null || plain(ours) === plain(theirs) ? [] : [{ place, ours, theirs }]

const dayWords = (day: string | null): string | null => (day === null ? null : writtenDate(day))
const numberWords = (value: number | null): string | null => (value === null ? null : String(value))
