import { roleOfHeader } from '../tasks/task-columns.ts'
import type { Rule, Rules } from './pdf-geometry.ts'
import type { Grid } from './pdf-grid.ts'
import type { TextLine } from './pdf-lines.ts'

/**
 * A table without ruling lines: its columns are what no word crosses below its header, its rows begin at their numbers. Rules are
 * put where they would stand, so that it is read like any other; its cells are less sure.
 */

interface Box {
  left: number
  right: number
}

const FIRST_HEAD_BEGINS = /^(?:S?TT|Số TT|SỐ TT)(?!\p{L})/u
const FIRST_HEAD = /^(?:S?TT|Số TT|SỐ TT)$/u
export const namesFirstColumn = (text: string): boolean => FIRST_HEAD_BEGINS.test(text.trim())
const ROW_NUMBER = /^\d{1,3}[.)]?$/u
const ENDS = /^(?:Nơi nhận|[IVX]{1,5}\.\s|(?:Phụ lục|PHỤ LỤC)(?:\s|$))/u
/** Words of neighbouring columns never stand closer together than this. */
const LEAST_GUTTER = 3
const MOST_HEADER_LINES = 4

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right
const topOf = (line: TextLine): number => line.y - line.size * 0.85
const bottomOf = (line: TextLine): number => line.y + line.size * 0.25

/** Lines around "TT" that name the columns, put together column by column; null when they are no header. */
function headOf(lines: readonly TextLine[], first: TextLine): { boxes: Box[]; bottom: number; top: number } | null {
  const near = lines.filter(
    line => Math.abs(line.y - first.y) < first.size * MOST_HEADER_LINES * 0.7 && line.left >= first.left,
  )
  const columns: { box: Box; words: string }[] = []
  for (const line of [...near].sort((a, b) => a.left - b.left || a.y - b.y)) {
    const column = columns.find(({ box }) => overlaps(box, line))
    if (column) {
      column.box = { left: Math.min(column.box.left, line.left), right: Math.max(column.box.right, line.right) }
      column.words += ` ${line.text}`
    } else columns.push({ box: { left: line.left, right: line.right }, words: line.text })
  }
  const roles = new Set(columns.map(({ words }) => roleOfHeader(words)))
  if (!roles.has('title') || roles.size < 3 || columns.length < 3) return null
  return {
    boxes: columns.map(({ box }) => box),
    top: Math.min(...near.map(topOf)),
    bottom: Math.max(...near.map(bottomOf)),
  }
}

/** The columns grown by a line; null when the line stands in two of them. */
function grow(boxes: readonly Box[], line: TextLine): Box[] | null {
  const touched = boxes.flatMap((box, index) => (overlaps(box, line) ? [index] : []))
  if (touched.length > 1) return null
  const middle = (line.left + line.right) / 2
  const away = (box: Box): number => Math.abs((box.left + box.right) / 2 - middle)
  const nearest = boxes.reduce((best, box, index) => (away(box) < away(boxes[best] ?? box) ? index : best), 0)
  const at = touched[0] ?? nearest
  const grown = boxes.map((box, index) =>
    index === at ? { left: Math.min(box.left, line.left), right: Math.max(box.right, line.right) } : box,
  )
  const [own, before, after] = [grown[at], grown[at - 1], grown[at + 1]]
  const apart = (left: Box | undefined, right: Box | undefined): boolean =>
    !left || !right || right.left - left.right > LEAST_GUTTER
  return apart(before, own) && apart(own, after) ? grown : null
}

/** The lines of the table below its header, and its columns as wide as they make them. */
function bodyOf(lines: readonly TextLine[], boxes: Box[], from: number): { body: TextLine[]; boxes: Box[] } {
  let below = lines.filter(line => topOf(line) >= from - 1).sort((a, b) => a.y - b.y)
  const end = below.findIndex(line => ENDS.test(line.text))
  if (end >= 0) below = below.slice(0, end)
  for (;;) {
    let grown: Box[] | null = boxes
    // Long lines say most of where a column lies; a short one in a wide gap belongs to whichever is nearer.
    for (const line of [...below].sort((a, b) => b.right - b.left - (a.right - a.left))) {
      grown = grow(grown, line)
      if (grown) continue
      below = below.filter(other => other.y < line.y - 1)
      break
    }
    if (grown) return { body: below, boxes: grown }
  }
}

/** Where rows part: the widest room between two numbers, the lower one where all are the same. */
function partRows(body: readonly TextLine[], first: Box): number[] {
  const numbers = body.filter(line => overlaps(first, line) && ROW_NUMBER.test(line.text))
  const heights = [...new Set(body.map(line => line.y))].sort((a, b) => a - b)
  const above = heights[0]
  // What stands above the first number is the rest of a row of the page before.
  const begins = above !== undefined && above < (numbers[0]?.y ?? 0) - LEAST_GUTTER ? [above] : []
  const starts = [...begins, ...numbers.map(number => number.y)]
  const size = numbers[0]?.size ?? 0
  return starts.slice(1).map((start, index) => {
    const between = heights.filter(y => y >= (starts[index] ?? 0) - 1 && y <= start + 1)
    let [widest, at] = [0, start]
    for (let i = 1; i < between.length; i++) {
      const room = (between[i] ?? 0) - (between[i - 1] ?? 0)
      if (room >= widest - 0.5) [widest, at] = [Math.max(room, widest), between[i] ?? at]
    }
    return at - size
  })
}

/** The table of the page before, going on: its lines as long as each stands in one of the columns. */
function carryOn(lines: readonly TextLine[], columns: readonly number[]): TextLine[] {
  const fits = (line: TextLine): boolean =>
    columns.some((left, index) => line.left >= left - 1 && line.right <= (columns[index + 1] ?? left) + 1)
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const end = sorted.findIndex(line => ENDS.test(line.text) || !fits(line))
  return end < 0 ? sorted : sorted.slice(0, end)
}

const toRules = (columns: readonly number[], heights: readonly number[]): Rules => {
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0]
  const [top, bottom] = [heights[0] ?? 0, heights.at(-1) ?? 0]
  return {
    horizontal: heights.map((at): Rule => ({ at, from: left, to: right })),
    vertical: columns.map((at): Rule => ({ at, from: top, to: bottom })),
  }
}

const FEWEST_ROWS = 2
const endOf = (body: readonly TextLine[]): number => Math.max(...body.map(bottomOf)) + 2

/**
 * Rules for a table that has none, where the lines of a page hold such a one; else null. `before` are those of the page before,
 * whose table may go on at the top of this one.
 */
export function guessRules(lines: readonly TextLine[], before: Rules | null): Rules | null {
  const first = lines.find(line => FIRST_HEAD.test(line.text))
  const head = first ? headOf(lines, first) : null
  if (before) {
    const columns = before.vertical.map(rule => rule.at)
    const body = carryOn(lines, columns)
    const own = head ? body.filter(line => topOf(line) >= head.bottom - 1) : body
    const used = new Set(own.map(line => columns.findLastIndex(at => line.left >= at - 1)))
    if (used.size > 1) {
      const parts = partRows(own, { left: columns[0] ?? 0, right: columns[1] ?? 0 })
      const heights = [Math.min(...body.map(topOf)) - 2, ...(head ? [head.bottom + 1] : []), ...parts, endOf(body)]
      return toRules(columns, heights)
    }
  }
  if (!first || !head) return null
  const { body, boxes } = bodyOf(lines, head.boxes, head.bottom)
  const parts = partRows(body, boxes[0] ?? first)
  if (body.length === 0 || parts.length + 1 < FEWEST_ROWS) return null
  const gutters = boxes.slice(1).map((box, index) => ((boxes[index]?.right ?? 0) + box.left) / 2)
  const columns = [(boxes[0]?.left ?? 0) - 4, ...gutters, (boxes.at(-1)?.right ?? 0) + 4]
  return toRules(columns, [head.top - 2, head.bottom + 1, ...parts, endOf(body)])
}

const FEWEST_COLUMNS = 3

/** Whether a page has a table of its own, so that none need be guessed. */
export const hasTable = (grids: readonly Grid[]): boolean => grids.some(grid => grid.columns.length > FEWEST_COLUMNS)

/** The columns of a table, as rules for the page after it. */
export const rulesOf = ({ columns }: Grid): Rules => ({
  horizontal: [],
  vertical: columns.map(at => ({ at, from: 0, to: 0 })),
})
