import { SaxesParser } from 'saxes'
import { problem } from '#platform/errors.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const DEEPEST = 256

function refuse(why: string): never {
  throw problem('invalid', 'document.unreadable', { why })
}

/** A part's tree, names as written (`w:p`). Refuses a DOCTYPE, so no entity is ever looked up, and absurd depth. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open: { children: (XmlElement | string)[] }[] = [root]
  const parser = new SaxesParser()
  parser.on('doctype', () => refuse('doctype'))
  parser.on('error', error => refuse(error.message))
  parser.on('text', text => open.at(-1)?.children.push(text))
  parser.on('cdata', text => open.at(-1)?.children.push(text))
  parser.on('opentag', tag => {
    if (open.length > DEEPEST) refuse('depth')
    const element = { name: tag.name, attributes: { ...tag.attributes }, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return elementsOf(root)[0] ?? refuse('empty')
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter(child => typeof child !== 'string')

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find(child => child.name === name)

export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name]

export const textIn = (element: XmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')

export const allNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap(child => [...(child.name === name ? [child] : []), ...allNamed(child, name)])
