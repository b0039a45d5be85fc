import { roman } from '../numbering.ts'
import { pointLabel } from '../point-order.ts'
import { attributeOf, childOf, elementsOf, type XmlElement } from './parse-xml.ts'

export interface ListMark {
  readonly mark: string
  /** The level's own paragraph properties. */
  readonly properties: XmlElement | undefined
}

/** Counts the paragraphs of Word's lists in the order in which they come. */
export interface Lists {
  next(numPr: XmlElement | undefined): ListMark | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly properties: XmlElement | undefined
}

const LETTERS = 26
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS))

const WRITE: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: number => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: number => roman(number).toLowerCase(),
  upperLetter: number => letters(number).toUpperCase(),
  lowerLetter: letters,
  vietnameseCounting: pointLabel,
  none: () => '',
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  const levels = elementsOf(abstract).filter(({ name }) => name === 'w:lvl')
  return new Map(
    levels.map(level => [
      Number(attributeOf(level, 'w:ilvl') ?? 0),
      {
        start: Number(attributeOf(childOf(level, 'w:start'), 'w:val') ?? 1),
        format: attributeOf(childOf(level, 'w:numFmt'), 'w:val') ?? 'decimal',
        text: attributeOf(childOf(level, 'w:lvlText'), 'w:val') ?? '',
        properties: childOf(level, 'w:pPr'),
      },
    ]),
  )
}

const named = (root: XmlElement | undefined, name: string): XmlElement[] =>
  root ? elementsOf(root).filter(child => child.name === name) : []

/** The dashes that Symbol fonts hold in their own places. */
const SYMBOLS: Readonly<Record<string, string>> = { '\uf02d': '-', '\u2212': '-', '\u2010': '-' }

export function listsOf(numbering: XmlElement | undefined): Lists {
  const abstracts = new Map(
    named(numbering, 'w:abstractNum').map(one => [attributeOf(one, 'w:abstractNumId'), levelsOf(one)]),
  )
  const lists = new Map(
    named(numbering, 'w:num').map(one => [
      attributeOf(one, 'w:numId'),
      abstracts.get(attributeOf(childOf(one, 'w:abstractNumId'), 'w:val')),
    ]),
  )
  const counts = new Map<string, Map<number, number>>()
  return {
    next: numPr => {
      const id = attributeOf(childOf(numPr, 'w:numId'), 'w:val')
      if (numPr === undefined || id === undefined || id === '0') return null
      const at = Number(attributeOf(childOf(numPr, 'w:ilvl'), 'w:val') ?? 0)
      const levels = lists.get(id)
      const level = levels?.get(at)
      if (!levels || !level) return { mark: '', properties: undefined }
      const count = counts.get(id) ?? new Map<number, number>()
      counts.set(id, count)
      count.set(at, (count.get(at) ?? level.start - 1) + 1)
      for (const deeper of [...count.keys()].filter(key => key > at)) count.delete(deeper)
      if (level.format === 'bullet') return { mark: SYMBOLS[level.text] ?? level.text, properties: level.properties }
      const mark = level.text.replace(/%(\d)/gu, (_, digit: string) => {
        const one = levels.get(Number(digit) - 1)
        const number = count.get(Number(digit) - 1) ?? one?.start ?? 1
        return (WRITE[one?.format ?? 'decimal'] ?? String)(number)
      })
      return { mark, properties: level.properties }
    },
  }
}
