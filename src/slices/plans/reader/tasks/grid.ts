import type { TaskTable } from '../outline/lines.ts'
import type { Cell, ColumnRole } from '../plan-reading.ts'
import { tidy } from '../text.ts'

/** Cells by the row they begin in. */
export type Grid = Map<number, Cell[]>
export type Roles = ReadonlyMap<number, ColumnRole>

export const joined = (cell: Cell): string => tidy(cell.paragraphs.map(line => line.text).join(' '))

export function gridOf(task: TaskTable): Grid {
  const grid: Grid = new Map()
  for (const cell of task.table.cells) grid.set(cell.row, [...(grid.get(cell.row) ?? []), cell])
  return grid
}

/** Cells that began in a row above and reach down into this one. */
export const cellsFromAbove = (task: TaskTable, row: number): Cell[] =>
  task.table.cells.filter(cell => cell.row < row && cell.row + cell.rowSpan > row && cell.row > task.columns.headerRows)

/** The role of a cell is that of the first of its columns that has one. */
export function roleOf(cell: Cell, roles: Roles): ColumnRole | null {
  for (let col = cell.col; col < cell.col + cell.colSpan; col++) {
    const role = roles.get(col)
    if (role) return role
  }
  return null
}

export const cellsOf = (row: Cell[], roles: Roles, role: ColumnRole): Cell[] =>
  row.filter(cell => roleOf(cell, roles) === role && (cell.colSpan < 4 || hasOneRole(cell, roles)))

/** A heading over the whole table lies over columns of many roles; a cell beside a nested table over one only. */
function hasOneRole(cell: Cell, roles: Roles): boolean {
  const held = new Set<ColumnRole | undefined>()
  for (let col = cell.col; col < cell.col + cell.colSpan; col++) held.add(roles.get(col))
  return held.size === 1
}

export const textOf = (row: Cell[], roles: Roles, role: ColumnRole): string =>
  cellsOf(row, roles, role).map(joined).filter(Boolean).join(' ')

export const linesOf = (cells: Cell[]): string[] => cells.flatMap(cell => cell.paragraphs.map(line => line.text))
