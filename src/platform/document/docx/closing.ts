import { AlignmentType, Paragraph, type Table } from 'docx'
import type { AdministrativeDocument } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { recipientLines, upper } from '../written-lines.ts'
import { borderlessTable } from './borderless.ts'
import { centred, single } from './lines.ts'
import { lookOf, textRuns } from './runs.ts'

/** The text and what is below it stand a little apart; both columns begin on one line. */
const ABOVE = 120

/** Ô 7 and 9b, side by side and never parted from each other by the end of a page. */
export function closing(document: AdministrativeDocument): Table {
  const width = textWidth('portrait')
  const left = Math.round(width * 0.48)
  return borderlessTable([left, width - left], [[recipients(document), signature(document)]])
}

function recipients(document: AdministrativeDocument): Paragraph[] {
  const lines = recipientLines(document)
  if (lines.length === 0) return [new Paragraph({ spacing: single(), children: [] })]
  return [
    new Paragraph({ spacing: single(ABOVE), children: textRuns('Nơi nhận:', lookOf(ND30.recipientsTitle)) }),
    ...lines.map(
      line =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          spacing: single(),
          children: textRuns(line, lookOf(ND30.recipient)),
        }),
    ),
  ]
}

function signature({ signature: { authority, position, name } }: AdministrativeDocument): Paragraph[] {
  const look = lookOf(ND30.authority)
  return [
    ...[...authority, position].map((line, index) =>
      centred([upper(line)], look, { keepNext: true, spacing: single(index === 0 ? ABOVE : 0) }),
    ),
    centred([name ?? ''], lookOf(ND30.signer), { spacing: single(ND30.signer.room) }),
  ]
}
