import { placeDayLine } from '../day-line.ts'
import { written } from '../docx/runs.ts'
import type { AdministrativeDocument, Annex } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { numberLine } from '../symbol.ts'
import { evenLines, lineWidth } from '../text-width.ts'
import {
  addresseeLines,
  annexLabel,
  annexReferenceLine,
  DRAFT_MARK,
  endedBlocks,
  legalBasisLines,
  recipientLines,
  upper,
} from '../written-lines.ts'
import { printBlocks } from './print-blocks.ts'
import type {
  PrintedAnnex,
  PrintedClosing,
  PrintedDocument,
  PrintedHead,
  PrintedOpening,
  SizeName,
} from './printed-tree.ts'

/** Metric-compatible with Times New Roman: the same words take the same room as in the Word file. */
const FONT = 'Tinos'
/** As in the Word file: the right column holds the Quốc hiệu on one line; the gutter parts the two columns. */
const RIGHT = 5400
const GUTTER = 160
const TITLE_ROOM = 0.86

const points = (twips: number): number => twips / 20

/** The tree with the decree's own lines written out, ready for the Typst program. */
export function printTree(document: AdministrativeDocument): PrintedDocument {
  const { body, page, signer } = ND30
  const { margin } = page
  const width = textWidth('portrait')
  return {
    title: written([document.title.type, document.title.subject].filter(Boolean).join(' ')),
    author: written(document.letterhead.issuer),
    font: FONT,
    page: {
      width: points(page.width.chosen),
      height: points(page.height.chosen),
      top: points(margin.top.chosen),
      bottom: points(margin.bottom.chosen),
      left: points(margin.left.chosen),
      right: points(margin.right.chosen),
      header: points(page.header),
    },
    sizes: sizes(),
    body: {
      indent: points(body.firstLine.chosen),
      gap: points(body.gap.chosen),
      // Single spacing (240) is 1.149 of the size, of which the letters take 1.107.
      leading: (body.line.chosen / 240) * 1.149 - 1.107,
    },
    head: head(document),
    opening: opening(document),
    blocks: printBlocks(document.only === 'blocks' ? document.blocks : endedBlocks(document.blocks), width),
    closing: closing(document, width, signer.room),
    annexes: document.only === 'blocks' ? [] : document.annexes.map((annex, index) => annexOf(document, annex, index)),
    only: document.only ?? null,
    draft: document.draft === undefined ? null : { mark: DRAFT_MARK, says: written(document.draft) },
  }
}

function sizes(): Record<SizeName, number> {
  const { table } = ND30
  return {
    superior: ND30.superior.size.chosen,
    issuer: ND30.issuer.size.chosen,
    country: ND30.country.size.chosen,
    motto: ND30.motto.size.chosen,
    number: ND30.number.size.chosen,
    day: ND30.placeAndDay.size.chosen,
    letter: ND30.letterSubject.size.chosen,
    body: ND30.body.size.chosen,
    title: ND30.subject.size.chosen,
    basis: ND30.legalBasis.size.chosen,
    addressee: ND30.addressee.size.chosen,
    page: ND30.pageNumber.size.chosen,
    recipientsTitle: ND30.recipientsTitle.size.chosen,
    recipient: ND30.recipient.size.chosen,
    authority: ND30.authority.size.chosen,
    annex: ND30.annexLabel.size.chosen,
    cell: table.text.chosen,
    caption: table.caption.chosen,
    small: table.small,
    draft: ND30.draft.size.chosen,
  }
}

function head(document: AdministrativeDocument): PrintedHead {
  const { country, motto, issuer: style, shortRule, letterSubject } = ND30
  const { superior, issuer } = document.letterhead
  const left = textWidth('portrait') - RIGHT
  const room = left - GUTTER
  const size = style.size.chosen
  const names = evenLines(upper(written(issuer)), room, size, true)
  const longest = Math.max(0, ...names.map(line => lineWidth(line, size, true)))
  const subject = document.title.type === null ? `V/v ${written(document.title.subject)}` : ''
  return {
    leftWidth: points(left),
    rightWidth: points(RIGHT),
    superior: superior === undefined ? [] : evenLines(upper(written(superior)), room, size, false),
    issuer: names,
    issuerRule: points(longest * shortRule.share),
    country: country.text,
    motto: motto.text,
    mottoRule: points(lineWidth(motto.text, motto.size.chosen, true)),
    number: written(numberLine(document.reference)),
    subject: subject ? evenLines(subject, room, letterSubject.size.chosen, false) : [],
    day: written(placeDayLine(document.issued)),
  }
}

function opening(document: AdministrativeDocument): PrintedOpening {
  const { title } = document
  const width = textWidth('portrait')
  const size = ND30.subject.size.chosen
  const subject = evenLines(written(title.subject), width * TITLE_ROOM, size, true)
  const longest = Math.max(0, ...subject.map(line => lineWidth(line, size, true)))
  const addressees = addresseeLines(document)
  const dash = lineWidth('- ', ND30.addressee.size.chosen, false)
  return {
    title:
      title.type === null
        ? null
        : { type: upper(written(title.type)), subject, rule: points(longest * ND30.shortRule.share) },
    addressees: addressees && {
      title: written(addressees.title),
      items: addressees.items.map(written),
      // The dashes stand under the colon.
      indent: points(1701 + lineWidth('Kính gửi', ND30.addressee.size.chosen, false)),
      dash: points(dash),
    },
    bases: legalBasisLines(document).map(written),
  }
}

function closing(document: AdministrativeDocument, width: number, room: number): PrintedClosing {
  const { authority, position, name, preparer } = document.signature
  return {
    leftWidth: points(Math.round(width * 0.48)),
    recipients: recipientLines(document).map(written),
    authority: [...authority, position].map(line => upper(written(line))),
    name: written(name ?? ''),
    room: points(room),
    day: written(placeDayLine(document.issued)),
    preparer: preparer ? { position: upper(written(preparer.position)), name: written(preparer.name ?? '') } : null,
  }
}

function annexOf(document: AdministrativeDocument, annex: Annex, index: number): PrintedAnnex {
  const width = textWidth(annex.orientation)
  const title = upper(written(annex.title))
  return {
    landscape: annex.orientation === 'landscape',
    label: annexLabel(document, index),
    title: evenLines(title, width * 0.9, ND30.annexTitle.size.chosen, true),
    reference: evenLines(written(annexReferenceLine(document)), width * 0.9, ND30.annexReference.size.chosen, false),
    blocks: printBlocks(annex.blocks, width),
  }
}
