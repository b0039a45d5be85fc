import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import {
  all,
  child,
  type Node,
  nodesOf,
  parseTree,
  piece,
  setProperty,
  textOf,
  without,
  writeTree,
} from './xml-tree.ts'

export const DOCUMENT = 'word/document.xml'

/** A paragraph, or one side of it where tabs part it: the runs are those of the words that were looked for. */
export interface Line {
  readonly paragraph: Node
  readonly runs: readonly Node[]
  readonly parted: boolean
  readonly parent: Node
}

export interface RunChange {
  size?: number
  bold?: boolean
  italic?: boolean
  font?: string
  colour?: string
}

/** A Word file that can be changed and written again. */
export class OpenDocx {
  readonly parts: Record<string, Uint8Array>
  private readonly trees = new Map<string, Node>()

  constructor(bytes: Uint8Array) {
    this.parts = { ...unzipSync(bytes) }
  }

  tree(path = DOCUMENT): Node {
    const known = this.trees.get(path)
    if (known) return known
    const bytes = this.parts[path]
    if (!bytes) throw new Error(`no part ${path}`)
    const tree = parseTree(strFromU8(bytes))
    this.trees.set(path, tree)
    return tree
  }

  paths(matching: RegExp): string[] {
    return Object.keys(this.parts)
      .filter(path => matching.test(path))
      .sort()
  }

  save(): Uint8Array {
    for (const [path, tree] of this.trees)
      this.parts[path] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${writeTree(tree)}`)
    return zipSync(this.parts, { level: 1 })
  }

  /** The lines of a part whose words match, in order; drawn boxes are looked into once. */
  lines(matching: RegExp, path = DOCUMENT): Line[] {
    const found: Line[] = []
    const walk = (node: Node): void => {
      for (const one of nodesOf(node)) {
        if (one.name === 'mc:Fallback') continue
        if (one.name === 'w:p') found.push(...linesOf(one, node).filter(line => matching.test(wordsOf(line))))
        walk(one)
      }
    }
    walk(this.tree(path))
    return found
  }

  line(matching: RegExp, path = DOCUMENT): Line | null {
    return this.lines(matching, path)[0] ?? null
  }

  sections(): Node[] {
    return all(this.tree(), 'w:sectPr')
  }
}

const runsIn = (node: Node): Node[] =>
  nodesOf(node).flatMap(one => {
    if (one.name === 'w:r') return [one]
    return one.name === 'w:pPr' ? [] : runsIn(one)
  })

function linesOf(paragraph: Node, parent: Node): Line[] {
  const sides: Node[][] = [[]]
  for (const run of runsIn(paragraph)) {
    if (child(run, 'w:tab')) sides.push([])
    else sides.at(-1)?.push(run)
  }
  return sides.map(runs => ({ paragraph, parent, runs, parted: sides.length > 1 }))
}

export const wordsOf = ({ runs }: Pick<Line, 'runs'>): string =>
  runs
    .flatMap(nodesOf)
    .map(one => (one.name === 'w:t' ? textOf(one) : one.name === 'w:br' ? ' ' : ''))
    .join('')
    .normalize('NFC')

const propertiesOf = (node: Node, name: 'w:pPr' | 'w:rPr'): Node => {
  const known = child(node, name)
  if (known) return known
  const made: Node = { name, attributes: {}, children: [] }
  node.children.unshift(made)
  return made
}

const toggle = (properties: Node, name: string, on: boolean): void => {
  setProperty(properties, name, on ? {} : { 'w:val': '0' })
}

export function changeRuns(runs: readonly Node[], { size, bold, italic, font, colour }: RunChange): void {
  for (const run of runs) {
    const properties = propertiesOf(run, 'w:rPr')
    if (size !== undefined) {
      setProperty(properties, 'w:sz', { 'w:val': String(size * 2) })
      setProperty(properties, 'w:szCs', { 'w:val': String(size * 2) })
    }
    if (bold !== undefined) toggle(properties, 'w:b', bold)
    if (italic !== undefined) toggle(properties, 'w:i', italic)
    if (font !== undefined) setProperty(properties, 'w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font })
    if (colour !== undefined) setProperty(properties, 'w:color', { 'w:val': colour })
  }
}

/** The words anew, in the look of their first run; runs without words (drawings, breaks) stay. */
export function changeWords(line: Line, change: (words: string) => string): boolean {
  const before = wordsOf(line)
  const after = change(before)
  if (after === before) return false
  const [first, ...more] = line.runs.filter(run => child(run, 'w:t'))
  if (!first) return false
  for (const run of more) without(run, 'w:t', 'w:br')
  without(first, 'w:t', 'w:br')
  first.children.push({ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [after] })
  return true
}

export const align = ({ paragraph }: Line, value: string): void => {
  setProperty(propertiesOf(paragraph, 'w:pPr'), 'w:jc', { 'w:val': value })
}

export const indent = ({ paragraph }: Line, values: Record<string, number>): void => {
  setProperty(propertiesOf(paragraph, 'w:pPr'), 'w:ind', written(values))
}

export const space = ({ paragraph }: Line, values: Record<string, number | string>): void => {
  const properties = propertiesOf(paragraph, 'w:pPr')
  const before = child(properties, 'w:spacing')?.attributes ?? {}
  setProperty(properties, 'w:spacing', { ...before, ...written(values) })
}

const written = (values: Record<string, number | string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`w:${name}`, String(value)]))

export const removeLine = ({ paragraph, parent }: Line): void => {
  parent.children = parent.children.filter(one => one !== paragraph)
}

export const insertAfter = ({ paragraph, parent }: Line, xml: string): void => {
  parent.children.splice(parent.children.indexOf(paragraph) + 1, 0, ...piece(xml))
}

/** The paragraph that follows in the same cell or text. */
export function nextParagraph({ paragraph, parent }: Line): Node | undefined {
  const own = nodesOf(parent).filter(({ name }) => name === 'w:p')
  return own[own.indexOf(paragraph) + 1]
}
