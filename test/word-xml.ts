import { writeZip, type ZipEntry } from '#test/zip-writer.ts'

/**
 * Pieces of WordprocessingML as offices leave them: cut runs, tracked changes, text boxes, notes, fields, automatic
 * numbers. Each piece is a string of XML; words given without markup become one run.
 */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const AUTHOR = 'w:id="1" w:author="Văn thư" w:date="2026-01-05T08:00:00Z"'
const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

interface RunLook {
  bold?: boolean
  hidden?: boolean
}
export const run = (text: string, { bold, hidden }: RunLook = {}): string =>
  `<w:r><w:rPr>${FONT}${bold ? '<w:b/>' : ''}${hidden ? '<w:vanish/>' : ''}<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** Words, or XML that stands already. */
const inline = (content: string, look?: RunLook): string =>
  content.startsWith('<w:') || content.startsWith('<mc:') ? content : run(content, look)

/** The same words in many runs, cut in the middle of words, with the marks of the spelling checker between them. */
export const cut = (text: string, every = 5, look: RunLook = {}): string =>
  (text.match(new RegExp(`[\\s\\S]{1,${every}}`, 'gu')) ?? [])
    .map((piece, index) => `${index % 3 === 1 ? '<w:proofErr w:type="spellStart"/>' : ''}${run(piece, look)}`)
    .join('')

export const lineBreak = '<w:r><w:br/></w:r>'
export const tab = '<w:r><w:tab/></w:r>'
export const inserted = (text: string): string => `<w:ins ${AUTHOR}>${run(text)}</w:ins>`
export const deleted = (text: string): string =>
  `<w:del ${AUTHOR}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`
export const movedFrom = (text: string): string => `<w:moveFrom ${AUTHOR}>${run(text)}</w:moveFrom>`
export const movedTo = (text: string): string => `<w:moveTo ${AUTHOR}>${run(text)}</w:moveTo>`
export const link = (text: string): string => `<w:hyperlink r:id="rIdLink" w:history="1">${run(text)}</w:hyperlink>`
/** A field with its code and the words that Word shows for it. */
export const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
export const simpleField = (code: string, shown: string): string =>
  `<w:fldSimple w:instr=" ${escapeXml(code)} ">${run(shown)}</w:fldSimple>`
export const footnoteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
export const endnoteMark = (id: number): string => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`
export const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Ô nhập"/><w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

/** A text box as Word writes it: the shape, and the same words again for programs that know only VML. */
export const textBox = (paragraphs: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

export interface ParagraphLook {
  /** List and level of an automatic number. */
  list?: readonly [number, number]
  style?: string
  centred?: boolean
  bold?: boolean
  /** The paragraph mark itself was deleted. */
  joined?: boolean
  /** The paragraph ends a section. */
  ends?: string
}

export function p(content = '', look: ParagraphLook = {}): string {
  const style = look.style ? `<w:pStyle w:val="${look.style}"/>` : ''
  const list = look.list ? `<w:numPr><w:ilvl w:val="${look.list[1]}"/><w:numId w:val="${look.list[0]}"/></w:numPr>` : ''
  const centred = look.centred ? '<w:jc w:val="center"/>' : ''
  const joined = look.joined ? `<w:rPr><w:del ${AUTHOR}/></w:rPr>` : ''
  const words = content ? inline(content, look.bold ? { bold: true } : {}) : ''
  return `<w:p><w:pPr>${style}${list}${centred}${joined}${look.ends ?? ''}</w:pPr>${words}</w:p>`
}

export interface CellLook {
  span?: number
  /** 'first' opens a cell over several rows, 'more' goes on with it. */
  down?: 'first' | 'more'
  bold?: boolean
}

/** Several paragraphs are parted by a line feed; block XML stands as it is. */
export function cell(content = '', look: CellLook = {}): string {
  const block = /^<w:(?:p|tbl|sdt)[ >]/.test(content)
  const inner = block
    ? content
    : content
        .split('\n')
        .map(line => p(line, look.bold ? { bold: true } : {}))
        .join('')
  const span = look.span ? `<w:gridSpan w:val="${look.span}"/>` : ''
  const down = look.down ? `<w:vMerge${look.down === 'first' ? ' w:val="restart"' : ''}/>` : ''
  return `<w:tc><w:tcPr>${span}${down}</w:tcPr>${inner}</w:tc>`
}

const cellOf = (content: string): string => (content.startsWith('<w:tc>') ? content : cell(content))

export const row = (cells: readonly string[], look: { head?: boolean; struck?: boolean } = {}): string =>
  `<w:tr><w:trPr>${look.head ? '<w:tblHeader/>' : ''}${look.struck ? `<w:del ${AUTHOR}/>` : ''}</w:trPr>${cells.map(cellOf).join('')}</w:tr>`

/** Rows as XML, or as lists of cells. */
export function table(
  widths: readonly number[],
  rows: readonly (string | readonly string[])[],
  borders = true,
): string {
  const side = borders ? 'w:val="single" w:sz="4"' : 'w:val="none" w:sz="0"'
  const names = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(name => `<w:${name} ${side}/>`).join('')
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  const body = rows.map(one => (typeof one === 'string' ? one : row(one))).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${names}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

/** Two columns without lines: letterhead, signature block. */
export const sideBySide = (left: readonly string[], right: readonly string[]): string =>
  table(
    [4500, 5100],
    [
      [
        cell(left.map(line => p(line, { centred: true })).join('')),
        cell(right.map(line => p(line, { centred: true })).join('')),
      ],
    ],
    false,
  )

export const section = (wide = false): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="${wide ? 16838 : 11906}" w:h="${wide ? 11906 : 16838}"${wide ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>`

/** A level of a list: its format, its words ("%1.%2."), and where it starts. */
export type ListLevel = readonly [
  format: string,
  text: string,
  more?: { start?: number; legal?: boolean; restart?: number; style?: string },
]

export interface WordFile {
  body: string
  /** The lists by number, from 1; one may go on with another's levels and start anew. */
  lists?: readonly (readonly ListLevel[] | { of: number; start: number; level?: number })[]
  styles?: string
  header?: string
  footer?: string
  footnotes?: readonly string[]
  endnotes?: readonly string[]
  wide?: boolean
}

function numberingXml(lists: NonNullable<WordFile['lists']>): string {
  const levels = (list: readonly ListLevel[]): string =>
    list
      .map(
        ([format, text, more], level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="${more?.start ?? 1}"/><w:numFmt w:val="${format}"/>${more?.restart === undefined ? '' : `<w:lvlRestart w:val="${more.restart}"/>`}${more?.style ? `<w:pStyle w:val="${more.style}"/>` : ''}${more?.legal ? '<w:isLgl/>' : ''}<w:lvlText w:val="${text}"/></w:lvl>`,
      )
      .join('')
  const isList = (list: NonNullable<WordFile['lists']>[number]): list is readonly ListLevel[] => Array.isArray(list)
  const abstracts = lists.map((list, index) =>
    isList(list) ? `<w:abstractNum w:abstractNumId="${index + 1}">${levels(list)}</w:abstractNum>` : '',
  )
  const nums = lists.map((list, index) =>
    isList(list)
      ? `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`
      : `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${list.of}"/><w:lvlOverride w:ilvl="${list.level ?? 0}"><w:startOverride w:val="${list.start}"/></w:lvlOverride></w:num>`,
  )
  return `${HEAD}<w:numbering ${NAMESPACES}>${abstracts.join('')}${nums.join('')}</w:numbering>`
}

const notesXml = (kind: 'footnote' | 'endnote', notes: readonly string[]): string => {
  const special = `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`
  const own = notes.map(
    (note, index) => `<w:${kind} w:id="${index + 1}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${note}`)}`)}</w:${kind}>`,
  )
  return `${HEAD}<w:${kind}s ${NAMESPACES}>${special}${own.join('')}</w:${kind}s>`
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PARTS = [
  ['numbering', 'numbering'],
  ['styles', 'styles'],
  ['header', 'header1'],
  ['footer', 'footer1'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
] as const

/** The whole package; the same source always gives the same bytes. */
export function wordFile(file: WordFile): Uint8Array {
  const part = (root: string, inner: string): string => `${HEAD}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`
  const xml: Record<(typeof PARTS)[number][0], string> = {
    numbering: numberingXml(file.lists ?? []),
    styles: part('styles', file.styles ?? ''),
    header: part('hdr', file.header ?? p()),
    footer: part('ftr', file.footer ?? p()),
    footnotes: notesXml('footnote', file.footnotes ?? []),
    endnotes: notesXml('endnote', file.endnotes ?? []),
  }
  const entry = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) })
  const types = PARTS.map(
    ([kind, name]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`,
  ).join('')
  const ids = { header: 'rIdHeader', footer: 'rIdFooter' } as Record<string, string>
  const relations = PARTS.map(
    ([kind, name]) => `<Relationship Id="${ids[kind] ?? name}" Type="${OFFICE}/${kind}" Target="${name}.xml"/>`,
  ).join('')
  const relationsOf = (inner: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return writeZip([
    entry(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${types}</Types>`,
    ),
    entry(
      '_rels/.rels',
      relationsOf(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    ),
    entry(
      'word/_rels/document.xml.rels',
      relationsOf(
        `${relations}<Relationship Id="rIdLink" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
      ),
    ),
    entry('word/document.xml', part('document', `<w:body>${file.body}${section(file.wide)}</w:body>`)),
    ...PARTS.map(([kind, name]) => entry(`word/${name}.xml`, xml[kind])),
  ])
}
