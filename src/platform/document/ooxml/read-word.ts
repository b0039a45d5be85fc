import { type Looks, looksOf } from './looks.ts'
import { attributeOf, childOf, elementsOf, parseXml, textIn, type XmlElement } from './parse-xml.ts'
import { readParts } from './read-parts.ts'
import { readSection } from './read-section.ts'
import type { ParagraphModel, RunModel, SectionModel, WordModel } from './word-model.ts'

/** What stands in drawings and text boxes is not read: the decree's boxes are text, and so are ours. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])

/** Reads a Word file into the model that the check measures. Throws `document.unreadable` for what is no Word file. */
export async function readWord(bytes: Uint8Array): Promise<WordModel> {
  const parts = await readParts(bytes)
  const part = (path: string): XmlElement | undefined => {
    const xml = parts.get(path)
    return xml === undefined ? undefined : parseXml(xml)
  }
  const looks = looksOf(part('word/styles.xml'), part('word/theme/theme1.xml'))
  const targets = targetsOf(part('word/_rels/document.xml.rels'))
  const edge = (id: string) => {
    const path = targets.get(id)
    const root = path === undefined ? undefined : part(`word/${path}`)
    return root === undefined ? null : { paragraphs: readBlocks(root, looks).paragraphs, root }
  }
  const { paragraphs, endings } = readBlocks(childOf(part('word/document.xml'), 'w:body'), looks)
  const sections: SectionModel[] = []
  for (const ending of endings) sections.push(readSection(ending, edge, sections.at(-1) ?? null))
  return { sections, paragraphs }
}

function targetsOf(rels: XmlElement | undefined): Map<string, string> {
  const targets = new Map<string, string>()
  for (const rel of rels ? elementsOf(rels) : []) {
    if (attributeOf(rel, 'TargetMode') !== 'External') {
      targets.set(attributeOf(rel, 'Id') ?? '', (attributeOf(rel, 'Target') ?? '').replace(/^\/?word\//u, ''))
    }
  }
  return targets
}

/** The paragraphs in order with the cells they stand in, and the properties that end each section. */
function readBlocks(
  root: XmlElement | undefined,
  looks: Looks,
): { paragraphs: ParagraphModel[]; endings: XmlElement[] } {
  const paragraphs: ParagraphModel[] = []
  const endings: XmlElement[] = []
  let tables = 0
  let cells = 0
  const walk = (element: XmlElement, table: number, cell: string | null): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:p') {
        const place = { index: paragraphs.length + 1, section: endings.length, cell }
        paragraphs.push({ ...place, ...readParagraph(child, looks) })
        const ending = childOf(childOf(child, 'w:pPr'), 'w:sectPr')
        if (ending) endings.push(ending)
      } else if (child.name === 'w:sectPr') endings.push(child)
      else if (child.name === 'w:tbl') walk(child, ++tables, cell)
      else if (child.name === 'w:tc') walk(child, table, `${table}:${++cells}`)
      else if (!SKIPPED.has(child.name)) walk(child, table, cell)
    }
  }
  if (root) walk(root, 0, null)
  return { paragraphs, endings }
}

function readParagraph(element: XmlElement, looks: Looks): Pick<ParagraphModel, 'text' | 'runs' | 'look' | 'counted'> {
  const properties = childOf(element, 'w:pPr')
  const style = attributeOf(childOf(properties, 'w:pStyle'), 'w:val')
  const runs: RunModel[] = []
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (SKIPPED.has(child.name) || child.name === 'w:pPr') continue
      if (child.name === 'w:r') runs.push({ text: runText(child), look: looks.run(childOf(child, 'w:rPr'), style) })
      else walk(child)
    }
  }
  walk(element)
  return {
    runs,
    text: runs.map(run => run.text).join(''),
    look: looks.paragraph(properties),
    counted: childOf(properties, 'w:numPr') !== undefined,
  }
}

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map(child => {
      if (child.name === 'w:t') return textIn(child)
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      return child.name === 'w:noBreakHyphen' ? '-' : ''
    })
    .join('')
}
