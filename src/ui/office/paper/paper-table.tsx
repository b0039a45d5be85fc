import type { Align, Cell, Row, TableBlock } from '#platform/document/layout.ts'
import type { FigureLook } from './figure-look.ts'
import { Runs } from './runs.tsx'

/** A table with black rules, its columns in the shares the tree gives. */
export function PaperTable({ table, figures }: { table: TableBlock; figures: FigureLook }) {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  return (
    <>
      {table.caption !== undefined && <p className="lt-paper-still lt-paper-caption">{table.caption}</p>}
      {table.note !== undefined && (
        <p className="lt-paper-still lt-paper-right">
          <em>{table.note}</em>
        </p>
      )}
      <table>
        <colgroup>
          {table.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
            <col key={index} style={{ width: `${(100 * column.share) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <Rows rows={table.head} table={table} figures={figures} head />
        </thead>
        <tbody>
          <Rows rows={table.rows} table={table} figures={figures} />
        </tbody>
      </table>
    </>
  )
}

interface RowsProps {
  rows: readonly Row[]
  table: TableBlock
  figures: FigureLook
  head?: boolean
}

function Rows({ rows, table, figures, head = false }: RowsProps) {
  const places = placesOf(rows, table.columns.length)
  return rows.map((row, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
    <tr key={line}>
      {row.cells.map((cell, index) => {
        const align = cell.align ?? table.columns[places[line]?.[index] ?? 0]?.align
        const strong = head || row.strong === true
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their place alone
        return <OneCell key={index} cell={cell} align={align} strong={strong} head={head} figures={figures} />
      })}
    </tr>
  ))
}

interface CellProps {
  cell: Cell
  align: Align | undefined
  strong: boolean
  head: boolean
  figures: FigureLook
}

function OneCell({ cell, align, strong, head, figures }: CellProps) {
  const Part = head ? 'th' : 'td'
  const look = align === 'center' ? 'lt-paper-centre' : align === 'right' ? 'lt-paper-right' : undefined
  return (
    <Part
      className={head ? 'lt-paper-centre' : look}
      colSpan={cell.span}
      rowSpan={cell.rows}
      {...(head && { scope: 'col' })}
    >
      {cell.paragraphs.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are told apart by their place alone
        <p key={index}>
          {strong ? (
            <b>
              <Runs runs={runs} figures={figures} />
            </b>
          ) : (
            <Runs runs={runs} figures={figures} />
          )}
        </p>
      ))}
    </Part>
  )
}

/** In which column each cell stands, once the merged cells above and before it have taken theirs. */
export function placesOf(rows: readonly Row[], width: number): number[][] {
  const taken = Array.from({ length: width }, () => 0)
  return rows.map(row => {
    let column = 0
    const places: number[] = []
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1
      places.push(column)
      const span = cell.span ?? 1
      taken.fill(cell.rows ?? 1, column, column + span)
      column += span
    }
    for (let index = 0; index < width; index += 1) taken[index] = Math.max(0, (taken[index] ?? 0) - 1)
    return places
  })
}
