import type { Block } from './layout.ts'
import { pointLabel } from './point-order.ts'

const NUMERALS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

export function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [numeral, value] of NUMERALS) {
    while (rest >= value) {
      written += numeral
      rest -= value
    }
  }
  return written
}

const DEPTHS = ['part', 'section', 'clause', 'point'] as const
type Depth = (typeof DEPTHS)[number]

const depthOf = (block: Block): Depth | null => {
  if (block.kind === 'heading') return block.level
  return block.kind === 'paragraph' ? (block.numbered ?? null) : null
}

const WRITE: Record<Depth, (ordinal: number) => string> = {
  part: ordinal => `Phần ${roman(ordinal)}`,
  section: ordinal => `${roman(ordinal)}.`,
  clause: ordinal => `${ordinal}.`,
  point: ordinal => `${pointLabel(ordinal)})`,
}

/**
 * The label of each block, in order; null for a block without one. A section, clause or point counts from the start below
 * each new block of a higher level (NĐ 30/2020, Phụ lục I, Mục II.6); a label of the block's own stands as it is given.
 */
export function labelsOf(blocks: readonly Block[]): (string | null)[] {
  const counted: Record<Depth, number> = { part: 0, section: 0, clause: 0, point: 0 }
  return blocks.map(block => {
    const depth = depthOf(block)
    if (depth === null) return null
    counted[depth] += 1
    for (const lower of DEPTHS.slice(DEPTHS.indexOf(depth) + 1)) counted[lower] = 0
    return ('label' in block ? block.label : undefined) ?? WRITE[depth](counted[depth])
  })
}
