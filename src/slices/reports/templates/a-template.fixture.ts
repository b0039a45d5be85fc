import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const CONTENT_TYPES = (main = `${MAIN}.document.main+xml`): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/></Types>`
const PACKAGE_RELS = `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`

export const rels = (...lines: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${RELS}">${lines.join('')}</Relationships>`
export const relation = (type: string, target: string, external = true): string =>
  `<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

/** A run as Word writes it, with the marks that it leaves between runs. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellStart"/>`
export const p = (...content: readonly string[]): string =>
  `<w:p>${content.map(one => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`
export const cell = (...content: readonly string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.map(one => (one.startsWith('<w:p>') ? one : p(one))).join('')}</w:tc>`
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map(one => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`

const documentXml = (body: string): string =>
  `${HEAD}<w:document ${W} ${R}><w:body>${body}<w:sectPr/></w:body></w:document>`
export const header = (body: string): string => `${HEAD}<w:hdr ${W} ${R}>${body}</w:hdr>`

/** A Word file of these paragraphs; parts by path come on top. */
export const wordFile = (
  body: string | readonly string[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': CONTENT_TYPES(),
        '_rels/.rels': PACKAGE_RELS,
        'word/document.xml': documentXml(typeof body === 'string' ? body : body.join('')),
        ...parts,
      }).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime: new Date(1980, 0, 1, 12) },
  )

/** A template that fills in everything: head, figures, a table by rows, paragraphs. */
export const soundTemplate = (): Uint8Array =>
  wordFile([
    p(run('{ten_', '<w:b/>'), run('don', '<w:b/>'), run('_vi}', '<w:b/>')),
    p('Số: {so_ky_hieu}', ' {ngay_ban_hanh}'),
    p('Số tin, bài: {tin_bai_website.ky_nay}, lũy kế {tin_bai_website.luy_ke}.'),
    p('{#cac_doan_loi_van}'),
    p('{doan}'),
    p('{/cac_doan_loi_van}'),
    table(row('TT', 'Chỉ tiêu', 'Kỳ này'), row('{#bang_so_lieu}{tt}', '{chi_tieu}', '{ky_nay}{/bang_so_lieu}')),
    p('{kien_nghi}'),
  ])
