import type { PhraseLink, RawRow } from '../reader/plan-reading.ts'

/** The fields of a row that are paired with words of the source, in the order of their letters. */
export const PAIRED = [
  'title',
  'products',
  'forms',
  'schedule',
  'lead',
  'coordinators',
  'supervisors',
  'targets',
] as const
export type PairedField = (typeof PAIRED)[number]

export interface Mark {
  field: PairedField
  letter: string
  span: [number, number]
  unsure: boolean
  /** A whole cell carries its letter only; a phrase in it is underlined. */
  underlined: boolean
}

/** Where marks stand: `block`, or `block:row:col` for a cell. */
export const placeOf = (block: number, row?: number, col?: number): string =>
  row === undefined || col === undefined ? `${block}` : `${block}:${row}:${col}`

export interface RowMarks {
  at: ReadonlyMap<string, readonly Mark[]>
  letters: Partial<Record<PairedField, string>>
}

interface Asked {
  links: readonly PhraseLink[]
  rows: readonly RawRow[]
  /** The tasks of the opened row: several once rows were merged. */
  tasks: readonly number[]
  /** Words of the parties, by role. */
  words: Partial<Record<PairedField, readonly string[]>>
  unsure: ReadonlySet<PairedField>
}

/** Pairs the words of one task's row with its fields, a letter each; only fields whose words are found get one. */
export function marksOf({ links, rows, tasks, words, unsure }: Asked): RowMarks {
  if (tasks.length === 0) return { at: new Map(), letters: {} }
  const found = new Map<PairedField, { place: string; span: [number, number]; underlined: boolean }[]>()
  for (const link of links) {
    const field = tasks.map(task => fieldOf(link, task, rows)).find(one => one !== undefined)
    if (!field) continue
    const text = cellText(rows, link)
    const spans = phrasesIn(text, words[field]) ?? [clip(link.span, text)]
    const underlined = field === 'schedule' || field === 'targets' || words[field] !== undefined
    for (const span of spans)
      found.set(field, [
        ...(found.get(field) ?? []),
        { place: placeOf(link.block, link.row, link.col), span, underlined },
      ])
  }
  return lettered(found, unsure)
}

function lettered(
  found: Map<PairedField, { place: string; span: [number, number]; underlined: boolean }[]>,
  unsure: ReadonlySet<PairedField>,
): RowMarks {
  const letters: Partial<Record<PairedField, string>> = {}
  const at = new Map<string, Mark[]>()
  for (const field of PAIRED.filter(name => found.has(name))) {
    const letter = String.fromCharCode(97 + Object.keys(letters).length)
    letters[field] = letter
    for (const { place, span, underlined } of found.get(field) ?? [])
      at.set(place, [...(at.get(place) ?? []), { field, letter, span, underlined, unsure: unsure.has(field) }])
  }
  for (const [place, marks] of at) at.set(place, apart(marks))
  return { at, letters }
}

/** Marks of one place in reading order; one that overlaps an earlier one gives way to it, keeping the rest of its words. */
function apart(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  const narrowFirst = marks.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
  for (const mark of narrowFirst)
    if (!mark.underlined || !kept.some(other => other.underlined && overlaps(mark.span, other.span))) kept.push(mark)
  return kept.toSorted((a, b) => a.span[1] - b.span[1])
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1]

function fieldOf(link: PhraseLink, task: number, rows: readonly RawRow[]): PairedField | undefined {
  const own = `tasks[${task}].`
  // A task told in prose is linked as a whole paragraph.
  if (link.field === `tasks[${task}]` && link.row === undefined) return 'title'
  if (link.field.startsWith(own)) return PAIRED.find(field => field === link.field.slice(own.length))
  const isTarget = link.field.startsWith('targets[')
  const inRow = rows.some(row => row.task === task && row.block === link.block && row.row === link.row)
  return isTarget && inRow ? 'targets' : undefined
}

const cellText = (rows: readonly RawRow[], { block, row, col }: PhraseLink): string =>
  rows.find(raw => raw.block === block && raw.row === row)?.cells.find(cell => cell.col === col)?.text ?? ''

const clip = ([from, to]: [number, number], text: string): [number, number] =>
  text === '' ? [from, to] : [Math.min(from, text.length), Math.min(to, text.length)]

/** Where phrases stand in a text, whatever their blanks, dashes and case; undefined when none is asked for or found. */
function phrasesIn(text: string, phrases: readonly string[] | undefined): [number, number][] | undefined {
  const spans = (phrases ?? []).flatMap(phrase => {
    const parts = phrase.split(/[\s\-–]+/).filter(Boolean)
    if (parts.length === 0) return []
    const pattern = parts.map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\-–]*')
    const found = new RegExp(pattern, 'iu').exec(text)
    return found ? [[found.index, found.index + found[0].length] as [number, number]] : []
  })
  return spans.length ? spans : undefined
}

export interface Piece {
  text: string
  mark: Mark | null
  /** Letters that stand right after this piece. */
  letters: Mark[]
}

/** Cuts a text at its marks, so that each piece is plain or marked and letters follow the words they name. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(mark => mark.span)])]
    .filter(cut => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b)
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const mark = marks.find(({ span, underlined }) => underlined && span[0] <= start && span[1] >= end) ?? null
    const letters = marks.filter(({ span }) => Math.min(span[1], text.length) === end)
    return { text: text.slice(start, end), mark, letters }
  })
  return pieces.length ? pieces : [{ text, mark: null, letters: [...marks] }]
}
