import { formatDay, formatNumber } from '#ui/format.ts'
import type { AdjustmentLine } from '../../office/reports.client.ts'

/** Điều chỉnh của báo cáo đã gửi: figure, ± n, the fact and the reason. What was sent stays as it was. */
export function AdjustmentList({ adjustments }: { adjustments: readonly AdjustmentLine[] }) {
  if (adjustments.length === 0) return null
  return (
    <section className="rp-below">
      <h2 className="rp-group">
        Điều chỉnh số liệu của báo cáo đã gửi <span className="lt-num">{adjustments.length}</span>
      </h2>
      <ul className="rp-adjustments">
        {adjustments.map(one => (
          <li key={`${one.code} ${one.activity_id}`}>
            <b className="lt-num">{amountWords(one)}</b> {one.name}: “{one.title}”, ngày {formatDay(one.happened_on)}.{' '}
            <span className="lt-muted">Lý do: {one.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const amountWords = ({ amount, unit }: AdjustmentLine): string =>
  amount === null
    ? 'Số đã báo cáo không còn đúng'
    : `${amount < 0 ? '−' : '+'}${formatNumber(Math.abs(amount))} ${unit}`
