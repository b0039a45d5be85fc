import {
  attributeOf,
  childOf,
  elementsOf,
  parseXml,
  textIn,
  type XmlElement,
} from '#platform/document/ooxml/parse-xml.ts'
import type { Place } from './finding.ts'
import { readTexts } from './read-texts.ts'

/** Stands in a paragraph's text for what is no letter: a break, a tab, a picture. A field cannot run across it. */
export const OBJECT = '\ufffc'

/** A row of a table with the tables and rows that it stands in, from outside in. */
export interface CellPath {
  readonly table: number
  readonly row: number
  readonly cell: number
}

export interface TemplateParagraph {
  readonly part: Place['part']
  readonly index: number
  /** The cells it stands in, from outside in; the last one is its own. */
  readonly cells: readonly CellPath[]
  /** Body, cell or text box: paragraphs of one block share it. */
  readonly block: number
  readonly inTextBox: boolean
  /** Letters as the engine joins them, whatever the runs. */
  readonly text: string
  /** For every letter, the number of its look: other looks have other numbers. */
  readonly looks: readonly number[]
  /** Some of its letters were moved with tracked changes: they are still there a second time. */
  readonly isMoved: boolean
  /** Codes of Word's own fields: MERGEFIELD, INCLUDETEXT. */
  readonly codes: string
}

const PARTS: readonly (readonly [RegExp, Place['part']])[] = [
  [/^word\/document\.xml$/u, 'body'],
  [/^word\/header\d*\.xml$/u, 'header'],
  [/^word\/footer\d*\.xml$/u, 'footer'],
  [/^word\/(?:footnotes|endnotes)\.xml$/u, 'note'],
  [/^word\/comments\.xml$/u, 'comment'],
]

/** Every paragraph of a Word file that may hold a field, in reading order, part after part. */
export function readParagraphs(bytes: Uint8Array): TemplateParagraph[] {
  const parts = readTexts(bytes)
  return PARTS.flatMap(([pattern, part]) =>
    [...parts].filter(([path]) => pattern.test(path)).flatMap(([, xml]) => paragraphsOf(parseXml(xml), part)),
  )
}

interface Position {
  readonly cells: readonly CellPath[]
  readonly block: number
  readonly inTextBox: boolean
}

function paragraphsOf(root: XmlElement, part: Place['part']): TemplateParagraph[] {
  const paragraphs: TemplateParagraph[] = []
  let index = 0
  let tables = 0
  let blocks = 0
  const walk = (element: XmlElement, at: Position): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') {
        const boxes: XmlElement[] = []
        index += at.inTextBox ? 0 : 1
        paragraphs.push({ part, index, ...at, ...lettersOf(child, boxes) })
        for (const box of boxes) walk(box, { ...at, block: ++blocks, inTextBox: true })
      } else if (child.name === 'w:tbl') walkTable(child, ++tables, at)
      // What Word writes again for old versions is the same words a second time.
      else if (child.name !== 'mc:Fallback') walk(child, at)
    }
  }
  const walkTable = (element: XmlElement, table: number, at: Position): void => {
    for (const [row, tr] of under(element, 'w:tr').entries())
      for (const [cell, tc] of under(tr, 'w:tc').entries()) {
        const own = { table, row: row + 1, cell: cell + 1 }
        walk(tc, { ...at, cells: [...at.cells, own], block: ++blocks })
      }
  }
  walk(root, { cells: [], block: 0, inTextBox: false })
  return paragraphs
}

/** Rows of a table, cells of a row: they may stand in content controls and the like. */
const under = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap(child =>
    child.name === name ? [child] : child.name === 'w:tbl' || child.name === 'w:tc' ? [] : under(child, name),
  )

const NO_LETTERS = new Set(['w:pPr', 'w:rPr', 'w:del', 'mc:Fallback', 'w:delText'])
const OBJECTS = new Set(['w:br', 'w:cr', 'w:tab', 'w:drawing', 'w:pict', 'w:object', 'w:sym', 'w:noBreakHyphen'])

function lettersOf(paragraph: XmlElement, boxes: XmlElement[]) {
  const looks: number[] = []
  const known = new Map<string, number>()
  let text = ''
  let isMoved = false
  let codes = ''
  const add = (letters: string, look: number): void => {
    text += letters
    for (let at = 0; at < letters.length; at++) looks.push(look)
  }
  const walk = (element: XmlElement, look: number): void => {
    for (const child of elementsOf(element)) {
      if (NO_LETTERS.has(child.name)) continue
      if (child.name === 'w:t') add(textIn(child), look)
      else if (child.name === 'w:instrText') codes += textIn(child)
      else if (child.name === 'w:txbxContent') boxes.push(child)
      else if (OBJECTS.has(child.name)) {
        add(OBJECT, look)
        walk(child, look)
      } else {
        if (child.name === 'w:moveFrom') isMoved = true
        if (child.name === 'w:fldSimple') codes += ` ${attributeOf(child, 'w:instr') ?? ''}`
        walk(child, child.name === 'w:r' ? lookOf(child, known) : look)
      }
    }
  }
  walk(paragraph, 0)
  return { text, looks, isMoved, codes }
}

/** What the eye tells apart: the language and the checker's marks of a run do not count. */
const UNSEEN = new Set(['w:lang', 'w:noProof', 'w:proofErr', 'w:rtl', 'w:webHidden'])

function lookOf(run: XmlElement, known: Map<string, number>): number {
  const properties = childOf(run, 'w:rPr')
  const seen = properties ? elementsOf(properties).filter(one => !UNSEEN.has(one.name)) : []
  const key = JSON.stringify(seen.map(one => [one.name, one.attributes]))
  const look = known.get(key) ?? known.size + 1
  known.set(key, look)
  return look
}
