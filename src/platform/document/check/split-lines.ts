import type { ParagraphModel, RunModel } from '../ooxml/word-model.ts'
import { bare } from './bare.ts'

/** Components that often stand in one paragraph with another, parted by a line break. */
const OWN_LINE = /^(?:DOC LAP.*HANH PHUC|SO ?: ?\S|(?:VE VIEC|V\/V) |KINH GUI)/u
const BESIDE = /CONG HOA XA HOI|DOC LAP.*HANH PHUC|NGAY\b.*\bTHANG\b|NOI NHAN/u

/**
 * The lines of a paragraph that holds several components: the two sides of a letterhead or of a closing that tabs part,
 * and lines of their own below each other. Every other paragraph stays as it is.
 */
export function splitLines(paragraphs: readonly ParagraphModel[], typeNames: ReadonlySet<string>): ParagraphModel[] {
  let closing = false
  return paragraphs.flatMap(paragraph => {
    if (paragraph.cell !== null || !paragraph.text.includes('\t')) return splitAtBreaks(paragraph, typeNames)
    if (/NOI NHAN/u.test(bare(paragraph.text))) closing = true
    if (!closing && !paragraph.centredTabs && !BESIDE.test(bare(paragraph.text))) return [paragraph]
    return splitAt(paragraph, '\t').map((one, part) => ({ ...one, part, look: { ...one.look, align: 'tab' } }))
  })
}

function splitAtBreaks(paragraph: ParagraphModel, typeNames: ReadonlySet<string>): ParagraphModel[] {
  if (!paragraph.text.includes('\n')) return [paragraph]
  const lines = paragraph.text.split('\n').map(bare)
  const several = lines.slice(1).some(line => OWN_LINE.test(line)) || typeNames.has(lines[0] ?? '')
  return several ? splitAt(paragraph, '\n') : [paragraph]
}

function splitAt(paragraph: ParagraphModel, mark: '\t' | '\n'): ParagraphModel[] {
  const lines: RunModel[][] = [[]]
  for (const run of paragraph.runs) {
    for (const [index, text] of run.text.split(mark).entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines.map(runs => ({ ...paragraph, runs, text: runs.map(({ text }) => text).join('') }))
}
