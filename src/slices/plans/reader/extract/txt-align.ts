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
const OWNERS = new Set<ColumnRole | null>(['assignment', 'lead', 'coordinator', 'supervisor'])
const HANGS =
  /(?:[,:(–-]|\s(?:và|của|với|cho|tại|trong|trên|các|qua|về|từ|theo|là|cùng|hoặc|đến|bằng|số|phối hợp|chủ|Giám đốc))$|^(?:Giám đốc|Phòng|Khoa|Trạm)$/u
const SMALL = /^\p{Ll}/u
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
  if (SMALL.test(piece.text) || HANGS.test(before.text)) return room ? 1.2 : 0
  if (/[.;:…]$/u.test(before.text)) return 0.3
  // The name of a task is one sentence; a capital after it is the next cell's.
  if (role === 'title') return looksLike('product', piece.text) ? (room ? 3.5 : 1.5) : room ? 1.5 : 0.5
  return room ? 1.2 : 0.5
}

/** Moving to another cell: its words should begin like one. */
function opening(before: Piece | undefined, piece: Piece, role: ColumnRole | null): number {
  if (piece.pageBreak) return 0.8
  let cost = looksLike(role, piece.text) ? -1.5 : role === 'title' ? 0 : 0.8
  if (SMALL.test(piece.text)) cost += 2.5
  if (before && HANGS.test(before.text)) cost += 2
  if (piece.glued) cost += 0.6
  return cost
}

function moving(from: number, to: number, before: Piece, piece: Piece, roles: Roles): number | null {
  const role = roles[to] ?? null
  if (to > from) {
    let skipped = 0
    for (let col = from + 1; col < to; col++) skipped += emptyCost(roles[col] ?? null, piece)
    return skipped + opening(before, piece, role)
  }
  if (piece.pageBreak) return 1.2
  // A sub-row under the same activity begins anew at its result.
  const subRow = role === 'product' && (OWNERS.has(roles[from] ?? null) || roles[from] === 'time')
  return subRow ? 3.5 + opening(before, piece, role) : null
}

interface Step {
  cost: number
  from: number
  wrapped: boolean
}

/** The column of each piece of a row. */
export function alignRow(row: LooseRow, roles: Roles, widths: Widths): number[] {
  const columns = roles.map((_, index) => index).slice(1)
  const table: Map<number, Step>[] = row.pieces.map(() => new Map())
  row.pieces.forEach((piece, index) => {
    const before = row.pieces[index - 1]
    for (const col of columns) {
      const own = standing(piece, roles[col] ?? null, widths[col] ?? null)
      let best: Step | null = null
      if (!before) {
        const skipped = columns
          .filter(other => other < col)
          .reduce((sum, other) => sum + emptyCost(roles[other] ?? null, piece), 0)
        best = { cost: own + skipped, from: 0, wrapped: false }
      } else {
        for (const [from, step] of table[index - 1] ?? []) {
          const move =
            from === col
              ? staying(before, piece, roles[col] ?? null, widths[col] ?? null)
              : moving(from, col, before, piece, roles)
          if (move === null) continue
          const cost = step.cost + move + own
          if (!best || cost < best.cost) best = { cost, from, wrapped: step.wrapped || col < from }
        }
      }
      if (best) table[index]?.set(col, best)
    }
  })
  return trace(table, roles, row.emptyEnd)
}

function trace(table: readonly Map<number, Step>[], roles: Roles, emptyEnd: boolean): number[] {
  const last = [...(table.at(-1) ?? [])].map(([col, step]) => {
    const left = step.wrapped
      ? 0
      : roles.slice(col + 1).reduce((sum, role) => sum + emptyCost(role, undefined), 0) * (emptyEnd ? 0.2 : 1)
    return { col, cost: step.cost + left }
  })
  let col = last.sort((a, b) => a.cost - b.cost)[0]?.col ?? 1
  const path: number[] = []
  for (let index = table.length - 1; index >= 0; index--) {
    path.unshift(col)
    col = table[index]?.get(col)?.from ?? col
  }
  return path
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
