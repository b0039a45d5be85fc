import type { Cell, RawRow, Table } from '../reader/plan-reading.ts'
import type { Target } from './source-links.ts'
import { placeOf, type RowMarks } from './source-marks.ts'
import { SourceText } from './source-text.tsx'

interface Props {
  table: Table
  marks: RowMarks
  targets: ReadonlyMap<string, Target>
  choose: (target: Target) => void
  selected: readonly RawRow[]
}

/** A table of the source with its merged cells; the rows of the opened task are tinted and ruled, each row leads to its own. */
export function SourceTable({ table, marks, targets, choose, selected }: Props) {
  const lit = new Set(selected.map(row => row.row))
  for (const place of marks.at.keys()) {
    const [block, row] = place.split(':').map(Number)
    if (block === table.no && row !== undefined) lit.add(row)
  }
  const rows = Map.groupBy(table.cells, cell => cell.row)
  return (
    <table className={table.bordered ? 'pl-table' : 'pl-table pl-table-layout'}>
      <tbody>
        {Array.from({ length: table.rowCount }, (_, index) => index + 1).map(row => {
          const target = targets.get(`${table.no}:${row}`)
          const cells = rows.get(row) ?? []
          return (
            <tr
              key={row}
              {...(lit.has(row) && { 'data-lit': true })}
              {...(target && { className: 'pl-chosen-from', onClick: () => choose(target) })}
            >
              {cells.map((cell, index) => (
                <SourceCell
                  key={cell.col}
                  block={table.no}
                  cell={cell}
                  marks={marks}
                  narrow={isNumber(cell)}
                  target={index === 0 ? target : undefined}
                />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface CellProps {
  block: number
  cell: Cell
  marks: RowMarks
  narrow: boolean
  target: Target | undefined
}

function SourceCell({ block, cell, marks, narrow, target }: CellProps) {
  const text = cell.paragraphs.map(paragraph => paragraph.text).join('\n')
  const words = <SourceText text={text} marks={marks.at.get(placeOf(block, cell.row, cell.col)) ?? []} />
  const look = [
    cell.col === 1 && 'pl-cell-first',
    cell.col === 1 && narrow && 'pl-cell-no',
    (cell.confidence ?? 1) < SURE && 'pl-cell-unsure',
  ].filter(Boolean)
  return (
    <td
      {...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan })}
      {...(cell.colSpan > 1 && { colSpan: cell.colSpan })}
      className={look.join(' ') || undefined}
    >
      {target === undefined ? (
        words
      ) : narrow ? (
        <button type="button" className="pl-opens" aria-label={`${text}, mở ở bản đọc: ${target.name}`}>
          {words}
        </button>
      ) : (
        <>
          <button type="button" className="pl-margin pl-margin-in" aria-label={`Mở ở bản đọc: ${target.name}`}>
            ›
          </button>
          {words}
        </>
      )}
    </td>
  )
}

/** Below this the borders of a cell were guessed, and it is shown so. */
const SURE = 0.75

const isNumber = (cell: Cell): boolean => cell.col === 1 && (cell.paragraphs[0]?.text.length ?? 0) <= 4
