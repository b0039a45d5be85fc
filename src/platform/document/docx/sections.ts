import {
  AlignmentType,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { AdministrativeDocument, Annex } from '../layout.ts'
import { ND30, textWidth } from '../nd30.ts'
import { evenLines } from '../text-width.ts'
import { annexLabel, annexReferenceLine, endedBlocks, upper } from '../written-lines.ts'
import { bodyOf } from './body.ts'
import { annexClosing, closing } from './closing.ts'
import { letterhead } from './letterhead.ts'
import { centred, draftLines, gap, single } from './lines.ts'
import { opening } from './opening.ts'
import { lookOf } from './runs.ts'

/** The document itself, then a section for each annex; or what the file holds of them. */
export function sectionsOf(document: AdministrativeDocument): ISectionOptions[] {
  if (document.only === 'blocks') return [textSection(document)]
  const annexes = document.annexes.map((annex, index) => annexSection(document, annex, index))
  return document.only === 'annexes' ? annexes : [mainSection(document), ...annexes]
}

const mainSection = (document: AdministrativeDocument): ISectionOptions => ({
  properties: page('portrait'),
  headers: numbered(),
  children: [
    letterhead(document),
    ...opening(document),
    ...bodyOf(endedBlocks(document.blocks), textWidth('portrait'), true),
    closing(document),
    // Word wants a paragraph after a document's last table; before an annex the section's own is there.
    ...(document.annexes.length === 0 ? [gap(20)] : []),
  ],
})

/** The text alone: what is pasted into another document, which has its own letterhead and signature. */
const textSection = ({ blocks, draft }: AdministrativeDocument): ISectionOptions => ({
  properties: page('portrait'),
  headers: numbered(),
  children: [...draftLines(draft), ...bodyOf(blocks, textWidth('portrait'))],
})

function page(orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions {
  const { width, height, margin, header } = ND30.page
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: width.chosen,
        height: height.chosen,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: margin.top.chosen,
        bottom: margin.bottom.chosen,
        left: margin.left.chosen,
        right: margin.right.chosen,
        header,
        footer: header,
        gutter: 0,
      },
      pageNumbers: { start: 1 },
    },
  }
}

/** The number in the top margin; the first page has a header of its own, which is empty. */
function numbered(): NonNullable<ISectionOptions['headers']> {
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    font: ND30.font.name,
    size: ND30.pageNumber.size.chosen * 2,
  })
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ children: [] })] }),
  }
}

function annexSection(document: AdministrativeDocument, annex: Annex, index: number): ISectionOptions {
  const width = textWidth(annex.orientation)
  const title = lookOf(ND30.annexTitle)
  const reference = lookOf(ND30.annexReference)
  const isSignedHere = document.only === 'annexes' && index === document.annexes.length - 1
  return {
    properties: page(annex.orientation),
    headers: numbered(),
    children: [
      centred([annexLabel(document, index)], lookOf(ND30.annexLabel), { keepNext: true }),
      centred(evenLines(upper(annex.title), width * 0.9, title.size, true), title, { keepNext: true }),
      centred(evenLines(annexReferenceLine(document), width * 0.9, reference.size, false), reference, {
        keepNext: true,
        spacing: single(0, 240),
      }),
      ...draftLines(document.draft),
      ...bodyOf(annex.blocks, width),
      ...(isSignedHere ? [annexClosing(document, width), gap(20)] : []),
    ],
  }
}
