import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import type { Block, BulletBlock, HeadingBlock, ParagraphBlock } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { labelsOf } from '../numbering.ts'
import { upper } from '../written-lines.ts'
import { chartOf } from './chart.ts'
import { centred, single } from './lines.ts'
import { lookOf, runsOf, textRuns } from './runs.ts'
import { tableOf } from './table.ts'

/** A paragraph of the text: justified, its first line indented. */
export function bodyParagraph(children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  const { body } = ND30
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: body.firstLine.chosen },
    spacing: { before: 0, after: body.gap.chosen, line: body.line.chosen, lineRule: LineRuleType.AUTO },
    ...options,
    children,
  })
}

/** The blocks in order; `width` is the room between the margins. `keepLast` ties the last one to what follows it. */
export function bodyOf(blocks: readonly Block[], width: number, keepLast = false): FileChild[] {
  const labels = labelsOf(blocks)
  return blocks.flatMap((block, index): FileChild[] => {
    const label = labels[index] ?? null
    const keepNext = keepLast && index === blocks.length - 1
    if (block.kind === 'table') return tableOf(block, width)
    if (block.kind === 'chart') return chartOf(block)
    if (block.kind === 'heading') return headingOf(block, label ?? '')
    return [textBlockOf(block, label, keepNext)]
  })
}

const OUTLINE = {
  section: HeadingLevel.HEADING_1,
  clause: HeadingLevel.HEADING_2,
  point: HeadingLevel.HEADING_3,
} as const

function headingOf(block: HeadingBlock, label: string): Paragraph[] {
  const look = lookOf(ND30[block.level])
  if (block.level === 'part') {
    return [
      centred([label], look, { keepNext: true, spacing: single(120) }),
      centred([upper(block.title)], look, { keepNext: true, spacing: single(0, 120) }),
    ]
  }
  const title = block.level === 'section' ? upper(block.title) : block.title
  return [bodyParagraph(textRuns(`${label} ${title}`, look), { heading: OUTLINE[block.level], keepNext: true })]
}

function textBlockOf(block: ParagraphBlock | BulletBlock, label: string | null, keepNext: boolean): Paragraph {
  const look = lookOf(ND30.body)
  const mark = block.kind === 'bullet' ? (block.depth === 2 ? '+' : '-') : label
  const lead = mark === null ? [] : textRuns(`${mark} `, look)
  return bodyParagraph([...lead, ...runsOf(block.runs, look)], { keepNext })
}
