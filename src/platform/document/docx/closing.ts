import { AlignmentType, Paragraph, type Table } from 'docx'
import { placeDayLine } from '../day-line.ts'
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

/** Below annexes sent apart: who drew them up, and who signs below the place and the day. */
export function annexClosing(document: AdministrativeDocument, width: number): Table {
  const left = Math.round(width * 0.48)
  const { preparer } = document.signature
  const day = centred([placeDayLine(document.issued)], lookOf(ND30.placeAndDay), {
    keepNext: true,
    spacing: single(ABOVE),
  })
  const above = new Paragraph({ spacing: { ...single(ABOVE), line: 300 }, keepNext: true, children: [] })
  const drawnUp = preparer ? [above, ...signedBy([preparer.position], preparer.name)] : [above]
  return borderlessTable([left, width - left], [[drawnUp, [day, ...signature(document, 0)]]])
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

const signature = (
  { signature: { authority, position, name } }: AdministrativeDocument,
  above: number = ABOVE,
): Paragraph[] => signedBy([...authority, position], name, above)

function signedBy(lines: readonly string[], name: string | null, above = 0): Paragraph[] {
  const look = lookOf(ND30.authority)
  return [
    ...lines.map((line, index) =>
      centred([upper(line)], look, { keepNext: true, spacing: single(index === 0 ? above : 0) }),
    ),
    centred([name ?? ''], lookOf(ND30.signer), { spacing: single(ND30.signer.room) }),
  ]
}
