import { type Looks, looksOf } from './looks.ts'
import { attributeOf, childOf, elementsOf, parseXml, type XmlElement } from './parse-xml.ts'
import { readBlocks } from './read-blocks.ts'
import { type Lists, listsOf } from './read-lists.ts'
import { readPackage } from './read-parts.ts'
import { readSection } from './read-section.ts'
import type { Picture, SectionModel, WordModel } from './word-model.ts'

/** What the paragraphs of a part are read with. */
export interface Reading {
  readonly looks: Looks
  readonly lists: Lists
  readonly picture: (relation: string, ratio: number) => Picture | null
}

/** Reads a Word file into the model that the check measures. Throws `document.unreadable` for what is no Word file. */
export async function readWord(bytes: Uint8Array): Promise<WordModel> {
  const { xml: parts, pictures } = await readPackage(bytes)
  const part = (path: string): XmlElement | undefined => {
    const xml = parts.get(path)
    return xml === undefined ? undefined : parseXml(xml)
  }
  const looks = looksOf(part('word/styles.xml'), part('word/theme/theme1.xml'))
  const targets = targetsOf(part('word/_rels/document.xml.rels'))
  const numbering = part('word/numbering.xml')
  const reading = (): Reading => ({
    looks,
    lists: listsOf(numbering),
    picture: (relation, ratio) => {
      const path = `word/${targets.get(relation)}`
      const content = pictures.get(path)
      return content === undefined ? null : { path, bytes: content, ratio }
    },
  })
  const edge = (id: string) => {
    const path = targets.get(id)
    const root = path === undefined ? undefined : part(`word/${path}`)
    return root === undefined ? null : { paragraphs: readBlocks(root, reading()).paragraphs, root }
  }
  const { paragraphs, endings } = readBlocks(childOf(part('word/document.xml'), 'w:body'), reading())
  const sections: SectionModel[] = []
  for (const ending of endings) sections.push(readSection(ending, edge, sections.at(-1) ?? null))
  const roomIn = (section: number): number | null => {
    const page = sections[section]
    return page ? page.width - page.margin.left - page.margin.right : null
  }
  return {
    defaultFont: looks.run(undefined, undefined).fontHigh,
    sections,
    paragraphs: paragraphs.map(one => ({ ...one, room: one.room ?? roomIn(one.section) })),
  }
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
