import { writeZip } from '#test/zip-writer.ts'

/** A Word document written as raw XML, so that the reader is not tested against a writer of its own kind. */
export interface DocxCell {
  lines: readonly string[]
  colSpan?: number
  /** 'start' opens a vertical merge, 'continue' goes on with the one above. */
  merge?: 'start' | 'continue'
}
export type DocxBlock =
  | { kind: 'p'; text: string; bold?: boolean; centred?: boolean }
  | {
      kind: 'table'
      widths: readonly number[]
      rows: readonly (readonly DocxCell[])[]
      ruled: boolean
      landscape?: boolean
    }
  | { kind: 'landscape' }

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const paragraph = (text: string, bold = false, centred = false): string =>
  `<w:p><w:pPr>${centred ? '<w:jc w:val="center"/>' : ''}<w:spacing w:after="60"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

const cellXml = (cell: DocxCell, width: number): string => {
  const span = cell.colSpan ? `<w:gridSpan w:val="${cell.colSpan}"/>` : ''
  const merge = cell.merge ? `<w:vMerge${cell.merge === 'start' ? ' w:val="restart"' : ''}/>` : ''
  const lines = cell.lines.length > 0 ? cell.lines : ['']
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${lines.map(line => paragraph(line)).join('')}</w:tc>`
}

function tableXml({ widths, rows, ruled }: Extract<DocxBlock, { kind: 'table' }>): string {
  const side = ruled ? 'w:val="single" w:sz="4"' : 'w:val="none" w:sz="0"'
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(name => `<w:${name} ${side}/>`).join('')
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  const body = rows.map((row, index) => {
    const head = ruled && index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${head}${row.map((cell, col) => cellXml(cell, widths[col] ?? 1000)).join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

const section = (landscape: boolean): string =>
  `<w:sectPr><w:pgSz w:w="${landscape ? 16838 : 11906}" w:h="${landscape ? 11906 : 16838}"${landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>`

export function documentXml(blocks: readonly DocxBlock[]): string {
  let landscape = false
  const body = blocks.map(block => {
    if (block.kind === 'p') return paragraph(block.text, block.bold, block.centred)
    if (block.kind === 'table') return `${tableXml(block)}<w:p/>`
    landscape = true
    return `<w:p><w:pPr>${section(false)}</w:pPr></w:p>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}${section(landscape)}</w:body></w:document>`
}

const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

export const docxOf = (xml: string): Uint8Array =>
  writeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(TYPES) },
    { name: '_rels/.rels', bytes: Buffer.from(RELATIONS) },
    { name: 'word/document.xml', bytes: Buffer.from(xml) },
  ])

export const writeDocx = (blocks: readonly DocxBlock[]): Uint8Array => docxOf(documentXml(blocks))
