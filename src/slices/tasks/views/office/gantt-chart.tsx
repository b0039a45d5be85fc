import { type CSSProperties, Fragment, type KeyboardEvent, useState } from 'react'
import { formatDays, keepTogether } from '#ui/format.ts'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { STATE_WORDS, worstOf } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import './gantt.css'
import { periodWords } from '../../tasks.words.ts'
import { onLines, type Scale, scaleOf } from './gantt-scale.ts'
import type { Gantt, GanttBar, GanttTask } from './views.client.ts'

interface Props {
  gantt: Gantt
}

/** Tasks as rows under their groups, a bar for each period of each part; arrow keys go from bar to bar, Enter opens. */
export function GanttChart({ gantt }: Props) {
  const scale = scaleOf(gantt.year)
  const isNow = gantt.today.startsWith(String(gantt.year))
  const now = Number(gantt.today.slice(5, 7))
  const { stop, move } = useBarKeys(gantt)
  return (
    <section className="lt-sheet vw-gantt" aria-label="Biểu đồ cả năm">
      <div className="lt-table-box">
        <table style={{ '--vw-track': trackOf(gantt, scale) } as CSSProperties}>
          <caption className="lt-hidden">
            Mỗi thanh là một kỳ. Dùng phím mũi tên để đi giữa các thanh, Enter để mở.
          </caption>
          <thead>
            <tr>
              <th scope="col" className="vw-gantt-name">
                Nhiệm vụ
              </th>
              <th scope="col" className="vw-gantt-months" aria-label={`Tháng 1 đến tháng 12 năm ${gantt.year}`}>
                {scale.months.map(month => (
                  <span
                    key={month.n}
                    data-now={(isNow && month.n === now) || undefined}
                    style={{ left: `${month.at}%`, width: `${month.width}%` }}
                  >
                    T{month.n}
                    {isNow && month.n === now && ' nay'}
                  </span>
                ))}
              </th>
            </tr>
          </thead>
          <tbody>
            {gantt.tasks.map((task, n) => (
              <Fragment key={task.task_id}>
                {task.group_title !== null && task.group_title !== gantt.tasks[n - 1]?.group_title && (
                  <tr className="vw-group">
                    <th colSpan={2} scope="colgroup">
                      {keepTogether(task.group_title)}
                    </th>
                  </tr>
                )}
                <TaskRow task={task} scale={scale} stop={stop} onKeyDown={move} />
              </Fragment>
            ))}
          </tbody>
        </table>
        {isNow && (
          <p className="vw-today" aria-hidden style={{ '--vw-at': scale.end(gantt.today) / 100 } as CSSProperties} />
        )}
      </div>
    </section>
  )
}

/** Month lines and days off, drawn once behind every line. */
function trackOf({ holidays }: Gantt, scale: Scale): string {
  const months = scale.months
    .slice(1)
    .map(month => `linear-gradient(var(--ke), var(--ke)) ${month.at}% 0 / 1px 100% no-repeat`)
  const off = holidays.map(({ day }) => {
    const [from, width] = [scale.start(day), scale.end(day) - scale.start(day)]
    return `linear-gradient(var(--lom), var(--lom)) ${(from / (100 - width)) * 100}% 0 / ${width}% 100% no-repeat`
  })
  return [...months, ...off].join(', ')
}

interface RowProps {
  task: GanttTask
  scale: Scale
  stop: string | undefined
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

function TaskRow({ task, ...rest }: RowProps) {
  return (
    <>
      {task.parts.map((part, n) => (
        <tr key={part.id} className={n > 0 ? 'vw-part' : undefined}>
          <th scope="row" className="vw-gantt-name">
            {n === 0 && (
              <span className="vw-gantt-task">
                <TaskTag tt={task.no} bare to={`/nhiem-vu/${task.task_id}`} />
                <span>
                  {keepTogether(task.title)}
                  {task.ended && <em>Không còn trong kế hoạch</em>}
                </span>
              </span>
            )}
            {task.parts.length > 1 && <small>{keepTogether(part.product ?? `Phần việc ${n + 1}`)}</small>}
          </th>
          <td className="vw-track">
            {onLines(part.bars).map(line => (
              <div key={line[0]?.period_code} className="vw-line" data-line>
                {line.map(bar => (
                  <Bar key={bar.period_code} bar={bar} task={task} {...rest} />
                ))}
              </div>
            ))}
          </td>
        </tr>
      ))}
    </>
  )
}

const nameOf = ({ part_id, period_code }: GanttBar): string => `${part_id}~${period_code}`

function Bar({ bar, task, scale, stop, onKeyDown }: Omit<RowProps, 'task'> & { bar: GanttBar; task: GanttTask }) {
  const address = useAddress()
  const name = nameOf(bar)
  const worst = worstOf(bar.counts)
  const [from, to, old] = [scale.start(bar.from), scale.end(bar.due), scale.end(bar.due_on)]
  const share = bar.total > 1 ? `${bar.done}/${bar.total}` : ''
  const days = formatDays(bar.from, bar.due)
  return (
    <button
      type="button"
      className={`vw-bar vw-bar-${worst}`}
      style={{ left: `${from}%`, width: `${to - from}%` }}
      data-bar={name}
      tabIndex={stop === name ? 0 : -1}
      aria-expanded={address.get('o') === name}
      title={`${periodWords(bar.period_code)}, ${days}`}
      onClick={() => address.set({ o: address.get('o') === name ? undefined : name, ky: undefined, trang: undefined })}
      onKeyDown={onKeyDown}
    >
      {bar.due > bar.due_on && <span className="vw-more" style={{ width: `${((to - old) / (to - from)) * 100}%` }} />}
      <StateIcon state={worst} />
      {share && (
        <span className="vw-share" aria-hidden>
          {share}
        </span>
      )}
      <span className="vw-word" aria-hidden>
        {STATE_WORDS[worst]}
      </span>
      <span className="lt-hidden">
        {`TT ${task.no}, ${periodWords(bar.period_code)}, ${days}: ${STATE_WORDS[worst]}${share && `, xong ${share}`}`}
      </span>
    </button>
  )
}

/** One stop for Tab, the bar of today; left and right along a line, up and down to the nearest bar of the next one. */
function useBarKeys(gantt: Gantt) {
  const [at, setAt] = useState<string>()
  const bars = gantt.tasks.flatMap(task => task.parts.flatMap(part => part.bars))
  const current = bars.find(bar => nameOf(bar) === at) ?? bars.find(bar => bar.due >= gantt.today) ?? bars[0]
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const next = nextBar(event.currentTarget, event.key)
    if (next === undefined) return
    event.preventDefault()
    setAt(next.dataset.bar)
    next.focus()
  }
  return { stop: current && nameOf(current), move }
}

function nextBar(from: HTMLElement, key: string): HTMLElement | undefined {
  const line = from.closest('[data-line]')
  const along = Array.from(line?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])
  const here = along.indexOf(from)
  if (key === 'ArrowLeft') return along[here - 1]
  if (key === 'ArrowRight') return along[here + 1]
  if (key === 'Home') return along[0]
  if (key === 'End') return along.at(-1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const lines = Array.from(from.closest('table')?.querySelectorAll('[data-line]') ?? [])
  const next = lines[lines.indexOf(line ?? from) + (key === 'ArrowDown' ? 1 : -1)]
  const middle = (one: Element): number => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2
  const away = (one: Element): number => Math.abs(middle(one) - middle(from))
  return Array.from(next?.querySelectorAll<HTMLElement>('[data-bar]') ?? []).toSorted((a, b) => away(a) - away(b))[0]
}
