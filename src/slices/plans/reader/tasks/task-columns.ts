import type { Cell, ColumnRole, Table } from '../plan-reading.ts'
import { fold } from '../text.ts'

/** What the columns of a task table hold, and how many header rows stand above the tasks. */
export interface TaskColumns {
  headerRows: number
  /** Role by column number. */
  roles: ReadonlyMap<number, ColumnRole>
}

/** Asked in this order: "đơn vị phối hợp thực hiện" is a coordinator, "nội dung thực hiện" a title. */
const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['no', /^(?:tt|stt|số tt|số thứ tự|s\.tt|#|nr|số)$/],
  ['note', /ghi chú/],
  ['budget', /kinh phí|dự toán|ngân sách/],
  [
    'time',
    /thời gian|tiến độ|thời hạn|lộ trình|kỳ hạn|thời điểm|hạn hoàn thành|hoàn thành trước|ngày hoàn thành|\bmốc\b/,
  ],
  ['assignment', /phân công|chủ trì.*phối hợp|phối hợp.*chủ trì/],
  ['supervisor', /giám sát|kiểm tra|theo dõi|đôn đốc/],
  ['coordinator', /phối hợp/],
  [
    'lead',
    /chủ trì|đầu mối|chịu trách nhiệm|phụ trách|(?:đơn vị|cơ quan|bộ phận|người|cá nhân|khoa|phòng).*(?:thực hiện|triển khai)|đơn vị$|trách nhiệm/,
  ],
  ['form', /hình thức|cách thức|phương thức|kênh|phương tiện|biện pháp/],
  ['product', /kết quả|sản phẩm|chỉ tiêu|đầu ra|yêu cầu cần đạt|số lượng|mục tiêu/],
  ['title', /nội dung|nhiệm vụ|hoạt động|công việc|danh mục|tên việc|đầu việc|chủ đề/],
]

export function roleOfHeader(header: string): ColumnRole | null {
  const text = fold(header)
  if (!text || text.length > 90) return null
  return ROLE_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const textOf = (cell: Cell): string => cell.paragraphs.map(line => line.text).join(' ')

const covers = (cell: Cell, row: number, col: number): boolean =>
  row >= cell.row && row < cell.row + cell.rowSpan && col >= cell.col && col < cell.col + cell.colSpan

/** Words above a column in the first `rows` rows, each cell once; the lower word is the more exact one. */
function headersOf(table: Table, col: number, rows: number): string[] {
  const found: string[] = []
  const seen = new Set<Cell>()
  for (let row = 1; row <= rows; row++) {
    const cell = table.cells.find(candidate => covers(candidate, row, col))
    if (cell && !seen.has(cell)) {
      seen.add(cell)
      found.push(textOf(cell))
    }
  }
  return found
}

function rolesWith(table: Table, rows: number): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>()
  for (let col = 1; col <= table.colCount; col++) {
    const headers = headersOf(table, col, rows).reverse()
    const role = headers.map(roleOfHeader).find(found => found !== null)
    if (role) roles.set(col, role)
  }
  return roles
}

/** A header row of two storeys has a cell over several columns whose parts are named below it. */
function headerHeight(table: Table, row: number): number {
  const cells = table.cells.filter(cell => cell.row === row)
  const tall = Math.max(1, ...cells.map(cell => cell.rowSpan))
  const split = cells.some(cell => cell.colSpan > 1 && cell.rowSpan < tall)
  return split ? tall : 1
}

const kinds = (roles: ReadonlyMap<number, ColumnRole>): Set<ColumnRole> => new Set(roles.values())

/** One cell that names several things is a sentence, not a header. */
function looksLikeHeader(table: Table, row: number): boolean {
  const cells = table.cells.filter(cell => cell.row === row && textOf(cell))
  return cells.length >= 3 && cells.every(cell => textOf(cell).length < 90)
}

/** Finds the header of a task table among its first rows; null when the table holds something else. */
export function findTaskColumns(table: Table): TaskColumns | null {
  for (let row = 1; row <= Math.min(4, table.rowCount - 1); row++) {
    if (!looksLikeHeader(table, row)) continue
    const headerRows = row + headerHeight(table, row) - 1
    const roles = rolesWith(table, headerRows)
    const found = kinds(roles)
    const owned = found.has('assignment') || found.has('lead') || found.has('coordinator')
    if (found.has('title') && (found.has('time') || owned) && found.size >= 3) return { headerRows, roles }
  }
  return null
}
