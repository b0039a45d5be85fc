import { readXml } from './xml-events.ts'

interface Level {
  format: string
  text: string
  start: number
  /** Numbers of the levels above are shown as 1, 2, 3 whatever their own format is. */
  legal: boolean
  /** The level above (1-based) whose count starts this one anew; 0 for never. */
  restartsBelow: number | null
  style: string
}

interface AbstractList {
  levels: Level[]
}

/** What `w:num` adds to its list: levels that start at another number. */
interface ListUse {
  abstract: string
  starts: Map<number, number>
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
  const lists = new Map<string, ListUse>()
  let abstract: AbstractList | null = null
  let level: Level | null = null
  let use: ListUse | null = null
  let override = 0
  readXml(bytes, {
    open(name, attributes) {
      const val = attributes.get('val') ?? ''
      if (name === 'abstractNum') {
        abstract = { levels: [] }
        abstracts.set(attributes.get('abstractNumId') ?? '', abstract)
      } else if (name === 'lvl' && abstract) {
        level = { format: 'decimal', text: '', start: 1, legal: false, restartsBelow: null, style: '' }
        abstract.levels[Number(attributes.get('ilvl') ?? 0)] = level
      } else if (name === 'num') {
        use = { abstract: '', starts: new Map() }
        lists.set(attributes.get('numId') ?? '', use)
      } else if (name === 'abstractNumId' && use) use.abstract = val
      else if (name === 'lvlOverride') override = Number(attributes.get('ilvl') ?? 0)
      else if (name === 'startOverride') use?.starts.set(override, Number(val) || 0)
      else if (level && name === 'numFmt') level.format = val
      else if (level && name === 'lvlText') level.text = val
      else if (level && name === 'start') level.start = Number(val) || 0
      else if (level && name === 'isLgl') level.legal = val !== '0' && val !== 'false'
      else if (level && name === 'lvlRestart') level.restartsBelow = Number(val) || 0
      else if (level && name === 'pStyle') level.style = val
    },
    close(name) {
      if (name === 'lvl') level = null
      if (name === 'abstractNum') abstract = null
      if (name === 'num') use = null
    },
    text() {},
  })
  return { abstracts, lists }
}

interface StyleNumber {
  list: string | null
  level: number | null
  basedOn: string
}

function readStyleNumbers(bytes: Uint8Array): Map<string, StyleNumber> {
  const styles = new Map<string, StyleNumber>()
  let style: StyleNumber | null = null
  let numbered = false
  readXml(bytes, {
    open(name, attributes) {
      const val = attributes.get('val') ?? ''
      if (name === 'style') {
        style = { list: null, level: null, basedOn: '' }
        styles.set(attributes.get('styleId') ?? '', style)
      }
      if (name === 'numPr') numbered = true
      if (style && name === 'basedOn') style.basedOn = val
      if (style && numbered && name === 'numId') style.list = val
      if (style && numbered && name === 'ilvl') style.level = Number(val) || 0
    },
    close(name) {
      if (name === 'style') style = null
      if (name === 'numPr') numbered = false
    },
    text() {},
  })
  return styles
}

/** Follows a style to the one it is based on until a list is named. */
function listOfStyle(styles: ReadonlyMap<string, StyleNumber>, name: string): { list: string; level: number } | null {
  let level: number | null = null
  let at = name
  for (let turn = 0; turn < 12; turn++) {
    const style = styles.get(at)
    if (!style) return null
    level ??= style.level
    if (style.list !== null) return { list: style.list, level: level ?? 0 }
    at = style.basedOn
  }
  return null
}

/** Counts every list as Word does: a level starts anew when a level above it moves on. */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null): Numbering {
  const { abstracts, lists } = numbering
    ? readNumberingPart(numbering)
    : { abstracts: new Map<string, AbstractList>(), lists: new Map<string, ListUse>() }
  const byStyle = styles ? readStyleNumbers(styles) : new Map<string, StyleNumber>()
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const levelsOf = (list: string): Level[] | undefined => abstracts.get(lists.get(list)?.abstract ?? '')?.levels
  return {
    ofStyle(style) {
      const found = listOfStyle(byStyle, style)
      if (!found) return null
      const linked = levelsOf(found.list)?.findIndex(level => level?.style === style) ?? -1
      return linked >= 0 ? { list: found.list, level: linked } : found
    },
    next({ list, level }) {
      const use = lists.get(list)
      const levels = levelsOf(list)
      const here = levels?.[level]
      if (!use || !levels || !here) return ''
      // Lists of one definition go on counting together, unless one of them is told where to start.
      const count = counts.get(use.abstract) ?? []
      counts.set(use.abstract, count)
      if (!begun.has(`${list}/${level}`)) {
        begun.add(`${list}/${level}`)
        const start = use.starts.get(level)
        if (start !== undefined) count[level] = start - 1
      }
      count[level] = (count[level] ?? here.start - 1) + 1
      for (let below = level + 1; below < count.length; below++)
        if ((levels[below]?.restartsBelow ?? below) > level) count[below] = undefined
      if (here.format === 'bullet') return '-'
      if (here.format === 'none' && !/[^%\d\s]/.test(here.text)) return ''
      return here.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const shown = here.legal ? 'decimal' : (levels[at]?.format ?? 'decimal')
        return formatCount(shown, count[at] ?? levels[at]?.start ?? 1)
      })
    },
  }
}
