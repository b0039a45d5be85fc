import { attributeOf, childOf, elementsOf, parseXml, textIn, type XmlElement } from '../ooxml/parse-xml.ts'
import { readParts } from '../ooxml/read-parts.ts'
import type { TextLine } from './text-line.ts'

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'w:pPr',
  'w:rPr',
])
const HEADING = /^(?:[IVX]+|\d+(?:\.\d+)*)\.\s|^Phụ lục\b/u

/** The text of a Word file: a paragraph is a line, and so is a row of a table, each with where it stands. */
export async function readWordLines(bytes: Uint8Array): Promise<TextLine[]> {
  const document = xmlOf(await readParts(bytes)).get('word/document.xml') ?? ''
  const body = childOf(parseXml(document), 'w:body')
  const lines: TextLine[] = []
  let heading = ''
  let tables = 0
  let below = 0
  const add = (text: string, place: string): void => {
    const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
    if (plain !== '') lines.push({ text: plain, place })
  }
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:tbl') {
        const table = ++tables
        rowsOf(child).forEach((row, at) => {
          add(row, `bảng ${table}, dòng ${at + 1}`)
        })
      } else if (child.name === 'w:p') {
        const text = paragraphText(child)
        const isHeading = HEADING.test(text.trim()) && text.length < 160
        if (isHeading) {
          heading = text.trim().slice(0, 80)
          below = 0
        } else if (text.trim() !== '') below += 1
        add(text, placeOf(heading, isHeading ? 0 : below))
      } else if (!SKIPPED.has(child.name)) walk(child)
    }
  }
  if (body) walk(body)
  return lines
}

function placeOf(heading: string, below: number): string {
  if (heading === '') return `phần đầu, dòng ${below}`
  return below === 0 ? `mục “${heading}”` : `mục “${heading}”, đoạn ${below}`
}

function rowsOf(table: XmlElement): string[] {
  const rows: string[] = []
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:tr') rows.push(paragraphsIn(child).join(' '))
      else if (!SKIPPED.has(child.name)) walk(child)
    }
  }
  walk(table)
  return rows
}

function paragraphsIn(parent: XmlElement): string[] {
  return elementsOf(parent).flatMap(child => {
    if (child.name === 'w:p') return [paragraphText(child)]
    return SKIPPED.has(child.name) ? [] : paragraphsIn(child)
  })
}

function paragraphText(parent: XmlElement): string {
  return elementsOf(parent)
    .map(child => {
      if (SKIPPED.has(child.name)) return ''
      if (child.name === 'w:t') return textIn(child)
      if (child.name === 'w:tab' || child.name === 'w:br' || child.name === 'w:cr') return ' '
      if (child.name === 'w:noBreakHyphen') return '-'
      if (child.name === 'w:sym') return attributeOf(child, 'w:char') ? ' ' : ''
      return paragraphText(child)
    })
    .join('')
}

type Xml = ReadonlyMap<string, string>
const xmlOf = (parts: Xml | { readonly xml: Xml }): Xml => ('xml' in parts ? parts.xml : parts)
