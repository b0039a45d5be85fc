import type { Block } from '../plan-reading.ts'
import type { MarkCode } from '../reader.words.ts'

/** What every extractor gives, whatever the file was; block and table numbers are set by the caller. */
export interface Extracted {
  blocks: Block[]
  marks: MarkCode[]
  pages?: number
  /** Pages that hold only a picture of their words, or nothing better: they were not read. */
  scans?: number[]
  /** Those of them that have a text layer, but one without sense. */
  garbled?: number[]
  /** Scanned pages whose words were recognised. */
  recognised?: number[]
}

/** Numbers blocks and tables in reading order. */
export function numberBlocks(blocks: Block[]): Block[] {
  let table = 0
  blocks.forEach((block, index) => {
    block.no = index + 1
    if (block.kind === 'table') block.table = ++table
  })
  return blocks
}
