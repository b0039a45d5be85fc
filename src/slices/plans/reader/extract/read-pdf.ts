import { PlanFileProblem } from '../plan-file-problem.ts'
import type { Block } from '../plan-reading.ts'
import type { RecognisedPage } from '../programs/recognise-pages.ts'
import type { Extracted } from './extracted.ts'
import { partColumns, toLayoutTable } from './pdf-columns.ts'
import type { PdfPage } from './pdf-geometry.ts'
import { findGrids, type Grid } from './pdf-grid.ts'
import { type LinesOfPage, readTextLines, sureness, type TextLine } from './pdf-lines.ts'
import { guessRules, hasTable, namesFirstColumn, rulesOf } from './pdf-loose-tables.ts'
import { readPdfPages } from './pdf-pages.ts'
import { bodyBreaks, joinLines, type Measure, wrapDistance } from './pdf-paragraphs.ts'
import { asRecognised, hasGarbledText, hasWords, isScan } from './pdf-scans.ts'
import { fillGrid, joinTables, type PageTable, toTable, within } from './pdf-tables.ts'
import { splitsSyllables } from './rejoin-syllables.ts'

type Piece =
  | { kind: 'lines'; lines: TextLine[]; measure: Measure }
  | { kind: 'columns'; left: TextLine[]; right: TextLine[] }
  | { kind: 'table'; table: PageTable }

const PAGE_NUMBER = /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*\/\s*\d{1,3})?$/iu

/** A number alone at the very top or bottom of a page is the page's, not the text's. */
function withoutPageNumbers(lines: TextLine[], page: PdfPage): TextLine[] {
  const edge = page.height * 0.1
  return lines.filter(line => !(PAGE_NUMBER.test(line.text) && (line.y < edge || line.y > page.height - edge)))
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

const longLines = (lines: readonly TextLine[], page: PdfPage): TextLine[] =>
  lines.filter(line => line.right - line.left > page.width * 0.4)

/** The text block of a page: where most lines begin and the furthest that they reach. */
function measureOf(lines: readonly TextLine[], page: PdfPage): Measure {
  const long = longLines(lines, page)
  if (long.length === 0) return { left: page.width * 0.12, right: page.width * 0.92 }
  return {
    left: Math.min(...long.map(line => line.left)),
    right: quantile(
      long.map(line => line.right),
      0.9,
    ),
  }
}

interface LinedPage {
  page: PdfPage
  from: LinesOfPage
  grids: Grid[]
  lines: TextLine[]
  measure: Measure
}

/** Cells that no line parts may stand as close as this; only where the same gap runs down the page are they cells. */
const LOOSE_GAP = 0.8

/** The tables of a page; where it has none, one without ruling lines that is seen in how its words stand. */
function findAllGrids(page: PdfPage, from: LinesOfPage, before: LinedPage | undefined): Grid[] {
  const grids = findGrids(page.rules)
  if (hasTable(grids)) return grids
  const open = before?.grids.at(-1)
  if (!open?.guessed && !page.spans.some(span => namesFirstColumn(span.text))) return grids
  const lines = withoutPageNumbers(readTextLines(page.spans, { ...from, gap: LOOSE_GAP }, true), page)
  const rules = guessRules(lines, open?.guessed ? rulesOf(open) : null)
  if (!rules) return grids
  return findGrids(rules).map(grid => ({ ...grid, guessed: true }))
}

function readLinesOf(page: PdfPage, splits: boolean, before: LinedPage | undefined): LinedPage {
  const from: LinesOfPage = { page: page.page, splits }
  const grids = findAllGrids(page, from, before)
  const outside = page.spans.filter(span => !grids.some(grid => within(span, grid)))
  const lines = withoutPageNumbers(readTextLines(outside, from, true), page)
  return { page, from, grids, lines, measure: measureOf(lines, page) }
}

/** Edges that differ by less than this between two pages are the same margin, seen past an indent or a ragged end. */
const SAME_MARGIN = 60

/** A page of nothing but indented or short lines has the margins of the others of its size. */
function shareMeasures(pages: LinedPage[]): void {
  const seen = pages.filter(({ lines, page }) => longLines(lines, page).length > 0)
  const own = seen.map(({ page, measure }) => ({ width: page.width, measure }))
  for (const page of pages) {
    const like = own.filter(({ width }) => width === page.page.width).map(({ measure }) => measure)
    const near = (edge: 'left' | 'right') =>
      like.map(measure => measure[edge]).filter(at => Math.abs(at - page.measure[edge]) < SAME_MARGIN)
    const [left, right] = [near('left'), near('right')]
    if (left.length > 0 && right.length > 0) page.measure = { left: Math.min(...left), right: Math.max(...right) }
  }
}

function piecesOf({ page, from, grids, lines, measure }: LinedPage): Piece[] {
  const pieces: Piece[] = []
  let top = Number.NEGATIVE_INFINITY
  const addText = (until: number): void => {
    const between = lines.filter(line => line.y >= top && line.y < until)
    for (const piece of partColumns(between)) {
      pieces.push(
        piece.kind === 'lines' ? { ...piece, measure } : { kind: 'columns', left: piece.left, right: piece.right },
      )
    }
    top = until
  }
  for (const grid of grids) {
    addText(grid.top)
    pieces.push({ kind: 'table', table: fillGrid(grid, page.spans, from) })
    top = grid.bottom
  }
  addText(Number.POSITIVE_INFINITY)
  return pieces
}

function readAllLines(pages: readonly PdfPage[], splits: boolean): LinedPage[] {
  const lined: LinedPage[] = []
  for (const page of pages) lined.push(readLinesOf(page, splits, lined.at(-1)))
  return lined
}

/** Pieces of all pages in order; text and tables that run over a page end are put together. */
function joinPages(pages: readonly PdfPage[], splits: boolean): Piece[] {
  const joined: Piece[] = []
  const lined = readAllLines(pages, splits)
  shareMeasures(lined)
  for (const page of lined) {
    for (const piece of piecesOf(page)) {
      const last = joined.at(-1)
      if (
        piece.kind === 'table' &&
        last?.kind === 'table' &&
        piece.table.page > last.table.page &&
        joinTables(last.table, piece.table)
      )
        continue
      if (piece.kind === 'lines' && last?.kind === 'lines' && sameMeasure(piece.measure, last.measure))
        last.lines.push(...piece.lines)
      else if (piece.kind === 'columns' && last?.kind === 'columns' && adjoins(last, piece)) {
        last.left.push(...piece.left)
        last.right.push(...piece.right)
      } else joined.push(piece)
    }
  }
  return joined
}

type Columns = Extract<Piece, { kind: 'columns' }>

/** Two columns right below two columns on one page are the same ones: a line ran further than the others. */
function adjoins(above: Columns, below: Columns): boolean {
  const [end] = [...above.left, ...above.right].sort((a, b) => b.y - a.y)
  const [start] = [...below.left, ...below.right].sort((a, b) => a.y - b.y)
  return end !== undefined && start?.page === end.page && start.y - end.y < end.size * 3
}

const sameMeasure = (a: Measure, b: Measure): boolean =>
  Math.abs(a.left - b.left) < 20 && Math.abs(a.right - b.right) < 20

function toBlocks(piece: Piece): Block[] {
  if (piece.kind === 'table') return [toTable(piece.table)]
  if (piece.kind === 'columns') return [toLayoutTable(piece.left, piece.right)]
  const { left, right } = piece.measure
  return joinLines(piece.lines, bodyBreaks(piece.measure, wrapDistance(piece.lines, piece.measure))).map(
    ({ text, lines }): Block => {
      const [first] = lines
      const block: Block = { kind: 'paragraph', no: 0, text, page: first?.page ?? 1 }
      Object.assign(block, sureness(lines))
      if (lines.every(line => line.bold)) block.bold = true
      if (first && first.left - left > 20 && Math.abs(first.left - left - (right - first.right)) < 12)
        block.centred = true
      return block
    },
  )
}

/** Nothing to read: no words at all, pictures of words only, or words without sense. */
function refuseUnreadable(pages: readonly PdfPage[], scans: readonly number[], garbled: readonly number[]): void {
  if (pages.some(page => hasWords(page) && !scans.includes(page.page))) return
  if (garbled.length > 0) throw new PlanFileProblem('reader.garbled', { pages: scans })
  const pictured = scans.length > 0 || pages.some(page => page.pictureShare > 0)
  throw pictured
    ? new PlanFileProblem('reader.image-only', { pages: scans.length > 0 ? scans : pages.map(page => page.page) })
    : new PlanFileProblem('reader.empty')
}

const SAMPLED = 4

/** A few pages from all over the file: its text layer is of one making. */
const someOf = (pages: readonly PdfPage[]): PdfPage[] => {
  const step = Math.max(1, Math.ceil(pages.length / SAMPLED))
  return pages.filter((_, index) => index % step === 0)
}

/** The words of a page as its text layer has them. */
const rawLines = ({ spans, page }: PdfPage): string[] =>
  readTextLines(spans, { page, splits: false }, true).map(line => line.text)

const tail = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1')

/**
 * Reads a PDF into blocks: ruling lines give the tables, places on the page the paragraphs. Scanned pages take part as far as
 * they were recognised; the others are named in `scans`.
 */
export async function readPdf(bytes: Uint8Array, recognised: readonly RecognisedPage[] = []): Promise<Extracted> {
  if (!/%%EOF/.test(tail(bytes))) throw new PlanFileProblem('reader.truncated')
  const found = await readPdfPages(bytes)
  const known = new Map(recognised.map(page => [page.page, page]))
  const unknown = found.filter(page => !known.has(page.page))
  const garbled = unknown.filter(page => !isScan(page) && hasGarbledText(page)).map(page => page.page)
  const scans = unknown.filter(page => isScan(page) || garbled.includes(page.page)).map(page => page.page)
  const pages = found
    .filter(page => !scans.includes(page.page))
    .map(page => {
      const words = known.get(page.page)
      return words ? asRecognised(page, words) : page
    })
  refuseUnreadable(pages, scans, garbled)
  const splits = splitsSyllables(someOf(pages).flatMap(rawLines))
  return {
    blocks: joinPages(pages, splits).flatMap(toBlocks),
    marks: splits ? ['reader.mark.rejoined'] : [],
    pages: found.length,
    ...(scans.length > 0 ? { scans, garbled } : {}),
    ...(recognised.length > 0 ? { recognised: recognised.map(page => page.page) } : {}),
  }
}
