import type { RawRow } from '../../reader/plan-reading.ts'
import { tidy } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'

const LEAST_ROWS = 3

const cellAt = (row: RawRow, col: number) => row.cells.find(cell => cell.col === col)

/** Columns that no row fills. */
function blankColumns(rows: readonly RawRow[]): Found[] {
  const header = rows.find(row => row.role === 'header')
  const tasks = rows.filter(row => row.role === 'task')
  if (!header || tasks.length < LEAST_ROWS) return []
  return header.cells.flatMap((head): Found[] => {
    const name = tidy(head.text)
    const isBlank = tasks.every(row => cellAt(row, head.col)?.text.trim() === '')
    if (!name || !isBlank || head.role === 'note' || head.role === 'no') return []
    const { block, table } = header
    const says = `Cột “${name}” để trống ở mọi dòng`
    return [{ where: 'Phụ lục', says, quotes: [name], at: { block, table, row: header.row, col: head.col } }]
  })
}

export const columnBlank = defineRule({
  code: 'column-blank',
  severity: 'remark',
  kind: 'x-blank',
  title: 'Cả một cột để trống',
  about: 'Cột không dòng nào điền thì bỏ đi, hoặc còn quên điền.',
  look: ({ outline, rows }) =>
    outline.taskTables.flatMap(({ table }) => blankColumns(rows.filter(row => row.table === table.table))),
})
