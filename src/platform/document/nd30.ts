/**
 * The layout numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày), as data.
 * Units: margins, widths, indents and gaps in twips (1/20 pt; 1 mm = 56.69), text sizes in points.
 * `allowed` is what the decree permits and what the check measures; `chosen` is what we write, after the decree's own samples.
 */
export interface Span {
  readonly min: number
  readonly max: number
}

export interface Measure {
  readonly chosen: number
  readonly allowed: Span
}

export interface TextStyle {
  readonly size: Measure
  readonly bold: boolean
  readonly italic: boolean
}

export type RuleSetName = 'nd30-2020@1'

const measure = (chosen: number, min: number, max: number): Measure => ({ chosen, allowed: { min, max } })
const upright = (size: Measure): TextStyle => ({ size, bold: false, italic: false })
const bold = (size: Measure): TextStyle => ({ size, bold: true, italic: false })
const italic = (size: Measure): TextStyle => ({ size, bold: false, italic: true })

export const ND30 = {
  name: 'nd30-2020@1' satisfies RuleSetName,
  /** Phụ lục I, Mục I.1–3: A4; margins as seen on a sheet held upright. */
  page: {
    width: measure(11906, 11896, 11916),
    height: measure(16838, 16828, 16848),
    margin: {
      top: measure(1134, 1133, 1418),
      bottom: measure(1134, 1133, 1418),
      left: measure(1701, 1700, 1985),
      right: measure(851, 850, 1135),
    },
    /** From the edge of the sheet to the page number, so that it stands inside the top margin. */
    header: 567,
  },
  font: { name: 'Times New Roman', colours: ['000000', 'auto'] },
  /** Mục I.7: Arabic figures, upright, centred in the top margin, none on the first page. */
  pageNumber: upright(measure(14, 13, 14)),
  /** Ô 1. The hyphen is the plain one, with a space on both sides. */
  country: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...bold(measure(12, 12, 13)) },
  motto: { text: 'Độc lập - Tự do - Hạnh phúc', ...bold(measure(13, 13, 14)) },
  /** Ô 2. */
  superior: upright(measure(12, 12, 13)),
  issuer: bold(measure(12, 12, 13)),
  /** Ô 3 and 4. */
  number: upright(measure(13, 13, 13)),
  placeAndDay: italic(measure(13, 13, 14)),
  /** Ô 5a, 5b. */
  typeName: bold(measure(14, 13, 14)),
  subject: bold(measure(14, 13, 14)),
  letterSubject: { ...upright(measure(12, 12, 13)), before: 120 },
  /** Ô 6. */
  legalBasis: italic(measure(14, 13, 14)),
  body: {
    ...upright(measure(14, 13, 14)),
    firstLine: measure(720, 567, 720),
    /** Mục II.6: at least 6 pt between paragraphs; at most keeps a page from looking empty. */
    gap: measure(120, 120, 240),
    /** 240 = single, 360 = one and a half. */
    line: measure(264, 240, 360),
  },
  part: bold(measure(14, 13, 14)),
  section: bold(measure(14, 13, 14)),
  clause: bold(measure(14, 13, 14)),
  point: upright(measure(14, 13, 14)),
  /** Ô 7a, 7b; the room between them is for the signature and the seal. */
  authority: bold(measure(14, 13, 14)),
  signer: { ...bold(measure(14, 13, 14)), room: 1400 },
  /** Ô 9a, 9b. */
  addressee: upright(measure(14, 13, 14)),
  recipientsTitle: { size: measure(12, 12, 12), bold: true, italic: true },
  recipient: upright(measure(11, 11, 11)),
  /** Ô 10, 11: mật, khẩn, phạm vi lưu hành; the boxes of urgency in millimetres. */
  stamp: bold(measure(14, 13, 14)),
  urgency: { 'HỎA TỐC': [30, 8], 'THƯỢNG KHẨN': [40, 8], KHẨN: [20, 8] },
  /** Ô 12, 13. */
  drafter: upright(measure(11, 11, 11)),
  foot: upright(measure(11, 11, 12)),
  /** Chương, Điều of a decision. */
  chapter: bold(measure(14, 13, 14)),
  /** Mục V: annexes. */
  annexLabel: bold(measure(14, 14, 14)),
  annexTitle: bold(measure(14, 13, 14)),
  annexReference: italic(measure(14, 13, 14)),
  /** The decree sets no size inside tables; offices write 12–13 so that columns hold. */
  table: { text: measure(12, 11, 13), caption: measure(13, 12, 14), small: 9 },
  /** Not of the decree: what an unsigned paper bears. */
  draft: bold(measure(13, 13, 14)),
  /** Every model of Phụ lục III ends its text so. */
  ending: './.',
  /** The issuer's and the subject's rule: a third to a half of the line above. */
  shortRule: { share: 0.4, allowed: { min: 1 / 3, max: 1 / 2 } },
} as const

/** The room for text between the side margins of a sheet, in twips. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  const { page } = ND30
  const sheet = orientation === 'portrait' ? page.width.chosen : page.height.chosen
  return sheet - page.margin.left.chosen - page.margin.right.chosen
}
