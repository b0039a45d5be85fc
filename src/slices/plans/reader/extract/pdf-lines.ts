import { tidy } from '../text.ts'
import type { Span } from './pdf-geometry.ts'
import { mendLine } from './rejoin-syllables.ts'

/** Words on one baseline without a wide gap between them. */
export interface TextLine {
  text: string
  left: number
  right: number
  y: number
  size: number
  bold: boolean
  page: number
  /** Below 1 where its words were recognised or put together again. */
  confidence?: number
}

const WORD_GAP = 0.14
/** A gap wider than this many letter heights parts columns; justified lines stay far below it. */
const COLUMN_GAP = 2.2

function joinSpans(spans: readonly Span[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const gap = span.x - end
    const blank = text && (gap > span.size * WORD_GAP || /\s$/.test(text) || /^\s/.test(span.text))
    text = `${text.trimEnd()}${blank ? ' ' : ''}${text ? span.text.trimStart() : span.text}`
    end = span.x + span.width
  }
  return tidy(text)
}

/** Bullets of the symbol fonts have no letter of their own; all kinds of bullets are one dash. */
const BULLET = /^[\ue000-\uf8ff•●○◦▪▫■□➢➤►✓✔❖]\s*(?=\S)/u
/** The tab behind an automatic number is often too narrow to come out as a blank: "II.CÔNG VIỆC", "a.Chủ trì". */
const LABEL = /^((?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)])(?=\p{Lu}\p{L})/u

const withListMark = (text: string): string => text.replace(BULLET, '- ').replace(LABEL, '$1 ')

const THOUGHT_SURE = 0.999

/** How sure the words are together: one bad word weighs as much as all the others. */
export function sureness(parts: readonly { text: string; confidence?: number }[]): { confidence?: number } {
  if (parts.every(part => part.confidence === undefined)) return {}
  const letters = parts.reduce((sum, part) => sum + part.text.length, 0)
  const mean = parts.reduce((sum, part) => sum + (part.confidence ?? 1) * part.text.length, 0) / Math.max(1, letters)
  const least = Math.min(...parts.map(part => part.confidence ?? 1))
  const confidence = Math.round(((mean + least) / 2) * 100) / 100
  return confidence < THOUGHT_SURE ? { confidence } : {}
}

function toLine(spans: readonly Span[], page: number, splits: boolean): TextLine {
  const last = spans.at(-1)
  const mended = mendLine(withListMark(joinSpans(spans)), splits)
  const letters = spans.reduce((sum, span) => sum + span.text.length, 0)
  const bold = spans.reduce((sum, span) => sum + (span.bold ? span.text.length : 0), 0)
  return {
    text: mended.text,
    left: spans[0]?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: spans[0]?.y ?? 0,
    size: Math.max(...spans.map(span => span.size)),
    bold: letters > 0 && bold >= letters * 0.9,
    page,
    ...sureness(
      mended.confidence === undefined ? spans : [mended, ...spans.filter(span => span.confidence !== undefined)],
    ),
  }
}

/** Baselines: words whose feet stand within half a letter of each other. */
function rowsOf(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = []
  for (const span of [...spans].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - span.y) < Math.max(first.size, span.size) * 0.5) row.push(span)
    else rows.push([span])
  }
  return rows.map(row => row.sort((a, b) => a.x - b.x))
}

export interface LinesOfPage {
  page: number
  /** The text layer of the file splits syllables. */
  splits: boolean
  /** Gaps that part columns, in letter heights. */
  gap?: number
}

/** Lines of words from the top down; `parted` parts a line at column gaps. */
export function readTextLines(
  spans: readonly Span[],
  { page, splits, gap = COLUMN_GAP }: LinesOfPage,
  parted: boolean,
): TextLine[] {
  return rowsOf(spans).flatMap(row => {
    const groups: Span[][] = []
    for (const span of row) {
      const group = groups.at(-1)
      const before = group?.at(-1)
      const wide = before && span.x - (before.x + before.width) > span.size * gap
      if (group && !(parted && wide)) group.push(span)
      else groups.push([span])
    }
    return groups.map(group => toLine(group, page, splits)).filter(line => line.text)
  })
}

/** A span that runs over a column's border holds the words of two cells: it is cut at the blank nearest to it. */
export function cutAtBorders(spans: readonly Span[], borders: readonly number[]): Span[] {
  return spans.flatMap(span => {
    const border = borders.find(at => at > span.x + 4 && at < span.x + span.width - 4)
    if (border === undefined) return [span]
    const guess = ((border - span.x) / span.width) * span.text.length
    const blanks = [...span.text.matchAll(/\s/g)].map(match => match.index)
    const cut = blanks.sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess))[0]
    if (cut === undefined) return [span]
    const share = cut / span.text.length
    const left = { ...span, text: span.text.slice(0, cut), width: span.width * share }
    const right = {
      ...span,
      text: span.text.slice(cut + 1),
      x: Math.max(border, span.x + span.width * share),
      width: span.width * (1 - share),
    }
    return [left, ...cutAtBorders([right], borders)]
  })
}
