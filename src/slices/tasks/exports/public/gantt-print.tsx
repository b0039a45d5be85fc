import { daysBetween, makeDay } from '#platform/day.ts'
import { keepTogether } from '#ui/format.ts'
import { SHOWN_STATES, type ShownState, worstState } from '#ui/state.ts'
import { SharedStateIcon } from '#ui/state-icon.tsx'
import { periodWords } from '../../tasks.words.ts'
import { type Book, cellWords, type Span, spansOf } from '../workbooks.ts'
import { PrintBox } from './print-parts.tsx'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)
const HEIGHT = 24
/** Units of drawing for a day. */
const SCALE = 1.2

/** Months of the year beside each task: a bar for each period, ending in the shape of its worst state on the due day. */
export function GanttPrint({ book: { year, lines } }: { book: Book }) {
  const spans = Map.groupBy(spansOf(year), span => span.task_id)
  const from = makeDay(year.year, 1, 1)
  const days = daysBetween(from, makeDay(year.year, 12, 31)) + 1
  const at = (day: string): number => Math.min(days, Math.max(0, daysBetween(from, day)))
  return (
    <PrintBox label="Tiến độ cả năm">
      <table className="gantt">
        <colgroup>
          <col width="6%" />
          <col width="32%" />
          <col width="62%" />
        </colgroup>
        <thead>
          <tr>
            <th>TT</th>
            <th>Việc</th>
            <th>
              <svg
                viewBox={`0 0 ${days * SCALE} ${HEIGHT}`}
                role="img"
                aria-label={`Tháng 1 đến tháng 12 năm ${year.year}`}
              >
                {MONTHS.map(month => (
                  <text
                    key={month}
                    x={at(makeDay(year.year, month, 15)) * SCALE}
                    y="17"
                    fontSize="12"
                    textAnchor="middle"
                  >
                    T{month}
                  </text>
                ))}
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.task_id}>
              <td className="n">{line.no}</td>
              <td>{keepTogether(line.title)}</td>
              <td>
                <Bars spans={spans.get(line.task_id) ?? []} at={at} year={year.year} days={days} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintBox>
  )
}

interface BarsProps {
  spans: readonly Span[]
  at: (day: string) => number
  year: number
  days: number
}

function Bars({ spans, at, year, days }: BarsProps) {
  const words = spans.map(span => `${periodWords(span.period_code)}: ${cellWords(span.counts)}`).join('; ')
  return (
    <svg viewBox={`0 0 ${days * SCALE} ${HEIGHT}`} role="img" aria-label={words || 'Chưa có kỳ nào'}>
      {MONTHS.slice(1).map(month => {
        const x = at(makeDay(year, month, 1)) * SCALE
        return <line key={month} x1={x} y1="0" x2={x} y2={HEIGHT} stroke="#999" strokeWidth="1" />
      })}
      {spans.map(span => (
        <Bar
          key={`${span.period_code} ${span.from}`}
          span={span}
          from={at(span.from) * SCALE}
          to={at(span.due) * SCALE + SCALE}
        />
      ))}
    </svg>
  )
}

function Bar({ span, from, to }: { span: Span; from: number; to: number }) {
  const state = worstOf(span)
  return (
    <>
      <rect
        x={from}
        y="14"
        width={Math.max(2, to - from)}
        height="6"
        fill={state === 'accepted' ? '#000' : state === 'upcoming' || state === 'waived' ? 'none' : '#aaa'}
        stroke="#000"
        strokeWidth="1"
      />
      <g transform={`translate(${Math.max(0, to - 14)} 0) scale(0.85)`}>
        <SharedStateIcon state={state} />
      </g>
    </>
  )
}

const worstOf = (span: Span): ShownState => worstState(SHOWN_STATES.filter(state => span.counts[state] > 0))
