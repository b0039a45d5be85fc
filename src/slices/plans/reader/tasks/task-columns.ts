import type { Cell, ColumnRole, Table } from '../plan-reading.ts'
import { fold } from '../text.ts'
import { scaleOfMoney } from './budget.ts'
import { guessRoles } from './column-contents.ts'
import { type Mark, markOfHeader } from './mark-columns.ts'

/** What the columns of a task table hold, and how many header rows stand above the tasks. */
export interface TaskColumns {
  headerRows: number
  /** Role by column number. */
  roles: ReadonlyMap<number, ColumnRole>
  /** The column whose cells name the group of the rows beside them. */
  groupColumn: number | null
  /** Columns for one month, quarter or year each, in which a cross says when. */
  marks: ReadonlyMap<number, Mark>
  /** "Cơ quan chủ trì/phối hợp": a stroke in the cell parts who leads from who helps. */
  sided: boolean
  /** Columns whose heading said nothing: their role follows from their contents. */
  guessed: ReadonlySet<number>
  /** A column of its own says who leads: several units in it lead together. */
  chief: boolean
  /** What a bare number in the column of money is worth: "(triệu đồng)" is 1,000,000. */
  moneyScale: number
}

/** Asked in this order: "đơn vị phối hợp thực hiện" is a coordinator, "nội dung thực hiện" a title. */
const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['no', /^(?:tt|stt|số tt|số thứ tự|s\.tt|#|nr|số|tt\.|stt\.)$/],
  ['note', /ghi chú/],
  ['budget', /kinh phí|dự toán|ngân sách|thành tiền/],
  [
    'time',
    /thời gian|tiến độ|thời hạn|lộ trình|kỳ hạn|thời điểm|hạn hoàn thành|hoàn thành trước|ngày hoàn thành|khi nào|bắt đầu|kết thúc|tần suất|định kỳ|^(?:tháng|quý|tuần|ngày|hạn|hoàn thành)$|\bmốc\b/,
  ],
  [
    'assignment',
    /phân công|(?:chủ trì|thực hiện|đầu mối|phụ trách|ai làm|người làm)[\s,/;]+(?:và )?.*phối hợp|phối hợp.*chủ trì|^đơn vị,? cá nhân$/,
  ],
  ['supervisor', /giám sát|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi|đơn vị phụ trách)|kiểm tra|theo dõi|đôn đốc/],
  ['coordinator', /phối hợp|hỗ trợ/],
  [
    'lead',
    /chủ trì|đầu mối|chịu trách nhiệm|phụ trách|(?:đơn vị|cơ quan|bộ phận|người|cá nhân|khoa|phòng).*(?:thực hiện|triển khai)|^(?:các )?(?:đơn vị|cơ quan|bộ phận|người|ai) làm$|đơn vị$|trách nhiệm|^người làm|^thực hiện$|^(?:khoa|phòng)\s*[,/]\s*(?:khoa|phòng)$/,
  ],
  ['form', /hình thức|cách thức|phương thức|kênh|phương tiện|biện pháp|cách làm/],
  ['product', /kết quả|sản phẩm|chỉ tiêu|đầu ra|yêu cầu cần đạt|minh chứng|số lượng|mục tiêu/],
  ['title', /nội dung|nhiệm vụ|hoạt động|công việc|danh mục|tên việc|đầu việc|việc cần làm|chủ đề/],
]
const GROUP = /^(?:nhóm|lĩnh vực|mảng|trụ cột|chuyên đề|mục tiêu|nội dung chính)/

export function roleOfHeader(header: string): ColumnRole | null {
  const text = fold(header)
  if (!text || text.length > 90) return null
  // The narrowest column breaks its head: "ST T".
  if (/^s?tt$/.test(text.replace(/[\s.]/g, ''))) return 'no'
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

function readHeads(
  table: Table,
  rows: number,
): Pick<TaskColumns, 'roles' | 'marks' | 'sided' | 'chief' | 'moneyScale'> {
  const roles = new Map<number, ColumnRole>()
  const marks = new Map<number, Mark>()
  let sided = false
  let chief = false
  let moneyScale = 1
  for (let col = 1; col <= table.colCount; col++) {
    const headers = headersOf(table, col, rows).reverse()
    const mark = markOfHeader(headers)
    const role = mark ? 'time' : headers.map(roleOfHeader).find(found => found !== null)
    if (mark) marks.set(col, mark)
    if (role) roles.set(col, role)
    if (role === 'assignment' && headers.some(head => /(?:chủ trì|thực hiện|đầu mối)\s*\/.*phối hợp/u.test(fold(head))))
      sided = true
    if (role === 'lead' && headers.some(head => /chủ trì|đầu mối|chịu trách nhiệm/u.test(fold(head)))) chief = true
    if (role === 'budget') moneyScale = scaleOfMoney(headers.join(' '))
  }
  return { roles, marks: marks.size > 1 ? marks : new Map(), sided, chief, moneyScale }
}

/** The column of groups stands beside that of the tasks: its heading says so, or its cells reach over several rows. */
function findGroupColumn(table: Table, roles: TaskColumns['roles'], rows: number): number | null {
  const titles = [...roles].filter(([, role]) => role === 'title').map(([col]) => col)
  const merged = (col: number): boolean =>
    table.cells.some(cell => cell.col === col && cell.row > rows && cell.rowSpan > 1)
  for (let col = 1; col <= table.colCount; col++) {
    const role = roles.get(col)
    if (!GROUP.test(fold(headersOf(table, col, rows).at(-1) ?? ''))) continue
    if (role === 'title' ? titles.length > 1 : titles.length > 0 && merged(col)) return col
  }
  const [left] = titles
  return titles.length > 1 && left !== undefined && merged(left) ? left : null
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
    const heads = readHeads(table, headerRows)
    const named = kinds(heads.roles)
    const owned = named.has('assignment') || named.has('lead') || named.has('coordinator')
    if (!named.has('title') || !(named.has('time') || owned) || named.size < 3) continue
    const groupColumn = findGroupColumn(table, heads.roles, headerRows)
    const roles = new Map(guessRoles(table, headerRows, heads.roles))
    if (groupColumn !== null) roles.delete(groupColumn)
    const guessed = new Set([...roles.keys()].filter(col => !heads.roles.has(col)))
    return { ...heads, roles, groupColumn, headerRows, guessed }
  }
  return null
}
