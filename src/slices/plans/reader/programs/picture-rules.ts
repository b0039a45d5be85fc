import type { Rule, Rules } from '../extract/pdf-geometry.ts'
import type { Picture } from './picture.ts'

const DARK = 150
/** The shortest that counts as a rule, in shares of the page's long side: no letter's stroke is that long. */
const SHORTEST = 0.026
/** Dots that may be missing inside a rule. */
const HOLE = 3
/** A rule is this thin, in shares of the page's long side; thicker is a box or a picture. */
const THICKEST = 0.004

interface Run {
  from: number
  to: number
}

/** Stretches of dark dots along one line of the picture; `stride` is 1 along a row, the width down a column. */
function runsOf(dots: Uint8Array, start: number, stride: number, length: number, shortest: number): Run[] {
  const runs: Run[] = []
  let from = -1
  let last = -1
  for (let at = 0; at < length; at++) {
    if ((dots[start + at * stride] ?? 255) >= DARK) continue
    if (from < 0) from = at
    else if (at - last > HOLE) {
      if (last - from >= shortest) runs.push({ from, to: last })
      from = at
    }
    last = at
  }
  if (from >= 0 && last - from >= shortest) runs.push({ from, to: last })
  return runs
}

/** Runs of neighbouring lines that touch, put together. */
interface Bar extends Run {
  first: number
  last: number
  /** Dots of all its runs, and the sums that its slope follows from. */
  size: number
  runs: (Run & { at: number })[]
}

function findBars(dots: Uint8Array, lines: number, length: number, across: boolean, shortest: number): Bar[] {
  const bars: Bar[] = []
  let open: Bar[] = []
  for (let line = 0; line < lines; line++) {
    const start = across ? line * length : line
    for (const run of runsOf(dots, start, across ? 1 : lines, length, shortest)) {
      const bar = open.find(other => run.from <= other.to + HOLE && run.to >= other.from - HOLE)
      if (bar) {
        bar.from = Math.min(bar.from, run.from)
        bar.to = Math.max(bar.to, run.to)
        bar.last = line
        bar.size += run.to - run.from
        bar.runs.push({ ...run, at: line })
      } else {
        const fresh = { ...run, first: line, last: line, size: run.to - run.from, runs: [{ ...run, at: line }] }
        bars.push(fresh)
        open.push(fresh)
      }
    }
    open = open.filter(bar => line - bar.last <= 1)
  }
  return bars
}

const isThin = (bar: Bar, thickest: number): boolean => bar.size / Math.max(1, bar.to - bar.from) <= thickest

const toRule = (bar: Bar): Rule => ({ at: (bar.first + bar.last) / 2, from: bar.from, to: bar.to })

/** How much a level rule rises over its length: the page was laid on the glass aslant. */
function slopeOf(bar: Bar): number {
  const left = bar.runs.filter(run => run.from < bar.from + (bar.to - bar.from) * 0.1)
  const right = bar.runs.filter(run => run.to > bar.to - (bar.to - bar.from) * 0.1)
  const middle = (runs: readonly { at: number }[]): number => runs.reduce((sum, run) => sum + run.at, 0) / runs.length
  return left.length > 0 && right.length > 0 ? (middle(right) - middle(left)) / (bar.to - bar.from) : 0
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function erase({ width, dots }: Picture, bars: readonly Bar[], across: boolean): void {
  for (const bar of bars) {
    for (const { at, from, to } of bar.runs) {
      for (let place = from; place <= to; place++) dots[across ? at * width + place : place * width + at] = 255
    }
  }
}

export interface PictureRules extends Rules {
  /** Rise of the level rules to the right, as a share of their length. */
  slope: number
}

/** Finds the ruling lines of a scanned page and takes them out of the picture, so that they are not recognised as letters. */
export function takeRules(picture: Picture): PictureRules {
  const { width, height, dots } = picture
  const long = Math.max(width, height)
  const thin = (bar: Bar): boolean => isThin(bar, long * THICKEST)
  const across = findBars(dots, height, width, true, long * SHORTEST).filter(thin)
  const down = findBars(dots, width, height, false, long * SHORTEST).filter(thin)
  erase(picture, across, true)
  erase(picture, down, false)
  const slope = median(across.filter(bar => bar.to - bar.from > width * 0.25).map(slopeOf))
  return { horizontal: across.map(toRule), vertical: down.map(toRule), slope }
}
