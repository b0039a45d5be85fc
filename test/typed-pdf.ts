import { writePdfObjects } from './scan-pdf.ts'

/** Words at a place of the page, x to the right and y down from the upper left corner, in points. */
export interface TypedWords {
  x: number
  y: number
  text: string
  size?: number
}

export interface TypedPage {
  words: readonly TypedWords[]
  /** Ruling lines from one point to another: x1, y1, x2, y2. */
  rules?: readonly (readonly [number, number, number, number])[]
  width?: number
  height?: number
}

/** Every letter of the font is this wide, in letter heights. */
export const LETTER_WIDTH = 0.5

/** Codes are UTF-16 units, and the map of the text layer says so: any text layer can be set, a broken one too. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`

const stream = (text: string): Buffer => Buffer.from(`<</Length ${text.length}>>stream\n${text}\nendstream`, 'latin1')

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')

function contentOf({ words, rules = [] }: TypedPage, height: number): string {
  const drawn = rules.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`)
  const typed = words.map(
    ({ x, y, text, size = 12 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hex(text)}> Tj ET`,
  )
  return [...drawn, ...typed].join('\n')
}

/** A PDF with exactly this text layer and these ruling lines. */
export function typedPdf(pages: readonly TypedPage[]): Buffer {
  const first = 7
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  return writePdfObjects([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    Buffer.from(
      '<</Type/Font/Subtype/Type0/BaseFont/Plan/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    ),
    Buffer.from(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/Plan/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${LETTER_WIDTH * 1000}/FontDescriptor 5 0 R>>`,
    ),
    Buffer.from(
      '<</Type/FontDescriptor/FontName/Plan/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ),
    stream(TO_UNICODE),
    ...pages.flatMap(page => {
      const [width, height] = [page.width ?? 595, page.height ?? 842]
      const content = stream(contentOf(page, height))
      const resources = '/Resources<</Font<</F 3 0 R>>>>'
      const index = first + pages.indexOf(page) * 2
      return [
        Buffer.from(
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${resources}/Contents ${index + 1} 0 R>>`,
        ),
        content,
      ]
    }),
  ])
}
