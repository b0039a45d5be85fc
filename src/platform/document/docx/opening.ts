import { AlignmentType, Paragraph } from 'docx'
import type { AdministrativeDocument } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { evenLines, lineWidth } from '../text-width.ts'
import { addresseeLines, legalBasisLines, upper } from '../written-lines.ts'
import { bodyParagraph } from './body.ts'
import { centred, rule, single } from './lines.ts'
import { lookOf, textRuns } from './runs.ts'

/** A title is broken before it reaches the margins: two even lines read better than a full one and a word. */
const TITLE_ROOM = 0.86

/** What stands between the letterhead and the text: type and subject, addressees, legal bases. */
export function opening(document: AdministrativeDocument): Paragraph[] {
  return [...titleLines(document), ...addressees(document), ...bases(document)]
}

function titleLines({ title }: AdministrativeDocument): Paragraph[] {
  if (title.type === null) return []
  const width = textWidth('portrait')
  const size = ND30.subject.size.chosen
  const subject = evenLines(title.subject, width * TITLE_ROOM, size, true)
  const longest = Math.max(0, ...subject.map(line => lineWidth(line, size, true)))
  return [
    centred([upper(title.type)], lookOf(ND30.typeName), {
      spacing: single(280),
      keepNext: true,
    }),
    centred(subject, lookOf(ND30.subject), { keepNext: true }),
    rule(longest * ND30.shortRule.share, width, { after: 160, keepNext: true }),
  ]
}

function addressees(document: AdministrativeDocument): Paragraph[] {
  const lines = addresseeLines(document)
  if (lines === null) return []
  const look = lookOf(ND30.addressee)
  // Nothing but the letterhead stands above it in a letter.
  const before = document.title.type === null ? 240 : 100
  if (lines.items.length === 0) return [centred([lines.title], look, { spacing: single(before, 120) })]
  // The dashes stand under the colon.
  const start = 1701
  const colon = start + lineWidth('Kính gửi', look.size, false)
  const dash = lineWidth('- ', look.size, false)
  return [
    new Paragraph({
      indent: { left: start },
      spacing: single(before),
      children: textRuns(lines.title, look),
    }),
    ...lines.items.map(
      (item, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: colon + dash, hanging: dash },
          spacing: single(0, index === lines.items.length - 1 ? 120 : 0),
          children: textRuns(item, look),
        }),
    ),
  ]
}

function bases(document: AdministrativeDocument): Paragraph[] {
  const look = lookOf(ND30.legalBasis)
  return legalBasisLines(document).map(line => bodyParagraph(textRuns(line, look)))
}
