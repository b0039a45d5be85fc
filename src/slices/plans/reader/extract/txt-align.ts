import type { ColumnRole } from '../plan-reading.ts'
import { widthOf } from './txt-lines.ts'
import { hasRoom } from './txt-paragraphs.ts'
import { type LooseRow, looksLike, type Piece, TIME_LIKE } from './txt-pieces.ts'

/**
 * The cells of a loose table come one after another, so each piece stays in its column or moves on. The cheapest way
 * through a row is taken; what the columns' widths are is learnt from the rows themselves.
 */
export type Roles = readonly (ColumnRole | null)[]
export type Widths = readonly (number | null)[]

const EMPTY: Partial<Record<ColumnRole, number>> = {
  budget: 0.2,
  note: 0.2,
  form: 1.5,
  product: 1.5,
  coordinator: 1.2,
  supervisor: 1.2,
  title: 8,
  time: 4,
  lead: 4,
  assignment: 4,
}
/** The rest of a row below a page break: what its other cells had to say stood above. */
const CONTINUED_EMPTY = 0.4
const OWNERS = new Set<ColumnRole | null>(['assignment', 'lead', 'coordinator', 'supervisor'])
const HANGS =
  /(?:[,:(–-]|\s(?:và|của|với|cho|tại|trong|trên|các|qua|về|từ|theo|là|cùng|hoặc|đến|bằng|phối hợp|chủ|Giám đốc))$|^(?:Giám đốc|Phòng|Khoa|Trạm)$/u
/** "Kế hoạch số" leads up to its number, "chuyển đổi số" to nothing. */
const leadsOn = (before: Piece, piece: Piece): boolean =>
  HANGS.test(before.text) || (/(?:^|\s)số$/u.test(before.text) && /^\d/u.test(piece.text))
const SMALL = /^\p{Ll}/u
const NAMES_OWNER = /^(?:chủ trì|phối hợp)/iu
const TELLS_OWNER = /chủ trì|phối hợp với|đơn vị trực thuộc|^Phòng /u

const emptyCost = (role: ColumnRole | null, piece: Piece | undefined): number =>
  (role ? (EMPTY[role] ?? 2) : 1) * (piece?.emptyBefore ? 0.2 : 1)

/** What is odd about a piece standing in a column, wherever it came from. */
function standing(piece: Piece, role: ColumnRole | null, width: number | null): number {
  let cost = 0
  if (width !== null && !piece.glued && widthOf(piece.text) > width * 1.1) cost += 3
  const time = TIME_LIKE.test(piece.text)
  if (role === 'time')
    cost += time ? -0.8 : /\d{4}|năm|tháng|quý|ngày|quy định|hướng dẫn|xuyên/iu.test(piece.text) ? 0.2 : 1.6
  else if (time && /^(?:Thường xuyên|Hàng|Hằng|Trong năm|Trong tháng|Quý|Trước ngày)/u.test(piece.text)) cost += 1.5
  if (!OWNERS.has(role) && TELLS_OWNER.test(piece.text)) cost += 1.2
  return cost
}

/** Staying in the cell: a wrapped line is full, a new paragraph begins with a capital. */
function staying(before: Piece, piece: Piece, role: ColumnRole | null, width: number | null): number {
  if (piece.glued || piece.pageBreak) return 0
  const room = width !== null && hasRoom(before.text, piece.text, width)
  if (piece.emptyBefore) return 1.5
  if (SMALL.test(piece.text) || leadsOn(before, piece)) return room ? 1.2 : 0
  if (/[.;:…]$/u.test(before.text)) return 0.3
  // The name of a task is one sentence; a capital after it is the next cell's.
  if (role === 'title') return looksLike('product', piece.text) ? (room ? 3.5 : 1.5) : room ? 1.5 : 0.5
  return room ? 1.2 : 0.5
}

/** Moving to another cell: its words should begin like one. */
function opening(before: Piece | undefined, piece: Piece, role: ColumnRole | null): number {
  if (piece.pageBreak) return 0.8
  // Below a page break the owner's cell may go on in the middle of its sentence.
  if (piece.continued && OWNERS.has(role) && NAMES_OWNER.test(piece.text)) return -0.5
  let cost = looksLike(role, piece.text) ? -1.5 : role === 'title' ? 0 : 0.8
  if (SMALL.test(piece.text)) cost += 2.5
  if (before && leadsOn(before, piece)) cost += 2
  if (piece.glued) cost += 0.6
  return cost
}

function moving(from: number, to: number, before: Piece, piece: Piece, roles: Roles): number | null {
  const role = roles[to] ?? null
  if (to > from) {
    let skipped = 0
    for (let col = from + 1; col < to; col++)
      skipped += piece.continued ? CONTINUED_EMPTY : emptyCost(roles[col] ?? null, piece)
    return skipped + opening(before, piece, role)
  }
  // An earlier cell goes on below a page break, mostly in the middle of its sentence.
  if (piece.pageBreak) return SMALL.test(piece.text) || role === 'title' || looksLike(role, piece.text) ? 1.2 : 2.4
  // A sub-row under the same activity begins anew at its result.
  const subRow = role === 'product' && (OWNERS.has(roles[from] ?? null) || roles[from] === 'time')
  return subRow ? 3.5 + opening(before, piece, role) : null
}

interface Step {
  cost: number
  from: number
  wrapped: boolean
}

/** What it costs to go from the piece before, in column `from`, to this one in column `to`; null where none goes. */
function stepCost(row: LooseRow, index: number, from: number, to: number, roles: Roles, widths: Widths): number | null {
  const [before, piece] = [row.pieces[index - 1], row.pieces[index]]
  if (!before || !piece) return null
  const role = roles[to] ?? null
  return from === to ? staying(before, piece, role, widths[to] ?? null) : moving(from, to, before, piece, roles)
}

const beginCost = (piece: Piece, col: number, roles: Roles): number =>
  roles.slice(1, col).reduce((sum, role) => sum + emptyCost(role, piece), 0)

const columnsOf = (roles: Roles): number[] => roles.map((_, index) => index).slice(1)

/** The cheapest ways to each piece in each column, from the row's beginning. */
function forward(row: LooseRow, roles: Roles, widths: Widths): Map<number, Step>[] {
  const table: Map<number, Step>[] = row.pieces.map(() => new Map())
  row.pieces.forEach((piece, index) => {
    for (const col of columnsOf(roles)) {
      const own = standing(piece, roles[col] ?? null, widths[col] ?? null)
      let best: Step | null = null
      if (index === 0) best = { cost: own + beginCost(piece, col, roles), from: 0, wrapped: false }
      for (const [from, step] of table[index - 1] ?? []) {
        const move = stepCost(row, index, from, col, roles, widths)
        if (move === null) continue
        const cost = step.cost + move + own
        if (!best || cost < best.cost) best = { cost, from, wrapped: step.wrapped || col < from }
      }
      if (best) table[index]?.set(col, best)
    }
  })
  return table
}

/** Cells behind the last words are empty; a line of blanks there says so. */
const endCost = (col: number, roles: Roles, emptyEnd: boolean): number =>
  roles.slice(col + 1).reduce((sum, role) => sum + emptyCost(role, undefined), 0) * (emptyEnd ? 0.2 : 1)

/** The column of each piece of a row. */
export function alignRow(row: LooseRow, roles: Roles, widths: Widths): number[] {
  const table = forward(row, roles, widths)
  const last = [...(table.at(-1) ?? [])].map(([col, step]) => ({
    col,
    cost: step.cost + (step.wrapped ? 0 : endCost(col, roles, row.emptyEnd)),
  }))
  let col = last.sort((a, b) => a.cost - b.cost)[0]?.col ?? 1
  const path: number[] = []
  for (let index = table.length - 1; index >= 0; index--) {
    path.unshift(col)
    col = table[index]?.get(col)?.from ?? col
  }
  return path
}

/** The cheapest ways from each piece in each column to the row's end. */
function backward(row: LooseRow, roles: Roles, widths: Widths): Map<number, number>[] {
  const table: Map<number, number>[] = row.pieces.map(() => new Map())
  for (let index = row.pieces.length - 1; index >= 0; index--) {
    for (const col of columnsOf(roles)) {
      let best = index === row.pieces.length - 1 ? endCost(col, roles, row.emptyEnd) : Number.POSITIVE_INFINITY
      for (const [to, rest] of table[index + 1] ?? []) {
        const move = stepCost(row, index + 1, col, to, roles, widths)
        const next = row.pieces[index + 1]
        if (move === null || !next) continue
        best = Math.min(best, rest + move + standing(next, roles[to] ?? null, widths[to] ?? null))
      }
      table[index]?.set(col, best)
    }
  }
  return table
}

const [LEAST, MOST, SPREAD] = [0.45, 0.95, 1.2]

/** How sure the column of each piece is: how much dearer the row becomes with the piece in another one. */
export function surenessOfRow(row: LooseRow, path: readonly number[], roles: Roles, widths: Widths): number[] {
  const [before, behind] = [forward(row, roles, widths), backward(row, roles, widths)]
  return path.map((chosen, index) => {
    const through = (col: number): number =>
      (before[index]?.get(col)?.cost ?? Number.POSITIVE_INFINITY) +
      (behind[index]?.get(col) ?? Number.POSITIVE_INFINITY)
    const others = columnsOf(roles).filter(col => col !== chosen)
    const margin = Math.max(0, Math.min(...others.map(through)) - through(chosen))
    return Math.round((MOST - (MOST - LEAST) * Math.exp(-margin / SPREAD)) * 100) / 100
  })
}

const ROUNDS = 5
const FULL = 0.93

function learnWidths(rows: readonly LooseRow[], paths: readonly number[][], roles: Roles): Widths {
  return roles.map((_, col) => {
    const widths = rows.flatMap((row, index) => {
      const path = paths[index] ?? []
      return row.pieces
        .filter((piece, at) => path[at] === col && !piece.glued && !row.pieces[at + 1]?.glued)
        .map(piece => widthOf(piece.text))
    })
    const sorted = widths.sort((a, b) => a - b)
    return sorted.length > 2 ? (sorted[Math.floor((sorted.length - 1) * FULL)] ?? null) : null
  })
}

/** Aligns all rows, learning how wide the columns are on the way. */
export function alignRows(rows: readonly LooseRow[], roles: Roles): { paths: number[][]; widths: Widths } {
  let widths: Widths = roles.map(() => null)
  let paths: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    paths = rows.map(row => alignRow(row, roles, widths))
    widths = learnWidths(rows, paths, roles)
  }
  return { paths, widths }
}
