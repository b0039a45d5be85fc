import { formatNumber, keepTogether } from '#ui/format.ts'
import { SHOWN_STATES, worstState } from '#ui/state.ts'
import { SharedStateIcon } from '#ui/state-icon.tsx'
import { buildMatrix, type Counts } from '../../build-matrix.ts'
import { type Book, cellWords } from '../workbooks.ts'
import { PrintBox, PrintState } from './print-parts.tsx'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)

/** Task × month on A3: shape of the worst state and how much is done, the same as on screen. */
export function MatrixPrint({ book: { year, lines } }: { book: Book }) {
  const { lines: matrix, counts } = buildMatrix(year.duties, year.today)
  const now = year.today.startsWith(`${year.year}-`) ? Number(year.today.slice(5, 7)) : 0
  return (
    <>
      <Legend counts={counts} />
      <PrintBox label="Nhiệm vụ theo tháng">
        <table className="months">
          <thead>
            <tr>
              <th>TT</th>
              <th className="what">Việc</th>
              <th className="what when">Thời gian</th>
              {MONTHS.map(month => (
                <th key={month} className={month === now ? 'now' : undefined}>
                  T{month}
                  {month === now && ' (nay)'}
                </th>
              ))}
              <th>Đã duyệt</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => {
              const own = matrix.get(line.task_id)
              return (
                <tr key={line.task_id}>
                  <td className="n">{line.no}</td>
                  <td className="what">
                    {keepTogether(line.title)}
                    {line.ended && ' (đã thôi theo bản điều chỉnh)'}
                  </td>
                  <td className="what small">{line.schedule_raw}</td>
                  {MONTHS.map(month => (
                    <td key={month} className={month === now ? 'now' : undefined}>
                      <Cell counts={own?.months[month]} />
                    </td>
                  ))}
                  <td className="n">{own ? `${own.done}/${own.total}` : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </PrintBox>
    </>
  )
}

function Cell({ counts }: { counts: Counts | undefined }) {
  if (!counts) return <>–</>
  const present = SHOWN_STATES.filter(state => counts[state] > 0)
  const total = present.reduce((sum, state) => sum + counts[state], 0) - counts.waived
  return (
    <span className="state">
      <SharedStateIcon state={worstState(present)} label={cellWords(counts)} />
      {total > 1 && <span className="n small">{`${counts.accepted}/${total}`}</span>}
    </span>
  )
}

/** What the shapes mean, with how many there are of each. */
export const Legend = ({ counts }: { counts: Counts }) => (
  <p className="small">
    {SHOWN_STATES.map(state => (
      <span key={state}>
        <PrintState state={state} /> <span className="n">{formatNumber(counts[state])}</span>
        {' \u2003'}
      </span>
    ))}
  </p>
)
