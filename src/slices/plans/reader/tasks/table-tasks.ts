import { originOf, type TaskTable } from '../outline/lines.ts'
import { readMarker } from '../outline/markers.ts'
import type { At, DraftTask, Schedule, TaskPart } from '../plan-draft.ts'
import type { Cell, ColumnRole, RawCell, RawRow, RowRole } from '../plan-reading.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { withoutStop } from '../text.ts'
import { type Band, bandsOf, isTotal } from './bands.ts'
import { readAmount } from './budget.ts'
import { readItems } from './cell-items.ts'
import { cellsFromAbove, cellsOf, type Grid, gridOf, joined, linesOf, type Roles, roleOf, textOf } from './grid.ts'
import { withinGroup } from './group-time.ts'
import { readMarks } from './mark-columns.ts'
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

/** "Phòng A/Phòng B" under "Cơ quan chủ trì/phối hợp": who leads, then who helps. */
function partSides(line: string): string[] {
  const [lead = '', ...helpers] = line.split(/\s*\/\s*/u)
  return helpers.length > 0 && !/:/.test(lead) ? [`Chủ trì: ${lead}`, `Phối hợp: ${helpers.join('; ')}`] : [line]
}

const SAYS_ROLE = /chủ trì|phối hợp|đầu mối|giám sát|tham mưu|:/iu

function readOwners(row: Cell[], { roles, sided }: TaskTable['columns'], facility: string | null): Parties {
  const of = (role: ColumnRole) => linesOf(cellsOf(row, roles, role))
  const assigned = sided ? of('assignment').flatMap(partSides) : of('assignment')
  const mixed = readAssignment([...assigned, ...of('lead')], facility)
  // Beside a column for those who help, the column of leads holds leads alone, however many.
  const leads = of('lead')
  const bare =
    leads.length > 0 && [...roles.values()].includes('coordinator') && !leads.some(line => SAYS_ROLE.test(line))
  return {
    ...mixed,
    ...(bare ? { lead: readUnitCell(leads, facility) } : {}),
    coordinators: [...(bare ? [] : mixed.coordinators), ...readUnitCell(of('coordinator'), facility)],
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

/** What the columns of time say, by words or by crosses, and what the group above adds to it. */
function scheduleOf(
  row: Cell[],
  { roles, marks }: TaskTable['columns'],
  group: string | null,
  year: number | null,
): Schedule {
  const crossed = marks.size > 0 ? readMarks(row, marks, year) : null
  if (crossed) return crossed
  const cells = cellsOf(row, roles, 'time').filter(cell => !marks.has(cell.col))
  return withinGroup(readSchedule(cells.map(joined).filter(Boolean).join(' '), year), group, year)
}

const TYPED = 0.97
const GUESSED_COLUMN = 0.7

/** A row is as sure as its least sure cell, and less where a column's meaning was guessed from what stands in it. */
function surenessOf(row: Cell[], guessed: ReadonlySet<number>): number {
  const cells = row.map(cell => cell.confidence ?? 1)
  return Math.min(TYPED, ...cells, row.some(cell => guessed.has(cell.col) && joined(cell)) ? GUESSED_COLUMN : 1)
}

/** The time of a task whose parts have times of one kind is all of theirs, told apart better than their words in a row. */
function overParts(schedule: Schedule, parts: readonly TaskPart[]): Schedule {
  const [first] = parts
  if (!first || parts.some(part => part.schedule.kind !== first.schedule.kind)) return schedule
  const once = (lists: string[][]) => [...new Set(lists.flat())]
  return {
    ...schedule,
    kind: first.schedule.kind,
    dates: once(parts.map(part => part.schedule.dates)),
    periods: once(parts.map(part => part.schedule.periods)),
  }
}

/** A narrow column breaks "10.000.000" within its digits. */
const moneyText = (row: Cell[], roles: Roles): string =>
  textOf(row, roles, 'budget').replace(/(?<=[\d.])\s+(?=[\d.])/gu, '')

/** Where no column holds the numbers, they may be typed before the tasks: "3. Thi tìm hiểu". */
function numberAndTitle(band: Band, title: string, roles: Roles): Pick<DraftTask, 'no' | 'title'> {
  const marker = [...roles.values()].includes('no') ? null : readMarker(title)
  const typed = marker?.kind === 'number' || marker?.kind === 'subnumber'
  return marker && typed ? { no: marker.label, title: marker.rest } : { no: band.no, title }
}

function readRow(task: TaskTable, grid: Grid, band: Band, group: string | null, context: PlanContext): TableTask {
  const { roles, moneyScale } = task.columns
  const row = band.rows[0] ?? 1
  const own = band.rows.flatMap(number => grid.get(number) ?? [])
  const all = [
    ...cellsFromAbove(task, row).filter(cell => !['no', 'title'].includes(roleOf(cell, roles) ?? '')),
    ...own,
  ]
  const owners = readOwners(all, task.columns, context.facility)
  const titleCell = cellsOf(own, roles, 'title')[0]
  const at: At = {
    block: task.table.no,
    table: task.table.table,
    row,
    ...originOf(titleCell?.paragraphs[0] ?? task.table),
  }
  const parts = readParts(task, grid, band, context.year)
  const timeCell = cellsOf(all, roles, 'time').find(joined)
  const timeAt: At = timeCell
    ? { ...at, ...originOf(timeCell.paragraphs[0] ?? {}), row: timeCell.row, col: timeCell.col }
    : at
  return {
    ...numberAndTitle(band, withoutStop(textOf(own, roles, 'title')), roles),
    group,
    schedule: { ...overParts(scheduleOf(all, task.columns, group, context.year), parts), at: timeAt },
    lead: owners.lead,
    coordinators: owners.coordinators,
    supervisors: owners.supervisors,
    products: cellsOf(all, roles, 'product').flatMap(cell => readItems(linesOf([cell]), 'single')),
    forms: readItems(linesOf(cellsOf(all, roles, 'form')), 'always'),
    budget: readAmount(moneyText(all, roles), moneyScale),
    ...(parts.length > 0 ? { parts } : {}),
    at,
    confidence: surenessOf(all, task.columns.guessed),
    clearOwner: owners.clear || (task.columns.chief && owners.lead.length > 0),
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
    const first = band.rows[0] ?? 0
    if (band.role === 'group') group = groupTitle(grid.get(first) ?? [], task.columns.roles)
    const beside = groupBeside(task, first)
    const index = band.role === 'task' ? tasks.length : null
    if (band.role === 'task') tasks.push(readRow(task, grid, numbered(band, tasks), beside ?? group, context))
    band.rows.forEach((row, place) => {
      rows.push(rawRow(task, grid, row, place > 0 ? 'part' : band.role, index))
    })
  }
  return { tasks, rows }
}

/** The group that a cell beside the row names, perhaps one that began some rows above. */
function groupBeside(task: TaskTable, row: number): string | null {
  const col = task.columns.groupColumn
  if (col === null) return null
  const cell = task.table.cells.find(one => one.col === col && one.row <= row && one.row + one.rowSpan > row)
  return cell ? withoutStop(joined(cell)) || null : null
}

/** What the sum row of the tables' money says, in đồng. */
export function readTotal(tables: readonly TaskTable[]): number | null {
  for (const task of tables) {
    const rows = [...gridOf(task).values()].filter(isTotal)
    const { roles, moneyScale } = task.columns
    const sums = rows.map(row => readAmount(moneyText(row, roles), moneyScale)).filter(sum => sum !== null)
    if (sums.length > 0) return sums.at(-1) ?? null
  }
  return null
}

const groupTitle = (row: Cell[], roles: Roles): string | null =>
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
