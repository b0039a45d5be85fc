import { nfc } from '../text.ts'
import type { TextLine } from './pdf-lines.ts'

/** A line of a text file that holds words. The blanks around it are kept: they may be all that is left of a table. */
export interface RawLine {
  text: string
  /** 1-based number in the file. */
  line: number
  /** Empty lines, and lines of blanks only, since the last line of words. */
  gap: number
  blanksBefore: number
  /** Whether the writer's line ended with a blank: a wrap without one is joined without one. */
  blankEnd: boolean
  blankStart: boolean
}

const URL_ONLY = /^https?:\/\/\S+$/u

/** Addresses that a PDF export repeats at page ends from its link notes. */
const straysOf = (lines: readonly string[]): Set<number> => {
  const seen = lines.join('\n')
  const strays = new Set<number>()
  lines.forEach((raw, index) => {
    const text = raw.trim()
    if (
      URL_ONLY.test(text) &&
      raw === text &&
      seen.indexOf(text) < seen.indexOf(`\n${text}`) &&
      (lines[index - 1] ?? '').trim() === ''
    )
      strays.add(index)
  })
  return strays
}

export function readRawLines(text: string): RawLine[] {
  const all = nfc(text).replace(/\r\n?/g, '\n').replace(/\f/g, '\n').split('\n')
  const strays = straysOf(all)
  const lines: RawLine[] = []
  let gap = 0
  let blanksBefore = 0
  all.forEach((raw, index) => {
    const words = raw.trim().replace(/^\*\*|\*\*$/gu, '')
    if (!words || strays.has(index)) {
      gap++
      if (!words && raw.length > 0) blanksBefore++
      return
    }
    lines.push({
      text: words,
      line: index + 1,
      gap,
      blanksBefore,
      blankEnd: /\s$/u.test(raw),
      blankStart: /^\s/u.test(raw),
    })
    gap = 0
    blanksBefore = 0
  })
  return lines
}

const NARROW = /[iíìỉĩịltfjrI.,;:!'"()|[\]\-\s]/u
const WIDE = /[mwMWĐ%@&ƯƠÔÂ]/u

/** About how wide the words are in the usual type, in letter heights: what fits on a line depends on it. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) {
    if (NARROW.test(char)) width += 0.29
    else if (WIDE.test(char)) width += 0.76
    else width += char !== char.toLowerCase() ? 0.67 : 0.47
  }
  return width
}

/** The line as if it stood on a page, so that the rules for PDF lines hold for it. */
export const asTextLine = (line: Pick<RawLine, 'text' | 'line'>): TextLine => ({
  text: line.text,
  left: 0,
  right: widthOf(line.text),
  y: 0,
  size: 1,
  bold: false,
  page: line.line,
})
