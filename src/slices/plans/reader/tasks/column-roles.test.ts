import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../extract/read-docx.ts'
import { joinTables } from '../join-tables.ts'
import type { TaskTable } from '../outline/lines.ts'
import type { DraftTask } from '../plan-draft.ts'
import type { Cell, ColumnRole, Table } from '../plan-reading.ts'
import { readTableTasks } from './table-tasks.ts'
import { findTaskColumns } from './task-columns.ts'

const FOLDER = fileURLToPath(new URL('../../../../../test/fixtures/plans', import.meta.url))
const CONTEXT = { year: 2026, facility: null }

async function tablesOf(name: string): Promise<TaskTable[]> {
  const { blocks } = await readDocx(readFileSync(`${FOLDER}/${name}.docx`))
  return joinTables(blocks).flatMap(table => {
    const columns = table.kind === 'table' ? findTaskColumns(table) : null
    return table.kind === 'table' && columns ? [{ table, columns }] : []
  })
}

/** What a table says to do, without where it stands and how sure that is. */
const meaning = ({ at: _at, confidence: _sure, schedule: { at: _timeAt, ...schedule }, ...task }: DraftTask) => ({
  ...task,
  schedule,
})

function readAgain(table: Table) {
  const columns = findTaskColumns(table)
  return columns ? readTableTasks({ table, columns }, CONTEXT).tasks.map(meaning) : null
}

const withCells = (table: Table, change: (cell: Cell) => Cell): Table => ({ ...table, cells: table.cells.map(change) })

/** Columns may change places where no cell reaches over two of them. */
const plain = (table: Table): boolean => table.cells.every(cell => cell.colSpan === 1)

const ORDERS: readonly (readonly [string, (col: number, count: number) => number])[] = [
  ['backwards', (col, count) => count + 1 - col],
  ['moved on by one', (col, count) => (col % count) + 1],
  ['moved on by three', (col, count) => ((col + 2) % count) + 1],
  ['the outer ones changed', (col, count) => (col === 1 ? count : col === count ? 1 : col)],
]

const NAMES = [
  'an-binh-2026',
  'suoi-cat-2025',
  'cam-son-2026',
  'tram-y-te-phu-loc-2026',
  'bac-linh-2026',
  'tay-lam-2026',
  'hai-khe-2026',
]

describe('columns are known by their headings and contents', () => {
  test.each(NAMES.flatMap(name => ORDERS.map(([order]) => [name, order] as const)))('%s, %s', async (name, order) => {
    const move = ORDERS.find(([known]) => known === order)?.[1]
    const tables = (await tablesOf(name)).filter(({ table }) => plain(table))
    expect(tables.length).toBeGreaterThan(0)
    for (const { table } of tables) {
      const moved = withCells(table, cell => ({ ...cell, col: move?.(cell.col, table.colCount) ?? cell.col }))
      expect(readAgain(moved)).toEqual(readAgain(table))
    }
  })

  const BLANK: readonly ColumnRole[] = ['no', 'time', 'lead', 'budget']
  test.each(NAMES.flatMap(name => BLANK.map(role => [name, role] as const)))(
    '%s, the heading of %s left empty',
    async (name, role) => {
      for (const { table, columns } of await tablesOf(name)) {
        const emptied = withCells(table, cell =>
          cell.row <= columns.headerRows && columns.roles.get(cell.col) === role ? { ...cell, paragraphs: [] } : cell,
        )
        expect(readAgain(emptied)).toEqual(readAgain(table))
      }
    },
  )
})
