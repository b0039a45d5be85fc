import { Link } from '@tanstack/react-router'
import { Button } from '#ui/office/button.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { PlanLife } from './life.client.ts'
import type { Review } from './plans.client.ts'
import type { Later } from './use-plan-life.ts'

interface Props {
  review: Review
  life: PlanLife
  later: Later
}

/** What was moved to the new year, and what a person has to look at before the plan is submitted. */
export function PlanShifts({ review, life, later }: Props) {
  const { shifts, started_from: from } = life
  if (shifts.length === 0 || review.version.state === 'issued') return null
  const look = shifts.filter(shift => shift.look !== null)
  const open = look.filter(shift => shift.seen_at === null)
  const moved = shifts.filter(shift => shift.before !== shift.after)
  return (
    <Sheet
      title={open.length > 0 ? `${open.length} chỗ cần xem lại cho năm mới` : 'Đã xem hết các chỗ dời sang năm mới'}
      facts={from !== null && `Lập từ kế hoạch năm ${from.year}. Số, ngày để trống; mục tiêu và đơn vị giữ nguyên.`}
    >
      <ul className="pl-shifts">
        {look.map(shift => (
          <li key={shift.id} {...(shift.seen_at !== null && { 'data-seen': true })}>
            <div>
              <p>
                <Place review={review} shift={shift} /> {shift.after}
              </p>
              <p className="lt-muted">{shift.look}</p>
            </div>
            {review.may.edit && (
              <Button
                small
                kind={shift.seen_at === null ? 'plain' : 'quiet'}
                onClick={() => later.mutate({ does: 'see', ids: [shift.id], seen: shift.seen_at === null })}
              >
                {shift.seen_at === null ? 'Đã xem' : 'Xem lại sau'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <details>
          <summary>{moved.length} chỗ đã dời sang năm mới</summary>
          <dl className="pl-diff-fields">
            {moved.map(shift => (
              <div key={shift.id}>
                <dt>
                  <Place review={review} shift={shift} />
                </dt>
                <dd>
                  <del>{shift.before}</del> <ins>{shift.after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Sheet>
  )
}

function Place({ review, shift }: { review: Review; shift: PlanLife['shifts'][number] }) {
  const row = review.rows.find(one => one.id === shift.row_id)
  if (!row) return <b>{shift.place}:</b>
  return (
    <b>
      <Link to={`/ke-hoach/${review.version.id}/doc?dong=${row.id}`}>TT {row.no}</Link>,{' '}
      {shift.place.toLocaleLowerCase('vi')}:
    </b>
  )
}
