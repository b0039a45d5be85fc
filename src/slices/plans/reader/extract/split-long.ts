import type { Block, CellText } from '../plan-reading.ts'

/** No paragraph of a plan is this long. What is longer was not parted where its writer parted it, and is parted here, so that no
 *  check has to look at more than this at once. */
const LONGEST = 4_000
/** How far before the limit a sentence's end is looked for. */
const NEAR = 800

function cutOf(text: string): number {
  const tail = text.slice(LONGEST - NEAR, LONGEST)
  const stop = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; '))
  const blank = stop >= 0 ? stop + 1 : tail.lastIndexOf(' ')
  return blank >= 0 ? LONGEST - NEAR + blank : LONGEST
}

function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > LONGEST) {
    const cut = cutOf(rest)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...parts, rest]
}

const split = <T extends { text: string }>(line: T): T[] =>
  line.text.length > LONGEST ? partsOf(line.text).map(text => ({ ...line, text })) : [line]

/** The blocks with overlong paragraphs and lines of cells parted; no word is lost. */
export const splitLong = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return split(block)
    const cells = block.cells.map(cell => ({
      ...cell,
      paragraphs: cell.paragraphs.flatMap(line => split<CellText>(line)),
    }))
    return [{ ...block, cells }]
  })
