import { deflateSync } from 'node:zlib'

/** A page: a picture of its words (grey dots), or words typed in plain letters. */
export type ScanPage = { width: number; height: number; dots: Uint8Array } | { lines: readonly string[] }

const A4 = [595, 842] as const

const stream = (dictionary: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')])

function pageObjects(page: ScanPage, number: number): Buffer[] {
  const content = `${number + 1} 0 R`
  if ('lines' in page) {
    const words = page.lines.map(line => `(${line}) Tj T*`).join('\n')
    const font = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'
    return [
      Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${A4.join(' ')}]/Resources<<${font}>>/Contents ${content}>>`),
      stream('', Buffer.from(`BT /F 12 Tf 16 TL 72 770 Td\n${words}\nET`)),
      Buffer.from('null'),
    ]
  }
  const { width, height, dots } = page
  const [across, down] = width < height ? A4 : [A4[1], A4[0]]
  const picture = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`
  const resources = `/XObject<</P ${number + 2} 0 R>>`
  return [
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Resources<<${resources}>>/Contents ${content}>>`,
    ),
    stream('', Buffer.from(`q ${across} 0 0 ${down} 0 0 cm /P Do Q`)),
    stream(picture, deflateSync(dots)),
  ]
}

/** Writes objects 1, 2, … as a PDF with its table of places. */
export function writePdfObjects(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  objects.forEach((object, index) => {
    offsets.push(length)
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(end)])
}

/** A PDF as a scanner makes it: each page one picture; typed pages between them as when a file was put together. */
export function scanPdf(pages: readonly ScanPage[]): Buffer {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  return writePdfObjects([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    ...pages.flatMap((page, index) => pageObjects(page, 3 + index * 3)),
  ])
}
