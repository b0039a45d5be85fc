import { BLANK, blankDayWords, dayWords } from './day-line.ts'
import { type AdministrativeDocument, type Block, plain, type Run, textOf } from './layout.ts'
import { ND30 } from './nd30.ts'
import { roman } from './numbering.ts'
import { writtenNumber } from './symbol.ts'

/** The lines the decree puts together from the tree's words; the docx and the screen preview both write these. */

const withoutStop = (text: string): string => text.replace(/[\s;.,]+$/u, '')

/** Each entry ends with a semicolon, the last with a full stop. */
const listed = (entries: readonly string[]): string[] =>
  entries.map((entry, index) => `${withoutStop(entry)}${index === entries.length - 1 ? '.' : ';'}`)

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Ô 6, căn cứ. */
export const legalBasisLines = (document: AdministrativeDocument): string[] => listed(document.bases)

/** Ô 9a: one addressee stands on the line of `Kính gửi:`, several on lines of their own below it. */
export function addresseeLines(document: AdministrativeDocument): { title: string; items: string[] } | null {
  const [first, ...more] = document.addressees
  if (first === undefined) return null
  if (more.length === 0) return { title: `Kính gửi: ${withoutStop(first)}`, items: [] }
  return { title: 'Kính gửi:', items: listed(document.addressees).map(line => `- ${line}`) }
}

/** Ô 9b. */
export const recipientLines = (document: AdministrativeDocument): string[] =>
  listed(document.recipients).map(line => `- ${line}`)

/** `Phụ lục` when it stands alone, else `Phụ lục I` … (Mục V.1). */
export const annexLabel = (document: AdministrativeDocument, index: number): string =>
  document.annexes[index]?.label ?? (document.annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`)

/** The line under an annex's title that names the document it belongs to (Mục V.1, V.3). */
export function annexReferenceLine(document: AdministrativeDocument): string {
  const { issued, reference, medium, title, letterhead } = document
  const filled = medium === 'paper'
  const number = filled && reference.number !== null ? writtenNumber(reference.number) : BLANK
  const day = filled && issued.day !== null ? dayWords(issued.day) : blankDayWords()
  return `(Kèm theo ${title.type ?? 'Công văn'} số ${number}/${reference.sign} ${day} của ${letterhead.issuer})`
}

/** The body with `./.` where its text ends: after the last words, or on a line of its own below a table or a chart. */
export function endedBlocks(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  if (last === undefined) return []
  if (!('runs' in last)) {
    return [...blocks, { kind: 'paragraph', runs: [plain(ND30.ending)] }]
  }
  return [...blocks.slice(0, -1), { ...last, runs: endedRuns(last.runs) }]
}

function endedRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (last === undefined || textOf(runs).trimEnd().endsWith(ND30.ending)) return [...runs]
  if (last.kind !== 'text') return [...runs, plain(ND30.ending)]
  return [...runs.slice(0, -1), { ...last, text: `${withoutStop(last.text)}${ND30.ending}` }]
}

/** What an unsigned document bears, and what it says of its figures. */
export const DRAFT_MARK = 'DỰ THẢO'
