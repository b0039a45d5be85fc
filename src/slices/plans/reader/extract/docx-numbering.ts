import { readXml } from './xml-events.ts'

interface Level {
  format: string
  text: string
  start: number
}

interface AbstractList {
  levels: Level[]
}

export interface NumberingRef {
  list: string
  level: number
}

/** Automatic numbers of Word: what `w:numPr` shows in front of a paragraph. */
export interface Numbering {
  /** The next label of the list, e.g. "1." or "-"; empty when the list is unknown. */
  next(ref: NumberingRef): string
  ofStyle(style: string): NumberingRef | null
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export function toRoman(value: number): string {
  let rest = value
  let out = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      out += sign
      rest -= worth
    }
  }
  return out
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26))

function formatCount(format: string, value: number): string {
  if (format === 'upperRoman') return toRoman(value)
  if (format === 'lowerRoman') return toRoman(value).toLowerCase()
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

function readNumberingPart(bytes: Uint8Array) {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, string>()
  let abstract: AbstractList | null = null
  let level: Level | null = null
  let list = ''
  readXml(bytes, {
    open(name, attributes) {
      const val = attributes.get('val') ?? ''
      if (name === 'abstractNum') {
        abstract = { levels: [] }
        abstracts.set(attributes.get('abstractNumId') ?? '', abstract)
      } else if (name === 'lvl' && abstract) {
        level = { format: 'decimal', text: '', start: 1 }
        abstract.levels[Number(attributes.get('ilvl') ?? 0)] = level
      } else if (name === 'num') list = attributes.get('numId') ?? ''
      else if (name === 'abstractNumId') lists.set(list, val)
      else if (level && name === 'numFmt') level.format = val
      else if (level && name === 'lvlText') level.text = val
      else if (level && name === 'start') level.start = Number(val) || 0
    },
    close(name) {
      if (name === 'lvl') level = null
      if (name === 'abstractNum') abstract = null
    },
    text() {},
  })
  return { abstracts, lists }
}

function readStyleNumbers(bytes: Uint8Array): Map<string, NumberingRef> {
  const styles = new Map<string, NumberingRef>()
  let style = ''
  let ref: NumberingRef | null = null
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'style') style = attributes.get('styleId') ?? ''
      if (name === 'numPr') ref = { list: '', level: 0 }
      if (ref && name === 'numId') ref.list = attributes.get('val') ?? ''
      if (ref && name === 'ilvl') ref.level = Number(attributes.get('val') ?? 0)
    },
    close(name) {
      if (name !== 'numPr' || !ref) return
      if (ref.list) styles.set(style, ref)
      ref = null
    },
    text() {},
  })
  return styles
}

/** Counts every list as Word does: a level starts anew when a level above it moves on. */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null): Numbering {
  const { abstracts, lists } = numbering
    ? readNumberingPart(numbering)
    : { abstracts: new Map<string, AbstractList>(), lists: new Map<string, string>() }
  const byStyle = styles ? readStyleNumbers(styles) : new Map<string, NumberingRef>()
  const counts = new Map<string, number[]>()
  return {
    ofStyle: style => byStyle.get(style) ?? null,
    next({ list, level }) {
      const key = lists.get(list) ?? ''
      const levels = abstracts.get(key)?.levels
      const here = levels?.[level]
      if (!levels || !here) return ''
      if (here.format === 'bullet') return '-'
      if (here.format === 'none') return ''
      const count = counts.get(list) ?? []
      counts.set(list, count)
      count.length = Math.max(count.length, level + 1)
      count[level] = (count[level] ?? here.start - 1) + 1
      count.length = level + 1
      return here.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return formatCount(levels[at]?.format ?? 'decimal', count[at] ?? levels[at]?.start ?? 1)
      })
    },
  }
}
