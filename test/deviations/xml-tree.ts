import { SaxesParser } from 'saxes'

/** A part's XML as a tree that may be changed: the measure does not read files with the eyes of what it measures. */
export interface Node {
  name: string
  attributes: Record<string, string>
  children: (Node | string)[]
}

export function parseTree(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] }
  const open: Node[] = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('text', text => open.at(-1)?.children.push(text))
  parser.on('opentag', tag => {
    const node: Node = { name: tag.name, attributes: { ...tag.attributes }, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const [first] = nodesOf(root)
  if (!first) throw new Error('an empty part')
  return first
}

/** Elements from XML text that uses the prefixes of the part they are put into. */
export const piece = (xml: string): Node[] => nodesOf(parseTree(`<x>${xml}</x>`))

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

export function writeTree(node: Node | string): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${node.name}${attributes.join('')}>${node.children.map(writeTree).join('')}</${node.name}>`
}

export const nodesOf = (node: Node): Node[] => node.children.filter(child => typeof child !== 'string')

export const child = (node: Node | undefined, name: string): Node | undefined =>
  node && nodesOf(node).find(({ name: own }) => own === name)

export const all = (node: Node, name: string): Node[] =>
  nodesOf(node).flatMap(one => [...(one.name === name ? [one] : []), ...all(one, name)])

export const textOf = (node: Node): string =>
  node.children.map(one => (typeof one === 'string' ? one : textOf(one))).join('')

export const without = (node: Node, ...names: readonly string[]): void => {
  node.children = node.children.filter(one => typeof one === 'string' || !names.includes(one.name))
}

/** OOXML wants properties in its own order; what is put in stands where the order says. */
const ORDER = [
  'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs',
  'w:suppressAutoHyphens w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr',
]
  .join(' ')
  .split(' ')
const RUN_ORDER =
  'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:color w:spacing w:kern w:sz w:szCs w:u w:lang'.split(
    ' ',
  )

/** Puts a property where it belongs, instead of the one of its name. */
export function setProperty(properties: Node, name: string, attributes: Record<string, string>): Node {
  const order = properties.name === 'w:pPr' ? ORDER : RUN_ORDER
  without(properties, name)
  const rank = order.indexOf(name)
  const at = properties.children.findIndex(one => typeof one !== 'string' && order.indexOf(one.name) > rank)
  const node: Node = { name, attributes, children: [] }
  properties.children.splice(at < 0 ? properties.children.length : at, 0, node)
  return node
}
