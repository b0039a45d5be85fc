import type { Rule, Rules } from './pdf-geometry.ts'

/** A cell of a ruled table: its box on the page and its place in the grid, 1-based. */
export interface GridCell {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface Grid {
  left: number
  right: number
  top: number
  bottom: number
  /** Column borders from left to right. */
  columns: number[]
  rowCount: number
  cells: GridCell[]
  /** No ruling line stands there: rows and columns were guessed from the places of the words. */
  guessed?: boolean
}

const NEAR = 3

const touches = (a: Rule, b: Rule): boolean =>
  a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR

/** Rules that cross or meet each other, directly or through others, make one table. */
function groupRules({ horizontal, vertical }: Rules): Rules[] {
  const groups: Rules[] = []
  const free = new Set(vertical)
  const open = new Set(horizontal)
  for (const first of vertical) {
    if (!free.has(first)) continue
    const group: Rules = { horizontal: [], vertical: [] }
    const queue: [Rule, 'vertical' | 'horizontal'][] = [[first, 'vertical']]
    free.delete(first)
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [rule, kind] = next
      group[kind].push(rule)
      const [others, other] = kind === 'vertical' ? ([open, 'horizontal'] as const) : ([free, 'vertical'] as const)
      for (const candidate of others) {
        if (!touches(rule, candidate)) continue
        others.delete(candidate)
        queue.push([candidate, other])
      }
    }
    groups.push(group)
  }
  return groups
}

function positions(rules: readonly Rule[]): number[] {
  const out: number[] = []
  for (const at of rules.map(rule => rule.at).sort((a, b) => a - b)) {
    const last = out.at(-1)
    if (last === undefined || at - last > NEAR) out.push(at)
  }
  return out
}

/** Whether a rule at `at` runs all along from `from` to `to`. */
const ruled = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2
  return rules.some(rule => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle)
}

/** Neighbouring boxes without a rule between them are one merged cell. */
function mergeBoxes(group: Rules, xs: readonly number[], ys: readonly number[]): number[][] {
  const columns = xs.length - 1
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const unite = (a: number, b: number): void => {
    parent[find(b)] = find(a)
  }
  for (let row = 0; row < ys.length - 1; row++) {
    for (let col = 0; col < columns; col++) {
      const [left, right, top, bottom] = [xs[col] ?? 0, xs[col + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0]
      const here = row * columns + col
      if (col + 1 < columns && !ruled(group.vertical, right, top, bottom)) unite(here, here + 1)
      if (row + 2 < ys.length && !ruled(group.horizontal, bottom, left, right)) unite(here, here + columns)
    }
  }
  const sets = new Map<number, number[]>()
  parent.forEach((_, index) => {
    const root = find(index)
    sets.set(root, [...(sets.get(root) ?? []), index])
  })
  return [...sets.values()]
}

function toCell(boxes: readonly number[], xs: readonly number[], ys: readonly number[]): GridCell {
  const columns = xs.length - 1
  const rows = boxes.map(box => Math.floor(box / columns))
  const cols = boxes.map(box => box % columns)
  const [row, lastRow, col, lastCol] = [Math.min(...rows), Math.max(...rows), Math.min(...cols), Math.max(...cols)]
  return {
    row: row + 1,
    col: col + 1,
    rowSpan: lastRow - row + 1,
    colSpan: lastCol - col + 1,
    left: xs[col] ?? 0,
    right: xs[lastCol + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[lastRow + 1] ?? 0,
  }
}

/** The outer border may be missing at the sides; the ends of the rules across stand in for it. */
function withEdges(at: number[], across: readonly Rule[]): number[] {
  const from = Math.min(...across.map(rule => rule.from))
  const to = Math.max(...across.map(rule => rule.to))
  const out = [...at]
  if (Number.isFinite(from) && from < (out[0] ?? 0) - NEAR * 2) out.unshift(from)
  if (Number.isFinite(to) && to > (out.at(-1) ?? 0) + NEAR * 2) out.push(to)
  return out
}

function toGrid(group: Rules): Grid | null {
  const xs = withEdges(positions(group.vertical), group.horizontal)
  const ys = withEdges(positions(group.horizontal), group.vertical)
  if (xs.length < 3 || ys.length < 2) return null
  const cells = mergeBoxes(group, xs, ys)
    .map(boxes => toCell(boxes, xs, ys))
    .sort((a, b) => a.row - b.row || a.col - b.col)
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  return { left, right, top, bottom, columns: xs, rowCount: ys.length - 1, cells }
}

/** Tables of a page as true grids, with merged cells, from the top down. */
export const findGrids = (rules: Rules): Grid[] =>
  groupRules(rules)
    .flatMap(group => toGrid(group) ?? [])
    .sort((a, b) => a.top - b.top)
