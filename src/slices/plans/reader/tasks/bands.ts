import type { TaskTable } from '../outline/lines.ts'
import type { Cell, RowRole } from '../plan-reading.ts'
import { fold } from '../text.ts'
import { type Grid, joined, type Roles, roleOf, textOf } from './grid.ts'

/** Rows that belong together: a row's cells until the next row that has a number or a title of its own. */
export interface Band {
  role: RowRole
  no: string
  rows: number[]
}

const ROW_NO = /^\d{1,3}(?:[.,]\d{1,2})*[.)]?$|^[a-zđ][.)]?$/iu
const GROUP_NO = /^(?:[IVX]+|[A-Z])[.)]?$/u
/** "Tổng cộng" under the last row sums up and is nothing to do. */
const TOTAL = /^(?:tổng(?: (?:cộng|số|kinh phí|dự toán|cộng kinh phí|kinh phí dự kiến))*|cộng)(?:\s*(?:\([^)]*\)|:))?$/u

export const isTotal = (row: Cell[]): boolean => row.some(cell => TOTAL.test(fold(joined(cell))))

/** A heading inside the table: its words reach over most of the columns, or stand alone beside a group's number. */
function isGroup(filled: Cell[], no: string, title: string, bare: boolean, columns: number): boolean {
  const rest = filled.filter(cell => joined(cell).replace(/\s/g, '') !== no)
  const [only] = rest
  if (
    rest.length === 1 &&
    only &&
    (only.colSpan > 2 || only.colSpan * 2 > columns || (filled.length === 1 && only.colSpan > 1))
  )
    return true
  return GROUP_NO.test(no) && title !== '' && bare
}

function roleOfRow(row: Cell[], roles: Roles, columns: number): { role: RowRole; no: string } {
  const filled = row.filter(joined)
  const no = textOf(row, roles, 'no').replace(/\s/g, '')
  const title = textOf(row, roles, 'title')
  const hasNumbers = [...roles.values()].includes('no')
  if (filled.length === 0 || isTotal(filled)) return { role: 'other', no: '' }
  // A title alone that goes on in small letters is the rest of the row above, cut off by a page or a section.
  if (!no && filled.length === 1 && /^\p{Ll}/u.test(title)) return { role: 'part', no }
  const bare = filled.every(cell => ['no', 'title'].includes(roleOf(cell, roles) ?? ''))
  if (isGroup(filled, no, title, bare, columns)) return { role: 'group', no }
  if ((ROW_NO.test(no) || GROUP_NO.test(no)) && title) return { role: 'task', no: no.replace(/[.)]$/u, '') }
  if (!no && title && bare && filled.length === 1 && hasNumbers) return { role: 'group', no }
  if (title) return { role: 'task', no }
  return { role: 'part', no }
}

/** Columns numbered "(1) (2) (3)" under the header; "(A) (B)" stand for the first ones in some offices. */
const numbersColumns = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.every((text, index) => new RegExp(`^\\(?(?:${index + 1}|[A-D])\\)?$`).test(text))

/** Headers that a page break repeated, or that somebody typed again: every word stands above its column already. */
function repeatsHeader(row: Cell[], task: TaskTable): boolean {
  const filled = row.filter(joined)
  if (numbersColumns(row.map(joined))) return true
  const heads = task.table.cells.filter(cell => cell.row <= task.columns.headerRows && joined(cell))
  const above = (cell: Cell): boolean =>
    heads.some(
      head =>
        head.col < cell.col + cell.colSpan &&
        cell.col < head.col + head.colSpan &&
        fold(joined(head)) === fold(joined(cell)),
    )
  return filled.length > 1 && filled.every(above)
}

/** Parts a task table into its header, groups, tasks with their sub-rows, and the rest. */
export function bandsOf(task: TaskTable, grid: Grid): Band[] {
  const { roles, headerRows } = task.columns
  const bands: Band[] = []
  for (let row = 1; row <= task.table.rowCount; row++) {
    const cells = grid.get(row) ?? []
    if (row <= headerRows || repeatsHeader(cells, task)) {
      bands.push({ role: 'header', no: '', rows: [row] })
      continue
    }
    const { role, no } = roleOfRow(cells, roles, task.table.colCount)
    const last = bands.findLast(band => band.role !== 'header')
    if (role === 'part' && last?.role === 'task') last.rows.push(row)
    else bands.push({ role: role === 'part' ? 'other' : role, no, rows: [row] })
  }
  return bands
}
