import type { Paragraph, Table } from 'docx'
import { placeDayLine } from '../day-line.ts'
import type { AdministrativeDocument } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { numberLine } from '../symbol.ts'
import { evenLines, lineWidth } from '../text-width.ts'
import { upper } from '../written-lines.ts'
import { borderlessTable } from './borderless.ts'
import { centred, draftLines, rule, single } from './lines.ts'
import { lookOf } from './runs.ts'

/** The right column holds the Quốc hiệu on one line with room to spare, also in a font a little wider. */
const RIGHT = 5400
/** Kept free beside the names, so that the two columns do not run into each other. */
const GUTTER = 160

/** Ô 1 to 4, and 5b of a letter. */
export function letterhead(document: AdministrativeDocument): Table {
  const left = textWidth('portrait') - RIGHT
  return borderlessTable(
    [left, RIGHT],
    [
      [names(document, left), nation()],
      [numberCell(document, left), [centred([placeDayLine(document.issued)], lookOf(ND30.placeAndDay), ABOVE)]],
    ],
  )
}

const ABOVE = { spacing: single(80) } as const

function names({ letterhead }: AdministrativeDocument, width: number): Paragraph[] {
  const room = width - GUTTER
  const size = ND30.issuer.size.chosen
  const superior = letterhead.superior === undefined ? [] : evenLines(upper(letterhead.superior), room, size, false)
  const issuer = evenLines(upper(letterhead.issuer), room, size, true)
  const longest = Math.max(0, ...issuer.map(line => lineWidth(line, size, true)))
  return [
    ...(superior.length > 0 ? [centred(superior, lookOf(ND30.superior))] : []),
    centred(issuer, lookOf(ND30.issuer)),
    rule(longest * ND30.shortRule.share, width),
  ]
}

function nation(): Paragraph[] {
  const { country, motto } = ND30
  return [
    centred([country.text], lookOf(country)),
    centred([motto.text], lookOf(motto)),
    rule(lineWidth(motto.text, motto.size.chosen, true), RIGHT),
  ]
}

function numberCell(document: AdministrativeDocument, width: number): Paragraph[] {
  const number = centred([numberLine(document.reference)], lookOf(ND30.number), ABOVE)
  const draft = draftLines(document.draft)
  if (document.title.type !== null) return [number, ...draft]
  const { letterSubject } = ND30
  const subject = `V/v ${document.title.subject}`
  return [
    number,
    ...draft,
    centred(evenLines(subject, width - GUTTER, letterSubject.size.chosen, false), lookOf(letterSubject), {
      spacing: single(letterSubject.before),
    }),
  ]
}
