import type { ChartBlock } from '../layout.ts'
import { evenLines, lineWidth } from '../text-width.ts'
import { greatest, writeValue } from './chart-values.ts'
import { type DrawnArea, type DrawnChart, type DrawnWords, FILLS } from './drawn-chart.ts'

/** Points. Labels are as large as the text of tables may be at least. */
export const CHART_TEXT = 11
const LINE = 13
/** From the top of a line to its baseline. */
const RISE = 10
/** The most a bar is thick, and a column. */
const BAR = 13
const COLUMN = 30
const GAP = 5
const COLUMNS_HIGH = 130

const widthOf = (text: string): number => lineWidth(text, CHART_TEXT, false) / 20
const wrapped = (text: string, room: number): string[] => evenLines(text, room * 20, CHART_TEXT, false)
/** Tenths of a point: what is drawn does not hang on the last bits of a division. */
const tenth = (points: number): number => Math.round(points * 10) / 10

/** The chart in `width` points: bars or columns with their numbers, the categories' names, and a legend where it takes one. */
export function drawChart(block: ChartBlock, width: number): DrawnChart {
  const plot = block.shape === 'bars' ? drawBars(block, width) : drawColumns(block, width)
  const legend = block.series.length > 1 ? drawLegend(block, width, plot.height + GAP) : EMPTY
  return {
    width: tenth(width),
    height: tenth(block.series.length > 1 ? legend.height : plot.height),
    areas: [...plot.areas, ...legend.areas].map(area => ({
      x: tenth(area.x),
      y: tenth(area.y),
      width: tenth(area.width),
      height: tenth(area.height),
      fill: area.fill,
    })),
    rules: plot.rules.map(rule => ({
      x1: tenth(rule.x1),
      y1: tenth(rule.y1),
      x2: tenth(rule.x2),
      y2: tenth(rule.y2),
    })),
    words: [...plot.words, ...legend.words].map(words => ({ ...words, x: tenth(words.x), y: tenth(words.y) })),
  }
}

type Plot = Omit<DrawnChart, 'width'>
const EMPTY: Plot = { height: 0, areas: [], rules: [], words: [] }

/** Names to the left, at most four tenths of the width; each row as high as its name or its bars. */
function drawBars(block: ChartBlock, width: number): Plot {
  const { categories, series, unit } = block
  const names = categories.map(name => wrapped(name, width * 0.4 - GAP))
  const left = Math.min(width * 0.4, Math.max(0, ...names.flat().map(widthOf)) + GAP)
  const values = series.flatMap(one => one.values.map(value => (value === null ? '' : writeValue(value, unit))))
  const room = width - left - Math.max(0, ...values.map(widthOf)) - 2 * GAP
  const most = greatest(block)
  const areas: DrawnArea[] = []
  const words: DrawnWords[] = []
  let top = 0
  for (const [at, lines] of names.entries()) {
    const height = Math.max(lines.length * LINE, series.length * BAR) + GAP
    const first = top + (height - lines.length * LINE) / 2
    for (const [line, text] of lines.entries())
      words.push({ x: left - GAP, y: first + line * LINE + RISE, anchor: 'end', text })
    const start = top + (height - series.length * BAR) / 2
    for (const [index, { values }] of series.entries()) {
      const value = values[at] ?? null
      if (value === null) continue
      const y = start + index * BAR
      const long = (value / most) * room
      areas.push({ x: left, y: y + 1, width: long, height: BAR - 2, fill: FILLS[index % FILLS.length] ?? 'dark' })
      words.push({ x: left + long + GAP, y: y + RISE, anchor: 'start', text: writeValue(value, unit) })
    }
    top += height
  }
  return { height: top, areas, rules: [{ x1: left, y1: 0, x2: left, y2: top }], words }
}

/** Names below, each in the room of its own columns. */
function drawColumns(block: ChartBlock, width: number): Plot {
  const { categories, series, unit } = block
  const each = width / Math.max(1, categories.length)
  const thick = Math.min(COLUMN, (each - 2 * GAP) / series.length)
  const most = greatest(block)
  // Numbers wider than their columns may stand above one another.
  const base = LINE * (series.length > 1 ? 2 : 1) + COLUMNS_HIGH
  const names = categories.map(name => wrapped(name, each - GAP))
  const areas: DrawnArea[] = []
  const words: DrawnWords[] = []
  for (const [at, lines] of names.entries()) {
    const middle = (at + 0.5) * each
    for (const [line, text] of lines.entries())
      words.push({ x: middle, y: base + 3 + line * LINE + RISE, anchor: 'middle', text })
    const start = middle - (thick * series.length) / 2
    let beside: PlacedNumber | undefined
    for (const [index, { values }] of series.entries()) {
      const value = values[at] ?? null
      if (value === null) continue
      const high = (value / most) * COLUMNS_HIGH
      const x = start + index * thick
      areas.push({ x, y: base - high, width: thick, height: high, fill: FILLS[index % FILLS.length] ?? 'dark' })
      const text = writeValue(value, unit)
      const number = { x: x + thick / 2, y: base - high - 3, wide: widthOf(text) }
      if (beside && meets(number, beside)) number.y = beside.y - RISE
      words.push({ x: number.x, y: number.y, anchor: 'middle', text })
      beside = number
    }
  }
  const height = base + 3 + Math.max(1, ...names.map(lines => lines.length)) * LINE
  return { height, areas, rules: [{ x1: 0, y1: base, x2: width, y2: base }], words }
}

interface PlacedNumber {
  readonly x: number
  y: number
  readonly wide: number
}

const meets = (a: PlacedNumber, b: PlacedNumber): boolean =>
  Math.abs(a.y - b.y) < RISE && a.x - a.wide / 2 < b.x + b.wide / 2 + 1

/** What each filling stands for, side by side in the middle, on as many lines as they take. */
function drawLegend({ series }: ChartBlock, width: number, from: number): Plot {
  const entries = series.map(({ name }, index) => ({ name, index, wide: LINE + widthOf(name) + 3 * GAP }))
  const lines: (typeof entries)[] = []
  for (const entry of entries) {
    const line = lines.at(-1)
    const taken = line?.reduce((sum, one) => sum + one.wide, 0) ?? width
    if (line && taken + entry.wide <= width) line.push(entry)
    else lines.push([entry])
  }
  const areas: DrawnArea[] = []
  const words: DrawnWords[] = []
  for (const [at, line] of lines.entries()) {
    const top = from + at * LINE
    let x = Math.max(0, (width - line.reduce((sum, one) => sum + one.wide, 0)) / 2)
    for (const { name, index, wide } of line) {
      areas.push({ x, y: top + 2, width: 10, height: 9, fill: FILLS[index % FILLS.length] ?? 'dark' })
      words.push({ x: x + LINE, y: top + RISE, anchor: 'start', text: name })
      x += wide
    }
  }
  return { height: from + lines.length * LINE + 2, areas, rules: [], words }
}
