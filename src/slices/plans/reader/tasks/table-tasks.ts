import { originOf, type TaskTable } from '../outline/lines.ts'
import type { At, DraftTask, Schedule, TaskPart } from '../plan-draft.ts'
import type { Cell, ColumnRole, RawCell, RawRow, RowRole } from '../plan-reading.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { tidy, withoutStop } from '../text.ts'
import { readAmount } from './budget.ts'
import { readItems } from './cell-items.ts'
import { type Parties, readAssignment, readUnitCell } from './read-parties.ts'

export interface TableTask extends DraftTask {
  /** False when the cell does not say who leads. */
  clearOwner: boolean
}

export interface TableTasks {
  tasks: TableTask[]
  rows: RawRow[]
}

export interface PlanContext {
  year: number | null
  facility: string | null
}

type Grid = Map<number, Cell[]>

const joined = (cell: Cell): string => tidy(cell.paragraphs.map(line => line.text).join(' '))

function gridOf(task: TaskTable): Grid {
  const grid: Grid = new Map()
  for (const cell of task.table.cells) grid.set(cell.row, [...(grid.get(cell.row) ?? []), cell])
  return grid
}

/** The role of a cell is that of the first of its columns that has one. */
function roleOf(cell: Cell, roles: ReadonlyMap<number, ColumnRole>): ColumnRole | null {
  for (let col = cell.col; col < cell.col + cell.colSpan; col++) {
    const role = roles.get(col)
    if (role) return role
  }
  return null
}

const cellsOf = (row: Cell[], roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole): Cell[] =>
  row.filter(cell => roleOf(cell, roles) === role && cell.colSpan < 4)

const textOf = (row: Cell[], roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole): string =>
  cellsOf(row, roles, role).map(joined).filter(Boolean).join(' ')

const linesOf = (cells: Cell[]): string[] => cells.flatMap(cell => cell.paragraphs.map(line => line.text))

const ROW_NO = /^\d{1,3}(?:[.,]\d{1,2})*[.)]?$|^[a-zđ][.)]?$/iu
const GROUP_NO = /^(?:[IVX]+|[A-Z])[.)]?$/u

/** Rows that belong together: a row's cells until the next row that has a number or a title of its own. */
interface Band {
  role: RowRole
  no: string
  rows: number[]
}

function roleOfRow(
  row: Cell[],
  roles: ReadonlyMap<number, ColumnRole>,
  hasNumbers: boolean,
): { role: RowRole; no: string } {
  const filled = row.filter(joined)
  const no = textOf(row, roles, 'no').replace(/\s/g, '')
  const title = textOf(row, roles, 'title')
  const only = filled[0]
  if (filled.length === 0) return { role: 'other', no: '' }
  if (filled.length === 1 && only && only.colSpan > 1) return { role: 'group', no }
  const bare = filled.every(cell => ['no', 'title'].includes(roleOf(cell, roles) ?? ''))
  if (GROUP_NO.test(no) && title && bare) return { role: 'group', no }
  if (ROW_NO.test(no) && title) return { role: 'task', no: no.replace(/[.)]$/u, '') }
  if (GROUP_NO.test(no) && title) return { role: 'task', no: no.replace(/[.)]$/u, '') }
  if (!no && title && bare && filled.length === 1 && hasNumbers) return { role: 'group', no }
  if (title) return { role: 'task', no }
  return { role: 'part', no }
}

/** Columns numbered "(1) (2) (3)" under the header, and headers that a page break repeated. */
function repeatsHeader(row: Cell[], roles: ReadonlyMap<number, ColumnRole>, header: Cell[]): boolean {
  const texts = row.map(joined)
  if (texts.length > 2 && texts.every((text, index) => new RegExp(`^\\(?${index + 1}\\)?$`).test(text))) return true
  const title = texts.filter(Boolean).join('|').toLowerCase()
  return roles.size > 0 && title === header.map(joined).filter(Boolean).join('|').toLowerCase()
}

function bandsOf(task: TaskTable, grid: Grid): Band[] {
  const { roles, headerRows } = task.columns
  const header = grid.get(1) ?? []
  const hasNumbers = [...roles.values()].includes('no')
  const bands: Band[] = []
  for (let row = 1; row <= task.table.rowCount; row++) {
    const cells = grid.get(row) ?? []
    if (row <= headerRows || repeatsHeader(cells, roles, header)) {
      bands.push({ role: 'header', no: '', rows: [row] })
      continue
    }
    const { role, no } = roleOfRow(cells, roles, hasNumbers)
    const last = bands.at(-1)
    if (role === 'part' && last?.role === 'task') last.rows.push(row)
    else bands.push({ role: role === 'part' ? 'other' : role, no, rows: [row] })
  }
  return bands
}

function readOwners(row: Cell[], roles: ReadonlyMap<number, ColumnRole>, facility: string | null): Parties {
  const of = (role: ColumnRole) => linesOf(cellsOf(row, roles, role))
  const mixed = readAssignment([...of('assignment'), ...of('lead')], facility)
  return {
    ...mixed,
    coordinators: [...mixed.coordinators, ...readUnitCell(of('coordinator'), facility)],
    supervisors: [...mixed.supervisors, ...readUnitCell(of('supervisor'), facility)],
  }
}

/** Sub-rows under one activity: each product with the schedule that stands beside it. */
function readParts(task: TaskTable, grid: Grid, band: Band, year: number | null): TaskPart[] {
  const { roles } = task.columns
  const parts: TaskPart[] = []
  let schedule: Schedule = readSchedule('', year)
  for (const number of band.rows) {
    const row = grid.get(number) ?? []
    const time = textOf(row, roles, 'time')
    if (time) schedule = readSchedule(time, year)
    const product = withoutStop(textOf(row, roles, 'product'))
    if (product || time) parts.push({ product: product || null, schedule })
  }
  const times = new Set(parts.map(part => part.schedule.raw))
  return parts.length > 1 && times.size > 1 ? parts : []
}

function readRow(task: TaskTable, grid: Grid, band: Band, group: string | null, context: PlanContext): TableTask {
  const { roles } = task.columns
  const all = band.rows.flatMap(row => grid.get(row) ?? [])
  const owners = readOwners(all, roles, context.facility)
  const titleCell = cellsOf(all, roles, 'title')[0]
  const row = band.rows[0] ?? 1
  const at: At = {
    block: task.table.no,
    table: task.table.table,
    row,
    ...originOf(titleCell?.paragraphs[0] ?? task.table),
  }
  const parts = readParts(task, grid, band, context.year)
  const timeCells = cellsOf(all, roles, 'time')
  return {
    no: band.no,
    group,
    title: withoutStop(textOf(all, roles, 'title')),
    schedule: readSchedule(timeCells.map(joined).filter(Boolean).join(' '), context.year),
    lead: owners.lead,
    coordinators: owners.coordinators,
    supervisors: owners.supervisors,
    products: cellsOf(all, roles, 'product').flatMap(cell => readItems(linesOf([cell]), 'single')),
    forms: readItems(linesOf(cellsOf(all, roles, 'form')), 'always'),
    budget: readAmount(textOf(all, roles, 'budget')),
    ...(parts.length > 0 ? { parts } : {}),
    at,
    clearOwner: owners.clear,
  }
}

function rawRow(task: TaskTable, grid: Grid, row: number, role: RowRole, index: number | null): RawRow {
  const cells = (grid.get(row) ?? []).map(
    (cell): RawCell => ({
      col: cell.col,
      role: roleOf(cell, task.columns.roles),
      text: cell.paragraphs.map(line => line.text).join('\n'),
      ...originOf(cell.paragraphs[0] ?? {}),
      confidence: cell.confidence ?? 1,
    }),
  )
  return { block: task.table.no, table: task.table.table, row, role, task: index, cells }
}

/** Reads a task table: one task for each numbered row, its sub-rows and page-broken rests joined to it. */
export function readTableTasks(task: TaskTable, context: PlanContext): TableTasks {
  const grid = gridOf(task)
  const tasks: TableTask[] = []
  const rows: RawRow[] = []
  let group: string | null = null
  for (const band of bandsOf(task, grid)) {
    if (band.role === 'group') group = groupTitle(grid.get(band.rows[0] ?? 0) ?? [], task.columns.roles)
    const index = band.role === 'task' ? tasks.length : null
    if (band.role === 'task') tasks.push(readRow(task, grid, numbered(band, tasks), group, context))
    band.rows.forEach((row, place) => {
      rows.push(rawRow(task, grid, row, place > 0 ? 'part' : band.role, index))
    })
  }
  return { tasks, rows }
}

const groupTitle = (row: Cell[], roles: ReadonlyMap<number, ColumnRole>): string | null =>
  withoutStop(
    row
      .filter(cell => roleOf(cell, roles) !== 'no' || cell.colSpan > 1)
      .map(joined)
      .filter(Boolean)
      .join(' '),
  ) || null

/** A row without a number of its own takes the next one, so that each task can be called by name. */
function numbered(band: Band, before: readonly TableTask[]): Band {
  if (band.no) return band
  const last = before.at(-1)?.no ?? '0'
  const count = Number(last)
  return { ...band, no: Number.isInteger(count) ? String(count + 1) : `${last}+` }
}
