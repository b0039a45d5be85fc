import { Fragment, type ReactNode } from 'react'
import { type PageOf, Pages } from './pages.tsx'

export interface Column<Row> {
  key: string
  head: string
  /** 'tt' narrow and first, 'number' right with equal digits, 'words' as it is. */
  kind?: 'tt' | 'number' | 'words'
  width?: number | string
  cell: (row: Row) => ReactNode
  /** The cell names the row (one column a table). */
  names?: boolean
  total?: ReactNode
}

export interface DataTableProps<Row> {
  /** Read out before the table; also its name on a phone. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A click anywhere on the row; the naming cell carries the button for the keyboard. */
  onOpen?: (row: Row) => void
  selected?: (row: Row) => boolean
  /** What stands under an opened row; nothing closes it. */
  opened?: (row: Row) => ReactNode
  page?: PageOf
  empty?: ReactNode
  /** A wide table of figures scrolls in its own box instead of turning into cards. */
  keepShape?: boolean
}

const CELL = { tt: 'lt-cell-tt lt-num', number: 'lt-cell-number', words: undefined }

/** TT first, numbers right, a 2 px rule under the head, hairlines; cards below 700 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, page, empty, keepShape = false } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const totals = columns.some(column => column.total !== undefined)
  return (
    <>
      <div className="lt-table-box">
        <table className={keepShape ? 'lt-table lt-table-wide' : 'lt-table lt-table-cards'}>
          <caption className="lt-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th
                  key={column.key}
                  scope="col"
                  className={CELL[column.kind ?? 'words']}
                  style={{ width: column.width }}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <TableRow key={rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
          {totals && <Totals columns={columns} />}
        </table>
      </div>
      {page !== undefined && <Pages {...page} />}
    </>
  )
}

function TableRow<Row>({ row, columns, onOpen, selected, opened }: DataTableProps<Row> & { row: Row }) {
  const below = opened?.(row)
  const isOpen = below !== undefined && below !== null && below !== false
  const marks = { ...(onOpen && { 'data-opens': true }), ...((isOpen || selected?.(row)) && { 'data-selected': true }) }
  return (
    <Fragment>
      <tr {...marks} onClick={onOpen && (event => isOwnControl(event.target) || onOpen(row))}>
        {columns.map(column => (
          <Cell key={column.key} column={column} row={row} isOpen={isOpen} onOpen={onOpen} />
        ))}
      </tr>
      {isOpen && (
        <tr className="lt-opened">
          <td colSpan={columns.length}>{below}</td>
        </tr>
      )}
    </Fragment>
  )
}

interface CellProps<Row> {
  column: Column<Row>
  row: Row
  isOpen: boolean
  onOpen: ((row: Row) => void) | undefined
}

function Cell<Row>({ column, row, isOpen, onOpen }: CellProps<Row>) {
  const inside = column.cell(row)
  const className = CELL[column.kind ?? 'words']
  if (!column.names) {
    return (
      <td className={className} data-label={column.head}>
        {inside}
      </td>
    )
  }
  return (
    <th scope="row" className={className}>
      {onOpen === undefined ? (
        inside
      ) : (
        <button type="button" className="lt-table-open" aria-expanded={isOpen} onClick={() => onOpen(row)}>
          {inside}
        </button>
      )}
    </th>
  )
}

function Totals<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map(column => (
          <td key={column.key} className={CELL[column.kind ?? 'words']} data-label={column.head}>
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** A link, a button or a box inside the row does its own thing. */
function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, label, [role="button"]') !== null
}
