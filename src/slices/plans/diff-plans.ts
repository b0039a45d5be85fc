import { formatDay, formatMoney } from '#ui/format.ts'
import { markWords, type Piece } from './mark-words.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import { type DiffField, rowLines } from './row-lines.ts'
import { periodName, writtenDate } from './schedule.words.ts'

export interface FieldDiff {
  readonly label: string
  readonly pieces: readonly Piece[]
}

export interface RowDiff {
  readonly is: 'added' | 'removed' | 'changed' | 'same'
  readonly task_id: string
  readonly no: string
  /** The number it had, where that is another. */
  readonly old_no: string | null
  readonly title: string
  readonly fields: readonly FieldDiff[]
  /** Why a removed row is gone, where somebody said so. */
  readonly reason: string | null
}

export interface ListDiff {
  readonly name: string
  readonly lines: readonly { readonly is: 'added' | 'removed' | 'changed'; readonly pieces: readonly Piece[] }[]
}

export interface PlanDiff {
  readonly header: readonly FieldDiff[]
  readonly lists: readonly ListDiff[]
  readonly rows: readonly RowDiff[]
  readonly counts: Readonly<Record<RowDiff['is'], number>>
}

/** All of a version that a diff looks at. */
export interface DiffSide {
  readonly header: Readonly<Record<string, string | number | null>>
  readonly citations: readonly {
    type: string
    number: string | null
    name: string | null
    dated: string | null
    subject: string | null
  }[]
  readonly targets: readonly { text: string }[]
  readonly deadlines: readonly { period: string | null; due_on: string | null; addressee: string | null }[]
  readonly rows: readonly PlanRow[]
}

const HEADER: readonly (readonly [string, string, (value: string | number) => string])[] = [
  ['title', 'Tên kế hoạch', String],
  ['number', 'Số, ký hiệu', String],
  ['place', 'Nơi ban hành', String],
  ['dated', 'Ngày', value => writtenDate(String(value))],
  ['signer_capacity', 'Quyền hạn ký', String],
  ['signer_position', 'Chức vụ người ký', String],
  ['signer_name', 'Người ký', String],
  ['budget_source', 'Nguồn kinh phí', String],
  ['budget_total', 'Kinh phí', value => formatMoney(Number(value))],
]

const GIVEN_LATER = ['number', 'dated']

/** What differs between two versions, field by field, with the words that went and came. Rows are paired by their task. */
export function diffPlans(before: DiffSide, after: DiffSide): PlanDiff {
  const rows = diffRows(before.rows, after.rows)
  const counts = { added: 0, removed: 0, changed: 0, same: 0 }
  for (const row of rows) counts[row.is]++
  return {
    header: HEADER.flatMap(([name, label, say]) => {
      // A number or date that is not given yet takes nothing away.
      if (GIVEN_LATER.includes(name) && after.header[name] == null) return []
      const words = (side: DiffSide) => (side.header[name] == null ? '' : say(side.header[name]))
      return changed({ label, words: words(before) }, { label, words: words(after) })
    }),
    lists: [
      diffList('Căn cứ và viện dẫn', before.citations.map(citationLine), after.citations.map(citationLine)),
      diffList(
        'Mục tiêu',
        before.targets.map(one => one.text),
        after.targets.map(one => one.text),
      ),
      diffList('Hạn báo cáo', before.deadlines.map(deadlineLine), after.deadlines.map(deadlineLine)),
    ].filter(list => list.lines.length > 0),
    rows,
    counts,
  }
}

const changed = (before: DiffField, after: DiffField): FieldDiff[] =>
  before.words === after.words ? [] : [{ label: after.label, pieces: markWords(before.words, after.words) }]

const citationLine = (one: DiffSide['citations'][number]): string =>
  [one.type, one.number ?? one.name, one.dated && `ngày ${writtenDate(one.dated)}`, one.subject]
    .filter(Boolean)
    .join(' ')

const deadlineLine = (one: DiffSide['deadlines'][number]): string =>
  [one.period && periodName(one.period), one.due_on && formatDay(one.due_on), one.addressee].filter(Boolean).join(', ')

/** Lines that both have are left out; of the rest, one that went and one that came and share most words are one that changed. */
function diffList(name: string, before: readonly string[], after: readonly string[]): ListDiff {
  const [old, fresh] = [new Set(after), new Set(before)]
  const went = before.filter(line => !old.has(line))
  const lines: ListDiff['lines'][number][] = []
  for (const line of after.filter(one => !fresh.has(one))) {
    const twin = went.findIndex(one => likeness(one, line) >= 0.5)
    const [gone] = twin < 0 ? [] : went.splice(twin, 1)
    lines.push(
      gone === undefined
        ? { is: 'added', pieces: [{ is: 'new', text: line }] }
        : { is: 'changed', pieces: markWords(gone, line) },
    )
  }
  return {
    name,
    lines: [...lines, ...went.map(text => ({ is: 'removed' as const, pieces: [{ is: 'gone' as const, text }] }))],
  }
}

/** The share of words that two texts have in common, from 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)]
  if (left.length + right.length === 0) return 0
  const pool = new Map<string, number>()
  for (const word of left) pool.set(word, (pool.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = pool.get(word) ?? 0
    if (count === 0) continue
    pool.set(word, count - 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

const tokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/[\p{L}\d]+/gu) ?? []

function diffRows(before: readonly PlanRow[], after: readonly PlanRow[]): RowDiff[] {
  const old = before.filter(row => row.review !== 'skipped')
  const live = after.filter(row => row.review !== 'skipped')
  const skipped = new Map(after.map(row => [row.task_id, row.skip_reason]))
  const kept = live.map(row =>
    diffRow(
      old.find(one => one.task_id === row.task_id),
      row,
    ),
  )
  const gone = old
    .filter(row => !live.some(one => one.task_id === row.task_id))
    .map(row => ({
      is: 'removed' as const,
      task_id: row.task_id,
      no: row.no,
      old_no: null,
      title: row.title,
      fields: [],
      reason: skipped.get(row.task_id) ?? null,
    }))
  return [...kept, ...gone]
}

function diffRow(old: PlanRow | undefined, row: PlanRow): RowDiff {
  const { task_id, no, title } = row
  if (!old) return { is: 'added', task_id, no, old_no: null, title, fields: [], reason: null }
  const fields = rowLines(old, row).flatMap(([before, after]) => changed(before, after))
  const old_no = old.no === no ? null : old.no
  return { is: fields.length > 0 || old_no ? 'changed' : 'same', task_id, no, old_no, title, fields, reason: null }
}
