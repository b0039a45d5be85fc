import type { Cell, RawRow, Table } from '../reader/plan-reading.ts'
import { placeOf, type RowMarks } from './source-marks.ts'
import { SourceText } from './source-text.tsx'

interface Props {
  table: Table
  marks: RowMarks
  selected: readonly RawRow[]
}

/** A table of the source with its merged cells; the rows of the opened task are tinted and ruled. */
export function SourceTable({ table, marks, selected }: Props) {
  const lit = new Set(selected.map(row => row.row))
  const rows = Map.groupBy(table.cells, cell => cell.row)
  return (
    <table className={table.bordered ? 'pl-table' : 'pl-table pl-table-layout'}>
      <tbody>
        {Array.from({ length: table.rowCount }, (_, index) => index + 1).map(row => (
          <tr key={row} {...(lit.has(row) && { 'data-lit': true })}>
            {(rows.get(row) ?? []).map(cell => (
              <SourceCell key={cell.col} block={table.no} cell={cell} marks={marks} narrow={isNumber(cell)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  block: number
  cell: Cell
  marks: RowMarks
  narrow: boolean
}

function SourceCell({ block, cell, marks, narrow }: CellProps) {
  const text = cell.paragraphs.map(paragraph => paragraph.text).join('\n')
  return (
    <td
      {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
      {...(cell.colSpan > 1 && { colSpan: cell.colSpan })}
      className={cell.col === 1 ? (narrow ? 'pl-cell-first pl-cell-no' : 'pl-cell-first') : undefined}
    >
      <SourceText text={text} marks={marks.at.get(placeOf(block, cell.row, cell.col)) ?? []} />
    </td>
  )
}

const isNumber = (cell: Cell): boolean => cell.col === 1 && (cell.paragraphs[0]?.text.length ?? 0) <= 4
