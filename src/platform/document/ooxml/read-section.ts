import { allNamed, attributeOf, childOf, elementsOf, textIn, type XmlElement } from './parse-xml.ts'
import type { PageEdge, ParagraphModel, SectionModel } from './word-model.ts'

type Edge = (id: string) => { readonly paragraphs: readonly ParagraphModel[]; readonly root: XmlElement } | null

const twips = (element: XmlElement | undefined, name: string): number => Number(attributeOf(element, name) ?? 0)

/** A section's page; a header or footer it does not name is that of the section before. */
export function readSection(ending: XmlElement, edge: Edge, before: SectionModel | null): SectionModel {
  const size = childOf(ending, 'w:pgSz')
  const margin = childOf(ending, 'w:pgMar')
  const named = (kind: 'w:headerReference' | 'w:footerReference', type: string): PageEdge | undefined => {
    const found = elementsOf(ending).find(
      child => child.name === kind && (attributeOf(child, 'w:type') ?? 'default') === type,
    )
    return found && edgeOf(edge(attributeOf(found, 'r:id') ?? ''))
  }
  const titlePage = childOf(ending, 'w:titlePg')
  const start = attributeOf(childOf(ending, 'w:pgNumType'), 'w:start')
  return {
    width: twips(size, 'w:w'),
    height: twips(size, 'w:h'),
    margin: {
      top: twips(margin, 'w:top'),
      bottom: twips(margin, 'w:bottom'),
      left: twips(margin, 'w:left'),
      right: twips(margin, 'w:right'),
    },
    titlePage: titlePage !== undefined && !['0', 'false'].includes(attributeOf(titlePage, 'w:val') ?? '1'),
    header: named('w:headerReference', 'default') ?? before?.header ?? null,
    firstHeader: named('w:headerReference', 'first') ?? before?.firstHeader ?? null,
    footer: named('w:footerReference', 'default') ?? before?.footer ?? null,
    firstFooter: named('w:footerReference', 'first') ?? before?.firstFooter ?? null,
    start: start === undefined ? null : Number(start),
    numberForm: attributeOf(childOf(ending, 'w:pgNumType'), 'w:fmt') ?? 'decimal',
  }
}

/** The paragraph with the PAGE field, in either way a field is written. */
function edgeOf(part: ReturnType<Edge>): PageEdge {
  if (part === null) return { number: null, paragraphs: [] }
  const index = allNamed(part.root, 'w:p').findIndex(paragraph => {
    const instructions = [
      ...allNamed(paragraph, 'w:instrText').map(textIn),
      ...allNamed(paragraph, 'w:fldSimple').map(field => attributeOf(field, 'w:instr') ?? ''),
    ]
    return /\bPAGE\b/u.test(instructions.join(' '))
  })
  return { number: part.paragraphs[index] ?? null, paragraphs: part.paragraphs }
}
