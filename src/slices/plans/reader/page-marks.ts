import type { Extracted } from './extract/extracted.ts'
import type { Block, ReadingMark } from './plan-reading.ts'
import { type MarkCode, toMark } from './reader.words.ts'
import { LEAST_SURE } from './withhold-unsure.ts'

const linesOf = (block: Block) =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(cell => cell.paragraphs.map(line => line))

/** Pages with words that are too unsure to take part in the draft. */
const withheldPages = (blocks: readonly Block[]): number[] => {
  const unsure = blocks.flatMap(linesOf).filter(({ confidence = 1 }) => confidence < LEAST_SURE)
  return [...new Set(unsure.flatMap(line => line.page ?? []))].sort((a, b) => a - b)
}

/** What a person should know of single pages: scanned, recognised, or not readable in places. */
export function pageMarks(
  blocks: readonly Block[],
  { scans = [], garbled = [], recognised = [] }: Extracted,
): ReadingMark[] {
  const told: [MarkCode, readonly number[]][] = [
    ['reader.mark.recognised-pages', recognised],
    ['reader.mark.withheld', withheldPages(blocks)],
    ['reader.mark.scanned-pages', scans.filter(page => !garbled.includes(page))],
    ['reader.mark.garbled-pages', garbled],
  ]
  return told.filter(([, pages]) => pages.length > 0).map(([code, pages]) => toMark(code, pages))
}
