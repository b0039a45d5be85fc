import { apply, compose, IDENTITY, type Matrix, type Rule, type Rules, toMatrix } from './pdf-geometry.ts'

/** Numbers of the drawing operators that rulings are made of, as the PDF library calls them. */
export interface DrawingOperators {
  save: number
  restore: number
  transform: number
  constructPath: number
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
  stroke: number
  closeStroke: number
  fill: number
  eoFill: number
  fillStroke: number
  eoFillStroke: number
  closeFillStroke: number
  closeEOFillStroke: number
}

export interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
/** Word draws a border as a filled bar this thin, others as a stroke. */
const THIN = 2.5
const SHORTEST = 4

type Point = readonly [number, number]

/** Straight pieces of a path given as one flat list of operators and coordinates. */
function pathPieces(path: ArrayLike<number>): (readonly [Point, Point])[] {
  const pieces: (readonly [Point, Point])[] = []
  let start: Point = [0, 0]
  let here: Point = [0, 0]
  const numberAt = (index: number): number => path[index] ?? 0
  for (let i = 0; i < path.length; ) {
    const operator = numberAt(i)
    if (operator === MOVE || operator === LINE) {
      const next: Point = [numberAt(i + 1), numberAt(i + 2)]
      if (operator === LINE) pieces.push([here, next])
      else start = next
      here = next
      i += 3
    } else if (operator === CURVE || operator === QUADRATIC) {
      const size = operator === CURVE ? 7 : 5
      here = [numberAt(i + size - 2), numberAt(i + size - 1)]
      i += size
    } else {
      pieces.push([here, start])
      here = start
      i += 1
    }
  }
  return pieces
}

function addLine(rules: Rules, [x1, y1]: Point, [x2, y2]: Point): void {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)]
  if (height < 1 && width >= SHORTEST)
    rules.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  if (width < 1 && height >= SHORTEST)
    rules.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

/** A thin filled box is a line; a thick one is shading. */
function addBox(rules: Rules, points: readonly Point[]): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THIN && right - left >= SHORTEST)
    rules.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  else if (right - left <= THIN && bottom - top >= SHORTEST)
    rules.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}

/** Closed boxes of a path, each with its own corners. */
function boxesOf(path: ArrayLike<number>): (readonly Point[])[] {
  const boxes: Point[][] = []
  for (const [from, to] of pathPieces(path)) {
    const last = boxes.at(-1)
    const end = last?.at(-1)
    if (last && end && end[0] === from[0] && end[1] === from[1]) last.push(to)
    else boxes.push([from, to])
  }
  return boxes
}

function paint(rules: Rules, matrix: Matrix, how: 'stroke' | 'fill', path: ArrayLike<number>): void {
  const place = ([x, y]: Point): Point => apply(matrix, x, y)
  if (how === 'stroke') for (const [from, to] of pathPieces(path)) addLine(rules, place(from), place(to))
  else for (const box of boxesOf(path)) addBox(rules, box.map(place))
}

const isNumbers = (value: unknown): value is ArrayLike<number> => value instanceof Float32Array || Array.isArray(value)

/** Every drawing operator with the matrix that holds where it stands. */
export function* placedOperators(drawing: Drawing, ops: DrawingOperators): Generator<[number, unknown[], Matrix]> {
  let matrix = IDENTITY
  const stack: Matrix[] = []
  for (const [index, operator] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index]
    const list = Array.isArray(args) ? args : []
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) stack.push(matrix)
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY
    if (operator === ops.transform) matrix = compose(matrix, toMatrix(list.map(Number)))
    if (operator === ops.paintFormXObjectBegin && isNumbers(list[0]))
      matrix = compose(matrix, toMatrix(Array.from(list[0])))
    yield [operator, list, matrix]
  }
}

/** Ruling lines of a page off its drawing operators, in page coordinates. */
export function readRules(drawing: Drawing, view: Matrix, ops: DrawingOperators): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ])
  const fills = new Set([ops.fill, ops.eoFill])
  for (const [operator, list, matrix] of placedOperators(drawing, ops)) {
    if (operator !== ops.constructPath) continue
    const how = strokes.has(Number(list[0])) ? 'stroke' : fills.has(Number(list[0])) ? 'fill' : null
    const paths: unknown[] = Array.isArray(list[1]) ? list[1] : []
    for (const path of how ? paths : []) if (how && isNumbers(path)) paint(rules, compose(view, matrix), how, path)
  }
  return { horizontal: mergeRules(rules.horizontal), vertical: mergeRules(rules.vertical) }
}

const NEAR = 1.6
const GAP = 3

/** Pieces of one line, drawn cell by cell, become one rule. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const merged: Rule[] = []
  for (const rule of sorted) {
    const same = merged.findLast(
      other => Math.abs(other.at - rule.at) <= NEAR && rule.from <= other.to + GAP && rule.to >= other.from - GAP,
    )
    if (same) {
      same.from = Math.min(same.from, rule.from)
      same.to = Math.max(same.to, rule.to)
    } else merged.push({ ...rule })
  }
  return merged
}
