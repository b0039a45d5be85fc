import { formatNumber, formatPercent, formatQuantity } from '#ui/format.ts'
import type { FigureLine, Measured } from '../report-snapshot.ts'

/** Only lines that say something; the whole table is in the Word file. */
export function FiguresTable({ figures }: { figures: readonly FigureLine[] }) {
  const told = figures.filter(line => line.planned !== null || line.cumulative.value !== null)
  if (told.length === 0) return <p className="mut">Chưa có số liệu nào trong kỳ.</p>
  return (
    <table className="figs">
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Kỳ này</th>
          <th scope="col">Lũy kế</th>
          <th scope="col">% KH</th>
        </tr>
      </thead>
      <tbody>
        {told.map(line => (
          <tr key={line.code}>
            <th scope="row">
              {line.name}
              <small>{subline(line)}</small>
            </th>
            <td>{shown(line.period, line.is_rate)}</td>
            <td>{shown(line.cumulative, line.is_rate)}</td>
            <td>{formatQuantity(line.percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function subline({ unit, planned, is_rate: isRate, late }: FigureLine): string {
  const parts = [isRate ? '' : unit]
  if (planned !== null) parts.push(`KH ${isRate ? formatPercent(planned) : formatNumber(planned, 2)}`)
  if (late > 0) parts.push(`${formatNumber(late, 2)} ghi nhận sau`)
  return parts.filter(Boolean).join(' · ')
}

const shown = ({ value }: Measured, isRate: boolean): string =>
  value !== null && isRate ? formatPercent(value) : formatQuantity(value, 2)
