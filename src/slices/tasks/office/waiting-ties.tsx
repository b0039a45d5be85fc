import { ButtonLink } from '#ui/office/button.tsx'
import { ORIGIN_WORDS } from '../tasks.words.ts'
import type { Tie } from './tasks.client.ts'

/** What was tied to an occurrence without a hand-in and waits for a decision, with the way to it. */
export function WaitingTies({ id, ties }: { id: string; ties: readonly Tie[] }) {
  const waiting = ties.filter(tie => tie.state === 'offered')
  if (waiting.length === 0) return null
  return (
    <ul className="lt-stack lt-small" aria-label="Hoạt động chờ duyệt">
      {waiting.map(tie => (
        <li key={tie.id} className="lt-row">
          <span>
            Chờ duyệt: <b>{tie.fact?.title ?? tie.evidence?.title}</b>. {ORIGIN_WORDS[tie.origin]}.
          </span>
          <ButtonLink small kind="quiet" to={`/minh-chung?ky=${id}`}>
            Mở ở Minh chứng
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
