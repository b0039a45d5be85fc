import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph } from 'docx'
import { ND30 } from '../nd30.ts'
import { DRAFT_MARK } from '../written-lines.ts'
import { type Look, lookOf, textRuns } from './runs.ts'

/** Single line spacing with gaps in twips. The rule is spelled out: LibreOffice takes a missing one for an exact height. */
export const single = (before = 0, after = 0) => ({ before, after, line: 240, lineRule: LineRuleType.AUTO }) as const

/** A centred paragraph of one or more lines. */
export function centred(lines: readonly string[], look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: single(),
    ...options,
    children: textRuns(lines.join('\n'), look),
  })
}

/** An empty line of `height` twips. */
export const gap = (height: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT }, children: [] })

/** A rule of `width` twips, centred in `room`: the top border of an empty paragraph, so no drawing and no underscores. */
export function rule(width: number, room: number, { after = 0, keepNext = false } = {}): Paragraph {
  const side = Math.max(0, Math.round((room - width) / 2))
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 50, after, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: 'single', size: 6, space: 0, color: '000000' } },
    keepNext,
    run: { size: 4 },
    children: [],
  })
}

/** DỰ THẢO and below it what the figures are; nothing where the document is signed. */
export function draftLines(draft: string | undefined): Paragraph[] {
  if (draft === undefined) return []
  const look = lookOf(ND30.draft)
  const says = { size: ND30.recipient.size.chosen, italic: true }
  return [
    centred([DRAFT_MARK], look, { spacing: single(80) }),
    ...(draft === '' ? [] : [centred([draft], says, { spacing: single(0, 60) })]),
  ]
}
