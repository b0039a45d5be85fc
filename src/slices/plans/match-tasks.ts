import { likeness } from './diff-plans.ts'
import type { PartContent, RowContent } from './plan-content.ts'

interface Row extends Pick<RowContent, 'no' | 'title' | 'products' | 'forms'> {
  id: string
  task_id: string
}

/** Below this two rows have too little in common to be proposed as one task. */
const ALIKE = 0.45

/** How much two rows look like one task: their titles first, then products and forms, then the same number. */
export function rowLikeness(a: Omit<Row, 'id' | 'task_id'>, b: Omit<Row, 'id' | 'task_id'>): number {
  const title = likeness(a.title, b.title)
  const products = [a.products, b.products].some(list => list.length === 0)
    ? title
    : likeness(a.products.join(' '), b.products.join(' '))
  const number = a.no === b.no ? 1 : 0
  return 0.7 * title + 0.22 * products + 0.08 * number
}

/** Proposes which new row goes on with which old task: the most alike pairs first, each once. By old task. */
export function matchTasks(
  old: readonly Row[],
  fresh: readonly Row[],
): Map<string, { row_id: string; likeness: number }> {
  const pairs = old
    .flatMap(before => fresh.map(after => ({ before, after, likeness: rowLikeness(before, after) })))
    .filter(pair => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
  const [matched, taken] = [new Map<string, { row_id: string; likeness: number }>(), new Set<string>()]
  for (const { before, after, likeness } of pairs) {
    if (matched.has(before.task_id) || taken.has(after.id)) continue
    matched.set(before.task_id, { row_id: after.id, likeness })
    taken.add(after.id)
  }
  return matched
}

type Part = PartContent & { id: string }

/** Which part of the new row goes on with which part of the old one: by new part's id. One part each is always the same part. */
export function matchParts(old: readonly Part[], fresh: readonly Part[]): Map<string, string> {
  const [only, next] = [old[0], fresh[0]]
  if (only && next && old.length === 1 && fresh.length === 1) return new Map([[next.id, only.id]])
  const pairs = old
    .flatMap((before, i) =>
      fresh.map((after, j) => ({ before, after, score: partLikeness(before, after) - Math.abs(i - j) / 100 })),
    )
    .filter(pair => pair.score >= ALIKE)
    .sort((a, b) => b.score - a.score)
  const [matched, taken] = [new Map<string, string>(), new Set<string>()]
  for (const { before, after } of pairs) {
    if (matched.has(after.id) || taken.has(before.id)) continue
    matched.set(after.id, before.id)
    taken.add(before.id)
  }
  return matched
}

function partLikeness(a: PartContent, b: PartContent): number {
  const product = likeness(a.product ?? '', b.product ?? '')
  const kind = a.activity_kind === b.activity_kind && a.channel === b.channel ? 1 : 0
  const schedule = a.schedule_kind === b.schedule_kind ? 1 : 0
  return 0.5 * product + 0.3 * kind + 0.2 * schedule
}
