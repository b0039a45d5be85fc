import { type Cell, plain, type Row, type Run, type TableBlock } from '#platform/document/layout.ts'
import { groupRow } from './plan-document-annex.ts'
import type { WrittenPlan, WrittenRow } from './plan-document-content.ts'
import { SHARES, taskRows } from './plan-document-table.ts'
import type { TaskTable } from './reader/outline/lines.ts'
import type { ColumnRole, PlanReading, RawRow, Cell as ReadCell, Table } from './reader/plan-reading.ts'

const UNNAMED_SHARE = 12

/** The cells of some rows of a table as they stand; what reaches in from above or out below is cut to these rows. */
function rowsAsRead(table: Table, from: number, to: number): Row[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const row = from + index
    const own = table.cells
      .filter(one => one.row <= row && one.row + one.rowSpan > row && Math.max(one.row, from) === row)
      .sort((a, b) => a.col - b.col)
    return { cells: own.map(one => cellAsRead(one, Math.min(one.row + one.rowSpan - 1, to) - row + 1)) }
  })
}

function cellAsRead(read: ReadCell, rows: number): Cell {
  return {
    paragraphs: read.paragraphs.map((line): readonly Run[] => [plain(line.text)]),
    ...(read.colSpan > 1 && { span: read.colSpan }),
    ...(rows > 1 && { rows }),
  }
}

const columnsOf = (table: Table, roles: ReadonlyMap<number, ColumnRole>): TableBlock['columns'] =>
  Array.from({ length: table.colCount }, (_, index) => {
    const role = roles.get(index + 1)
    return {
      share: role === undefined ? UNNAMED_SHARE : SHARES[role],
      align: role === 'no' || role === 'time' ? 'center' : 'left',
    }
  })

/** A table that is no table of tasks, as it stands. */
export function sourceTable(table: Table): TableBlock {
  return {
    kind: 'table',
    columns: Array.from({ length: table.colCount }, () => ({ share: 1, align: 'left' })),
    head: [],
    rows: rowsAsRead(table, 1, table.rowCount),
  }
}

interface Band {
  readonly role: RawRow['role']
  readonly task: number | null
  readonly from: number
  to: number
}

/** The rows of a table parted as the reader parted them: groups, tasks with the rows that belong to them, others. */
function bandsOf(table: Table, rows: readonly RawRow[]): Band[] {
  const bands: Band[] = []
  for (const { row, role, task } of rows.filter(one => one.table === table.table)) {
    const last = bands.at(-1)
    if (role === 'part' && last?.role === 'task') last.to = row
    else bands.push({ role, task, from: row, to: row })
  }
  return bands
}

/**
 * The plan's own table of tasks: rows that nobody changed stand as they were typed, changed and new ones are written into its
 * columns, skipped ones are left out. Groups and totals keep their places.
 */
export function composeSourceTable({ table, columns }: TaskTable, plan: WrittenPlan, reading: PlanReading): TableBlock {
  const roles = Array.from({ length: table.colCount }, (_, index) => columns.roles.get(index + 1) ?? null)
  const bands = bandsOf(table, reading.rows)
  const placed = rowsOf(plan, bands, reading)
  // Where no row is one of the file's any more, its groups and totals speak of nothing.
  const aside = (band: Band): boolean => isAside(band) && placed.some(row => row.task !== null)
  const rows: Row[] = []
  let group: string | null = null
  let at = 0
  for (const row of placed) {
    const band = bands.find(({ role, task }) => role === 'task' && task !== null && task === row.task)
    const until = band ? bands.indexOf(band) : at
    for (const other of bands.slice(at, until)) if (aside(other)) rows.push(...rowsAsRead(table, other.from, other.to))
    if (!band && row.group_title !== null && row.group_title !== group)
      rows.push(groupRow(row.group_title, table.colCount))
    group = row.group_title
    at = Math.max(at, band ? until + 1 : at)
    rows.push(...(band && row.untouched ? rowsAsRead(table, band.from, band.to) : taskRows(row, roles)))
  }
  for (const other of bands.slice(at)) if (aside(other)) rows.push(...rowsAsRead(table, other.from, other.to))
  return {
    kind: 'table',
    columns: columnsOf(table, columns.roles),
    head: rowsAsRead(table, 1, columns.headerRows),
    rows,
  }
}

const isAside = ({ role }: Band): boolean => role === 'group' || role === 'other'

/** The rows that stand in this table: its own tasks, and the new ones that follow them. */
function rowsOf(plan: WrittenPlan, bands: readonly Band[], reading: PlanReading): WrittenRow[] {
  const own = new Set(bands.map(({ task }) => task))
  const first = Math.min(...reading.rows.flatMap(({ task }) => (task === null ? [] : [task])))
  let here = own.has(first)
  return plan.rows.filter(row => {
    if (row.task !== null) here = own.has(row.task)
    return here
  })
}
