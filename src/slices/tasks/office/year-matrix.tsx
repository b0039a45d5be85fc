import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { keepTogether } from '#ui/format.ts'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { type ShownState, STATE_WORDS, worstOf } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import { statesIn } from '../views/views.input.ts'
import type { Matrix, MatrixTask } from './tasks.client.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
type Counts = Record<ShownState, number>
type KeyHandler = (event: KeyboardEvent<HTMLButtonElement>) => void

interface Props {
  matrix: Matrix
  /** The month of today, when the year is this one. */
  month: number | undefined
}

/** Task × month: each cell its worst state and how many are done; arrow keys move, Enter opens. */
export function YearMatrix({ matrix, month }: Props) {
  const address = useAddress()
  const chosen = statesIn(address.all('trang-thai'))
  const rows = matrix.tasks.filter(
    task => chosen.length === 0 || Object.values(task.months).some(cell => chosen.some(state => cell[state] > 0)),
  )
  const { at, move } = useArrowKeys(rows.length, month ?? 1)
  const box = useMonthInSight(month)
  return (
    <section ref={box} className="lt-sheet tk-matrix" aria-label="Bảng nhiệm vụ theo tháng">
      <table>
        <caption className="lt-hidden">
          Mỗi ô là một tháng của một nhiệm vụ. Dùng phím mũi tên để đi giữa các ô, Enter để mở.
        </caption>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Nhiệm vụ</th>
            <th scope="col" className="tk-who">
              Thực hiện
            </th>
            {MONTHS.map(n => (
              <th key={n} scope="col" className={n === month ? 'tk-m tk-now' : 'tk-m'}>
                T{n}
                {n === month && ' nay'}
              </th>
            ))}
            <th scope="col" className="tk-n">
              Xong
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((task, row) => (
            <Line key={task.task_id} task={task} row={row} month={month} chosen={chosen} at={at} onKeyDown={move} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** On a phone the year is wider than the screen: it opens at this month, with the months before it to the left. */
function useMonthInSight(month: number | undefined) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const now = month === undefined ? null : box.current?.querySelector('thead .tk-now')
    if (!box.current || !now) return
    const beyond = now.getBoundingClientRect().right - box.current.getBoundingClientRect().right
    if (beyond > 0) box.current.scrollLeft += beyond
  }, [month])
  return box
}

interface LineProps {
  task: MatrixTask
  row: number
  month: number | undefined
  chosen: readonly ShownState[]
  at: { row: number; month: number }
  onKeyDown: KeyHandler
}

function Line({ task, row, month, chosen, at, onKeyDown }: LineProps) {
  return (
    <tr>
      <td>
        <TaskTag tt={task.no} bare to={`/nhiem-vu/${task.task_id}`} />
      </td>
      <th scope="row">
        {keepTogether(task.title)}
        {task.needs.includes('rhythm') && <em>Chưa có nhịp</em>}
        {task.needs.includes('event') && <em>Theo sự kiện</em>}
        {task.ended && <em>Không còn trong kế hoạch</em>}
      </th>
      <td className="tk-who">
        {task.leads.map(lead =>
          lead.short === lead.full ? (
            <span key={lead.full}>{lead.full}</span>
          ) : (
            <abbr key={lead.full} title={lead.full}>
              {lead.short}
            </abbr>
          ),
        )}
      </td>
      {MONTHS.map(n => (
        <td key={n} className={n === month ? 'tk-m tk-now' : 'tk-m'}>
          <Cell
            task={task}
            month={n}
            counts={onlyChosen(task.months[n], chosen)}
            place={`${row}-${n}`}
            isStop={at.row === row && at.month === n}
            onKeyDown={onKeyDown}
          />
        </td>
      ))}
      <td className="tk-n lt-num">{task.total > 0 ? `${task.done}/${task.total}` : '–'}</td>
    </tr>
  )
}

function onlyChosen(cell: Counts | undefined, chosen: readonly ShownState[]): Counts | undefined {
  if (cell === undefined || chosen.length === 0 || chosen.some(state => cell[state] > 0)) return cell
  return undefined
}

interface CellProps {
  task: MatrixTask
  month: number
  counts: Counts | undefined
  place: string
  /** The one cell that Tab reaches; from there the arrows go. */
  isStop: boolean
  onKeyDown: KeyHandler
}

function Cell({ task, month, counts, place, isStop, onKeyDown }: CellProps) {
  const address = useAddress()
  const name = `${task.task_id}.${month}`
  const stop = { 'data-place': place, tabIndex: isStop ? 0 : -1, onKeyDown }
  if (counts === undefined) {
    return (
      <button
        type="button"
        className="tk-cell tk-none"
        aria-label={`TT ${task.no}, tháng ${month}: không có kỳ`}
        {...stop}
      >
        –
      </button>
    )
  }
  const worst = worstOf(counts)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.waived
  const done = counts.accepted
  const many = all > 1
  const begun = worst !== 'upcoming'
  return (
    <button
      type="button"
      className="tk-cell"
      aria-label={`TT ${task.no}, tháng ${month}: ${STATE_WORDS[worst]}${many ? `, xong ${done}/${all}` : ''}`}
      aria-expanded={address.get('o') === name}
      onClick={() => address.set({ o: address.get('o') === name ? undefined : name })}
      {...stop}
    >
      <StateIcon state={worst} />
      {many && begun && (
        <small className={worst === 'overdue' || worst === 'returned' ? 'tk-strong' : undefined}>
          {done}/{all}
        </small>
      )}
    </button>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}
const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** One stop for Tab, arrows between the cells, Home and End to the ends of a row. */
function useArrowKeys(rows: number, startMonth: number) {
  const [at, setAt] = useState({ row: 0, month: startMonth })
  const move: KeyHandler = event => {
    const [row = 0, month = 1] = (event.currentTarget.dataset.place ?? '').split('-').map(Number)
    const next = target(event.key, row, month)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.month}"]`)
      ?.focus()
  }
  const target = (key: string, row: number, month: number) => {
    if (key === 'Home') return { row, month: 1 }
    if (key === 'End') return { row, month: 12 }
    const step = STEPS[key]
    return step && { row: within(row + step[0], 0, rows - 1), month: within(month + step[1], 1, 12) }
  }
  return { move, at: { row: Math.min(at.row, Math.max(0, rows - 1)), month: at.month } }
}
