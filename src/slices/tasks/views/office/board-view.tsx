import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { formatShortDay, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { ProgressBar } from '#ui/office/progress-bar.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { SHOWN_STATES, type ShownState, STATE_WORDS } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import { periodInText, tasksWords } from '../../tasks.words.ts'
import { STATE_SLUGS, statesIn } from '../views.input.ts'
import { FilterBar } from './filter-bar.tsx'
import { Occurrences } from './opened-sheet.tsx'
import { type Board, type BoardRow, type Choices, type Query, useViewQuery, viewKeys, views } from './views.client.ts'

const FIELDS = ['nhiem-vu', 'thang', 'nguoi', 'tim'] as const

/** The year by unit, the most worrying first. */
export function BoardView({ year, choices, asTable }: { year: number; choices: Choices; asTable: boolean }) {
  const query = useViewQuery(year, ['trang-thai', ...FIELDS])
  const found = useQuery({
    queryKey: viewKeys.of('board', query),
    queryFn: () => answer(views.board.$get({ query })),
    placeholderData: previous => previous,
  })
  return (
    <QueryState query={found} failed="Chưa mở được bảng theo đơn vị" words={tasksWords}>
      {board => (
        <>
          <FilterBar counts={board.counts} choices={choices} fields={FIELDS} note="Đơn vị đáng lo nhất ở trên" />
          {board.rows.length === 0 ? (
            <EmptyState title="Không có đơn vị nào khớp với bộ lọc">Bỏ bớt bộ lọc để xem các đơn vị khác.</EmptyState>
          ) : asTable ? (
            <Sheet flush>
              <BoardTable board={board} />
            </Sheet>
          ) : (
            <BoardRows board={board} query={query} />
          )}
          {board.idle.length > 0 && board.rows.length > 0 && (
            <p className="lt-muted lt-small">Chưa có kỳ nào trong năm: {keepTogether(board.idle.join(', '))}.</p>
          )}
        </>
      )}
    </QueryState>
  )
}

const total = (board: Board, of: (row: BoardRow) => number): number => board.rows.reduce((sum, row) => sum + of(row), 0)

/** The same as plain numbers. */
function BoardTable({ board }: { board: Board }) {
  const shown = SHOWN_STATES.filter(state => state !== 'waived' || board.counts.waived > 0)
  const columns: Column<BoardRow>[] = [
    { key: 'unit', head: 'Đơn vị', names: true, cell: row => row.name, total: 'Cộng' },
    { key: 'who', head: 'Người trả lời', cell: row => row.answers_name ?? '–', total: '' },
    ...shown.map(
      (state): Column<BoardRow> => ({
        key: state,
        head: STATE_WORDS[state],
        kind: 'number',
        cell: row => row.counts[state],
        total: total(board, row => row.counts[state]),
      }),
    ),
    {
      key: 'done',
      head: 'Xong',
      kind: 'number',
      cell: row => `${row.done}/${row.total}`,
      total: `${total(board, row => row.done)}/${total(board, row => row.total)}`,
    },
    { key: 'worst', head: 'Đáng lo nhất', cell: row => <StateBadge state={row.worst} plain />, total: '' },
  ]
  return <DataTable caption="Các kỳ theo đơn vị" columns={columns} rows={board.rows} rowKey={row => row.key} />
}

/** In the order of worry: what a coordinator looks for stands left. */
const LANES: readonly ShownState[] = ['overdue', 'returned', 'submitted', 'open', 'accepted', 'upcoming']

function BoardRows({ board, query }: { board: Board; query: Query }) {
  const address = useAddress()
  const [openKey, openState] = (address.get('o') ?? '').split('~')
  const opened = board.rows.find(row => row.key === openKey)
  return (
    <section className="lt-sheet vw-board" aria-label="Các kỳ theo đơn vị">
      <div className="lt-table-box">
        <table>
          <caption className="lt-hidden">Mỗi số mở các kỳ của đơn vị ở trạng thái đó.</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị, người trả lời</th>
              {LANES.map(state => (
                <th key={state} scope="col" className="vw-lane">
                  {STATE_WORDS[state]}
                </th>
              ))}
              <th scope="col" className="vw-done">
                Xong
              </th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map(row => (
              <Fragment key={row.key}>
                <UnitRow row={row} opened={row === opened ? (openState ?? '') : undefined} />
                {row === opened && (
                  <tr className="vw-inside">
                    <td colSpan={LANES.length + 2}>
                      <Occurrences
                        caption={`Các kỳ của ${row.name}`}
                        query={queryOf(row, query, openState)}
                        isOfOneUnit
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function queryOf(row: BoardRow, query: Query, state: string | undefined): Query {
  const whose = row.unit_id === null ? { ben: row.key } : { 'don-vi': row.unit_id }
  return { ...query, ...whose, 'sap-xep': 'lo', ...(state && { 'trang-thai': state }) }
}

function UnitRow({ row, opened }: { row: BoardRow; opened: string | undefined }) {
  const address = useAddress()
  const chosen = statesIn(address.all('trang-thai'))
  const toggle = (state: string) => () =>
    address.set({
      o: opened === state ? undefined : [row.key, state].filter(Boolean).join('~'),
      ky: undefined,
      trang: undefined,
    })
  return (
    <tr data-opened={opened !== undefined || undefined}>
      <th scope="row">
        <button type="button" className="lt-table-open" aria-expanded={opened !== undefined} onClick={toggle('')}>
          {keepTogether(row.name)}
        </button>
        <small>{row.answers_name ?? 'Chưa ai trả lời'}</small>
        {row.late.length > 0 && <LateWords row={row} />}
      </th>
      {LANES.map(state => {
        const count = row.counts[state]
        const slug = STATE_SLUGS[state]
        return (
          <td key={state} className="vw-lane" data-dim={(chosen.length > 0 && !chosen.includes(state)) || undefined}>
            {count === 0 ? (
              <span className="vw-zero">0</span>
            ) : (
              <button
                type="button"
                className={`vw-count vw-count-${state}`}
                aria-expanded={opened === slug}
                aria-label={`${row.name}: ${count} kỳ ${STATE_WORDS[state].toLocaleLowerCase('vi')}`}
                onClick={toggle(slug)}
              >
                <StateIcon state={state} />
                {count}
              </button>
            )}
          </td>
        )
      })}
      <td className="vw-done">
        <span className="lt-num">
          {row.done}/{row.total}
        </span>
        <ProgressBar done={row.total === 0 ? 0 : row.done / row.total} />
      </td>
    </tr>
  )
}

/** "Trễ: TT 7 kỳ tháng 2, hạn 27/02; TT 9 …; và 3 kỳ nữa" */
function LateWords({ row }: { row: BoardRow }) {
  const more = row.counts.overdue - row.late.length
  return (
    <small className="vw-late">
      {keepTogether(
        `Trễ: ${row.late.map(one => `TT ${one.no} kỳ ${periodInText(one.period_code)}, hạn ${formatShortDay(one.due)}`).join('; ')}`,
      )}
      {more > 0 && ` và ${more} kỳ nữa`}
    </small>
  )
}
