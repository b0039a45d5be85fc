import { strToU8, zipSync } from 'fflate'

/**
 * Word documents written by hand, the way Word writes them: theme fonts in the defaults, looks in styles, runs cut by the
 * spelling checker, lines drawn as shapes with a fallback. Nothing here comes from our renderer.
 */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface RunLook {
  b?: boolean
  i?: boolean
  sz?: number
  colour?: string
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** A run as Word leaves it: its language, a hint for East Asian letters, sizes for complex script. */
export function run(text: string, { b, i, sz, colour }: RunLook = {}): string {
  const look = [
    text.includes('Đ') ? '<w:rFonts w:hint="eastAsia"/>' : '',
    b ? '<w:b/><w:bCs/>' : '',
    i ? '<w:i/><w:iCs/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    sz ? `<w:sz w:val="${sz * 2}"/><w:szCs w:val="${sz * 2}"/>` : '',
    '<w:lang w:val="vi-VN"/>',
  ]
  return `<w:r w:rsidR="00A41C2B"><w:rPr>${look.join('')}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** The same words in two runs, parted in the middle of a word. */
export function cut(text: string, look: RunLook = {}): string {
  const half = Math.floor(text.length / 2)
  return `${run(text.slice(0, half), look)}<w:proofErr w:type="spellStart"/>${run(text.slice(half), look)}<w:proofErr w:type="spellEnd"/>`
}

export const tab = '<w:r><w:tab/></w:r>'

export interface ParagraphLook {
  style?: string
  /** Properties after the style, in the order of the schema. */
  props?: string
}

export const p = (content: string, { style, props = '' }: ParagraphLook = {}): string =>
  `<w:p w:rsidR="00A41C2B" w:rsidRDefault="00A41C2B"><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${props}</w:pPr>${content}</w:p>`

export const single = (before = 0, after = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`
export const centre = (content: string, spacing = single()): string =>
  p(content, { props: `${spacing}<w:ind w:firstLine="0"/><w:jc w:val="center"/>` })

let shapes = 0
/** A drawn line as Word 2010 and later save it: a DrawingML connector, and VML for older programs. Twips. */
export function line(width: number, left = 1000): string {
  shapes += 1
  const emu = Math.round(width * 635)
  const points = (width / 20).toFixed(1)
  return `<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>${Math.round(left * 635)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>215900</wp:posOffset></wp:positionV><wp:extent cx="${emu}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${shapes}" name="Straight Connector ${shapes}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line id="l${shapes}" o:spid="_x0000_s${1025 + shapes}" style="position:absolute;z-index:251659264" from="0,17pt" to="${points}pt,17pt" strokeweight=".75pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

/** A drawn line of Word 2003 and 2007: VML alone. */
export function vmlLine(width: number, left = 50): string {
  shapes += 1
  return `<w:r><w:pict><v:line id="_x0000_s${1025 + shapes}" style="position:absolute;left:0;text-align:left;z-index:1" from="${left}pt,17pt" to="${(left + width / 20).toFixed(1)}pt,17pt" strokeweight=".75pt"/></w:pict></w:r>`
}

export const cell = (width: number, content: string, borders = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}</w:tcPr>${content}</w:tc>`

const NO_BORDERS = ''
const GRID_BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`

/** Rows of cells; the letterhead's table has no borders, as in Word's "Table Normal". */
export function table(widths: readonly number[], rows: readonly (readonly string[])[], ruled = false): string {
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  const body = rows.map(
    cells => `<w:tr w:rsidR="00A41C2B">${cells.map((content, at) => cell(widths[at] ?? 0, content)).join('')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>${ruled ? GRID_BORDERS : NO_BORDERS}<w:tblLayout w:type="fixed"/><w:tblLook w:val="01E0"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`
}

export interface SectionLook {
  landscape?: boolean
  restart?: boolean
  /** Relations of the first page's foot. */
  firstFooter?: string
}

export function section({ landscape, restart, firstFooter }: SectionLook = {}): string {
  const size = landscape
    ? '<w:pgSz w:w="16840" w:h="11907" w:orient="landscape" w:code="9"/>'
    : '<w:pgSz w:w="11907" w:h="16840" w:code="9"/>'
  const margins = landscape
    ? '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
    : '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
  const foot = firstFooter ? `<w:footerReference w:type="first" r:id="${firstFooter}"/>` : ''
  return `<w:sectPr w:rsidR="00A41C2B"><w:headerReference w:type="default" r:id="rIdHeader"/>${foot}${size}${margins}${restart ? '<w:pgNumType w:start="1"/>' : ''}<w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="381"/></w:sectPr>`
}

/** Ends a section in the middle of the document. */
export const sectionEnd = (look: SectionLook = {}): string => `<w:p><w:pPr>${single()}${section(look)}</w:pPr></w:p>`

const STYLES = `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="ThanVan"><w:name w:val="Than van"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="60" w:after="120" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CanCu"><w:name w:val="Can cu"/><w:basedOn w:val="ThanVan"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TieuMuc"><w:name w:val="Tieu muc"/><w:basedOn w:val="ThanVan"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>
</w:styles>`

const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`

const level = (at: number, format: string, text: string, left: number, hanging: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
/** List 1: dashes, flush left, as under “Nơi nhận”; list 2: 1. 2. 3. behind an indent of 1,27 cm. */
const NUMBERING = `${HEAD}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '-', 140, 140)}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'decimal', '%1.', 1080, 360)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

const HEADER = `${HEAD}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

export interface WordFile {
  readonly body: string
  /** Paragraphs at the foot of the first page, reached by `rIdFoot`. */
  readonly foot?: string
  /** Pictures by the name of their file below word/media, reached by the name without its ending. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
}

/** The package around a body. */
export function wordFile({ body, foot, pictures = {} }: WordFile): Uint8Array {
  const own: [id: string, type: string, path: string, content: string, as: string][] = [
    ['rIdStyles', 'styles', 'styles.xml', STYLES, 'styles'],
    ['rIdNumbering', 'numbering', 'numbering.xml', NUMBERING, 'numbering'],
    ['rIdHeader', 'header', 'header1.xml', HEADER, 'header'],
  ]
  if (foot) own.push(['rIdFoot', 'footer', 'footer1.xml', `${HEAD}<w:ftr ${NAMESPACES}>${foot}</w:ftr>`, 'footer'])
  const drawn = Object.keys(pictures).map(name => ({ name, id: name.replace(/\..*/u, '') }))
  const relations = [
    ...own.map(([id, type, path]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${path}"/>`),
    `<Relationship Id="rIdTheme" Type="${RELATIONS}/theme" Target="theme/theme1.xml"/>`,
    ...drawn.map(({ name, id }) => `<Relationship Id="${id}" Type="${RELATIONS}/image" Target="media/${name}"/>`),
  ]
  const overrides = own.map(
    ([, , path, , as]) => `<Override PartName="/word/${path}" ContentType="${TYPES}.${as}+xml"/>`,
  )
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>${overrides.join('')}</Types>`
  const text: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES} mc:Ignorable=""><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/theme/theme1.xml': THEME,
    ...Object.fromEntries(own.map(([, , path, content]) => [`word/${path}`, content])),
  }
  return zipSync({
    ...Object.fromEntries(Object.entries(text).map(([path, xml]) => [path, strToU8(xml)])),
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  })
}
