import { CHART_TEXT, drawChart } from '../chart/draw-chart.ts'
import { writtenChart } from '../docx/chart.ts'
import { isLinkable, written } from '../docx/runs.ts'
import { columnWidths, placeCells } from '../docx/table-grid.ts'
import { type Block, type ChartBlock, type Row, type Run, type TableBlock, textOf } from '../layout.ts'
import { ND30 } from '../nd30.ts'
import { labelsOf } from '../numbering.ts'
import { upper } from '../written-lines.ts'
import type { PrintedBlock, PrintedCell, PrintedChart, PrintedRun, PrintedTable } from './printed-tree.ts'

/** A row with a cell longer than this may break over two pages; shorter ones stay whole. */
const LONG_CELL = 600

const LEVELS = { section: 1, clause: 2, point: 3 } as const

/** The blocks in order, numbered; `width` is the room between the margins, in twips. */
export function printBlocks(blocks: readonly Block[], width: number): PrintedBlock[] {
  const labels = labelsOf(blocks)
  return blocks.map((block, index) => printBlock(block, labels[index] ?? '', width))
}

function printBlock(block: Block, label: string, width: number): PrintedBlock {
  if (block.kind === 'table') return printTable(block, width)
  if (block.kind === 'chart') return printChart(block, width)
  if (block.kind === 'bullet') return { kind: 'text', runs: led(block.depth === 2 ? '+' : '-', block.runs) }
  if (block.kind === 'paragraph') return { kind: 'text', runs: led(label, block.runs) }
  const title = written(block.title)
  if (block.level === 'part') return { kind: 'part', label, text: upper(title) }
  return {
    kind: 'heading',
    level: LEVELS[block.level],
    bold: ND30[block.level].bold,
    text: `${label} ${block.level === 'section' ? upper(title) : title}`,
  }
}

const led = (mark: string, runs: readonly Run[]): PrintedRun[] => [
  ...(mark === '' ? [] : [{ text: `${mark} ` }]),
  ...printRuns(runs),
]

/** Tabs have no width in running text. */
const shown = (text: string): string => written(text).replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ')

const printRuns = (runs: readonly Run[]): PrintedRun[] =>
  runs
    .filter(run => run.text !== '')
    .map(run => {
      const text = shown(run.text)
      const small = 'small' in run && run.small === true && { small: true }
      if (run.kind === 'link') return { text, ...small, ...(isLinkable(run.href) && { href: written(run.href) }) }
      return { text, ...small, ...(run.bold === true && { bold: true }), ...(run.italic === true && { italic: true }) }
    })

function printChart(block: ChartBlock, width: number): PrintedChart {
  const chart = writtenChart(block)
  return { kind: 'chart', caption: chart.caption, alt: chart.alt, size: CHART_TEXT, ...drawChart(chart, width / 20) }
}

function printTable(block: TableBlock, width: number): PrintedTable {
  const widths = columnWidths(block.columns, width)
  return {
    kind: 'table',
    caption: block.caption === undefined ? null : shown(block.caption),
    note: block.note === undefined ? null : shown(block.note),
    widths: widths.map(own => own / 20),
    head: printRows(block, block.head, widths, 0),
    cells: printRows(block, block.rows, widths, block.head.length),
  }
}

function printRows(block: TableBlock, rows: readonly Row[], widths: readonly number[], from: number): PrintedCell[] {
  const isHead = from === 0 && rows === block.head
  return placeCells(rows, widths).flatMap((placed, index) => {
    const breaks = !isHead && placed.some(({ cell }) => lengthOf(cell.paragraphs) > LONG_CELL)
    return placed.map(
      ({ cell, column }): PrintedCell => ({
        x: column,
        y: from + index,
        span: cell.span ?? 1,
        rows: cell.rows ?? 1,
        align: cell.align ?? (isHead ? 'center' : (block.columns[column]?.align ?? 'left')),
        bold: isHead || rows[index]?.strong === true,
        breaks,
        paragraphs: cell.paragraphs.map(printRuns),
      }),
    )
  })
}

const lengthOf = (paragraphs: readonly (readonly Run[])[]): number =>
  paragraphs.reduce((sum, runs) => sum + textOf(runs).length, 0)
