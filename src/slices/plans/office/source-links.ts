import { tasksOf } from '../row-source.policy.ts'
import type { Review, Source } from './plans.client.ts'
import { type Mark, placeOf, type RowMarks } from './source-marks.ts'

/** What a place of the source opens on the other side. */
export interface Target {
  /** Said by the button: "Dòng 5", "Căn cứ 2". */
  name: string
  /** What of the address changes. */
  to: Record<string, string | undefined>
}

interface Anchor {
  block?: number | undefined
  table?: number | undefined
  row?: number | undefined
  col?: number | undefined
  span?: [number, number] | undefined
}

/** For every place of the source that gave something: what it gave. `block:row` for a row of a table, `block` else. */
export function targetsOf(review: Review, source: Source): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>()
  const add = (block: number | undefined, row: number | undefined, target: Target) => {
    if (block === undefined) return
    const place = row === undefined ? `${block}` : `${block}:${row}`
    if (!found.has(place)) found.set(place, target)
  }
  for (const row of review.rows) {
    const target = { name: `Dòng ${row.no}`, to: { dong: row.id, muc: undefined, chon: undefined } }
    const tasks = tasksOf(row.source)
    for (const raw of source.rows) if (raw.task !== null && tasks.includes(raw.task)) add(raw.block, raw.row, target)
    add(row.source.at?.block, row.source.at?.row, target)
  }
  for (const [tab, name, items] of listsOf(review))
    items.forEach(({ id, source: { at } }, index) => {
      add(at?.block, at?.row, { name: `${name} ${index + 1}`, to: { muc: tab, chon: id } })
    })
  for (const { id, title, at, state } of review.findings)
    if (state === 'open') add(at?.block, at?.row, { name: title, to: { muc: 'can-xem', chon: id } })
  for (const [field, words] of headerWords(review)) {
    const place = words === null ? undefined : findHeader(source, words)
    add(place?.block, place?.row, { name: 'Đầu văn bản', to: { muc: 'dau-van-ban', chon: field } })
  }
  return found
}

const listsOf = ({ citations, targets, deadlines }: Review) =>
  [
    ['can-cu', 'Căn cứ', citations],
    ['muc-tieu', 'Mục tiêu', targets],
    ['ky-bao-cao', 'Kỳ báo cáo', deadlines],
  ] as const

const headerWords = ({ version }: Review): [string, string | null][] => [
  ['title', version.title],
  ['number', version.number],
  ['signer_name', version.signer_name],
  ['signer_position', version.signer_position],
  ['place', version.place],
]

/** Where the chosen thing of a tab stands in the source, marked like a field of a row; undefined when it is not found. */
export function marksOfChosen(review: Review, source: Source, tab: string, chosen: string | undefined): RowMarks {
  const at = chosen === undefined ? undefined : anchorOf(review, source, tab, chosen)
  if (at?.block === undefined) return { at: new Map(), letters: {} }
  const mark: Mark = {
    field: 'title',
    letter: '',
    span: at.span ?? [0, Number.MAX_SAFE_INTEGER],
    unsure: tab === 'can-xem',
    underlined: at.span !== undefined,
  }
  return { at: new Map([[placeOf(at.block, at.row, at.col), [mark]]]), letters: {} }
}

function anchorOf(review: Review, source: Source, tab: string, chosen: string): Anchor | undefined {
  if (tab === 'dau-van-ban') {
    const words = headerWords(review).find(([field]) => field === chosen)?.[1]
    return words ? findHeader(source, words) : undefined
  }
  if (tab === 'can-xem') {
    const finding = review.findings.find(one => one.id === chosen)
    const words = finding?.quotes[0]
    return anchored(source, finding?.at, words) ?? (words === undefined ? undefined : findWords(source, words))
  }
  const list = listsOf(review).find(([name]) => name === tab)?.[2]
  return anchored(source, list?.find(item => item.id === chosen)?.source.at, undefined)
}

/** A place with its cell; a table's row without one takes its first cell that holds the words. */
function anchored(source: Source, at: Anchor | null | undefined, words: string | undefined) {
  if (!at) return undefined
  const raw = source.rows.find(one => one.row === at.row && (one.table === at.table || one.block === at.block))
  const block = at.block ?? raw?.block
  if (block === undefined) return undefined
  if (at.row === undefined || at.col !== undefined) return { ...at, block }
  const cell = raw?.cells.find(one => words === undefined || one.text.includes(words))
  return cell ? { ...at, block, col: cell.col } : { ...at, block }
}

/** A title may stand in several lines: its first words find the first of them. */
const findHeader = (source: Source, words: string): Anchor | undefined =>
  findWords(source, words.split(/\s+/).slice(0, 6).join(' '))

/** The first place that has these words, whatever their case and blanks. */
export function findWords(source: Source, words: string): Anchor | undefined {
  const parts = words.split(/\s+/).filter(Boolean)
  if (parts.length === 0) return undefined
  const pattern = new RegExp(parts.map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'iu')
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') {
      const found = pattern.exec(block.text)
      if (found) return { block: block.no, span: [found.index, found.index + found[0].length] }
      continue
    }
    for (const cell of block.cells) {
      const found = pattern.exec(cell.paragraphs.map(one => one.text).join('\n'))
      if (found)
        return { block: block.no, row: cell.row, col: cell.col, span: [found.index, found.index + found[0].length] }
    }
  }
  return undefined
}
