import type { Block } from '../plan-reading.ts'
import type { MarkCode } from '../reader.words.ts'
import { convertLegacy, detectLegacy } from './legacy-encodings.ts'

const SAMPLE_BLOCKS = 200

const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text
    : block.cells.flatMap(cell => cell.paragraphs.map(line => line.text)).join('\n')

/** Word and PDF files typed in an old font (.VnTime, VNI-Times) hold its codes as letters: they are converted in place. */
export function convertBlocks(blocks: readonly Block[]): MarkCode[] {
  const encoding = detectLegacy(blocks.slice(0, SAMPLE_BLOCKS).map(textOf).join('\n'))
  if (!encoding) return []
  for (const block of blocks) {
    if (block.kind === 'paragraph') block.text = convertLegacy(block.text, encoding)
    else
      for (const cell of block.cells) for (const line of cell.paragraphs) line.text = convertLegacy(line.text, encoding)
  }
  return [`reader.mark.${encoding}`]
}
