import { formatNumber, formatShortDay } from '#ui/format.ts'
import type { OwnInput } from '../inputs.queries.ts'

type Duty = OwnInput['duties'][number]

/** The unit's own numbers of the period, already there: the unit writes words only. */
export function UnitNumbers({ base, duties, today }: { base: string; duties: readonly Duty[]; today: string }) {
  const accepted = duties.filter(duty => duty.state === 'accepted').length
  const waiting = duties.filter(duty => duty.state === 'submitted').length
  const owed = duties.filter(duty => ['upcoming', 'open', 'returned'].includes(duty.state))
  const late = owed.filter(duty => duty.due < today)
  if (duties.length === 0) return <p className="panel">Đơn vị không có việc nào đến hạn trong kỳ này.</p>
  return (
    <section className="panel">
      <h2>Số liệu của đơn vị trong kỳ</h2>
      <dl className="facts">
        <dt>Đến hạn</dt>
        <dd>{formatNumber(duties.length)} kỳ việc</dd>
        <dt>Đã duyệt</dt>
        <dd>{formatNumber(accepted)}</dd>
        <dt>Chờ duyệt</dt>
        <dd>{formatNumber(waiting)}</dd>
        <dt>Trễ hạn</dt>
        <dd>{formatNumber(late.length)}</dd>
      </dl>
      {late.length > 0 && (
        <ul>
          {late.slice(0, MOST).map(duty => (
            <li key={duty.id}>
              <a href={`${base}/viec/nop/${duty.id}`}>TT {duty.no}</a>: {duty.title}, hạn {formatShortDay(duty.due)}
            </li>
          ))}
          {late.length > MOST && <li>và {formatNumber(late.length - MOST)} việc khác</li>}
        </ul>
      )}
    </section>
  )
}

const MOST = 6
