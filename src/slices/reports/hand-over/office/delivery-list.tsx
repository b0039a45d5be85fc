import { formatDay, formatInstant, formatSize } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { handOver, type Sending } from '../../office/hand-over.client.ts'
import { useDeed } from '../../office/use-deed.ts'
import type { DeliveryState } from '../hand-over.table.ts'
import { DELIVERY_WORDS, WAY_WORDS } from '../hand-over.words.ts'

const LOOKS = {
  queued: 'upcoming',
  sending: 'open',
  sent: 'accepted',
  refused: 'returned',
  unknown: 'overdue',
} as const

/** Sổ gửi: mỗi lần gửi một mục, mỗi nơi nhận mỗi lần thử một dòng. */
export function DeliveryList({ id, sendings, mayAct }: { id: string; sendings: readonly Sending[]; mayAct: boolean }) {
  const again = useDeed(
    id,
    (delivery: string) =>
      answer(
        handOver.deliveries[':delivery'].again.$post({
          param: { id, delivery },
          json: { request_key: crypto.randomUUID() },
        }),
      ),
    'Đã xếp thư vào hàng gửi lại.',
  )
  if (sendings.length === 0) return <p className="lt-muted">Chưa có lần gửi nào.</p>
  return (
    <>
      {again.trouble && <InlineNotice>Chưa gửi lại được. {again.trouble}</InlineNotice>}
      <ul className="ho-list">
        {sendings.map(sending => (
          <li key={sending.id}>
            <div className="ho-line">
              <b>{WAY_WORDS[sending.way]}</b>
              <span>{sending.to_words}</span>
              <span className="lt-muted lt-num">
                {`${sending.sent_name}, ${sending.sent_on ? `ngày ${formatDay(sending.sent_on)}` : formatInstant(sending.created_at)}`}
              </span>
            </div>
            {sending.note && <p>{sending.note}</p>}
            {sending.files.length > 0 && (
              <p className="lt-muted lt-small">
                {sending.files.map(file => `${file.name} (${formatSize(file.size)})`).join('; ')}
              </p>
            )}
            {sending.deliveries.map(delivery => (
              <Attempt
                key={delivery.id}
                delivery={delivery}
                onAgain={mayAct && isLast(sending, delivery) ? () => again.run(delivery.id) : undefined}
                isBusy={again.isBusy}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

type Delivery = Sending['deliveries'][number]

/** Only the last attempt at an address can be followed by another. */
const isLast = (sending: Sending, { id, address }: Delivery): boolean =>
  sending.deliveries.findLast(one => one.address === address)?.id === id

function Attempt(props: { delivery: Delivery; onAgain: (() => void) | undefined; isBusy: boolean }) {
  const { delivery, onAgain, isBusy } = props
  const { state, name, address, attempt_no: no, ended_at: ended, due_at: due, said } = delivery
  return (
    <div className="ho-line">
      <StateBadge state={LOOKS[state]}>{DELIVERY_WORDS[state]}</StateBadge>
      <span>{name ? `${name} <${address}>` : address}</span>
      <span className="lt-muted lt-num">
        {[no > 1 && `lần ${no}`, ended ? formatInstant(ended) : `gửi từ ${formatInstant(due)}`]
          .filter(Boolean)
          .join(', ')}
      </span>
      {said && <q className="lt-small">{said}</q>}
      {onAgain && canGoAgain(state) && (
        <Button small busy={isBusy} onClick={onAgain}>
          Gửi lại
        </Button>
      )}
    </div>
  )
}

const canGoAgain = (state: DeliveryState): boolean => state === 'refused' || state === 'unknown'
