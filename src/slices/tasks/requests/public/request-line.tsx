import { dayOf } from '#platform/day.ts'
import { formatDay, formatShortDay } from '#ui/format.ts'
import type { RequestView } from '../duty-request.queries.ts'
import { REQUEST_WORDS, stateWordsOf } from '../duty-request.words.ts'

/** On a duty's card: what was asked last, and what came of it. */
export function RequestLine({ request }: { request: RequestView }) {
  const { kind, wished_on: wished, asked_at: at } = request
  return (
    <>
      {REQUEST_WORDS[kind]}
      {wished !== null && ` đến ${formatDay(wished)}`}, gửi {formatShortDay(dayOf(at))}: “{request.words}”{' '}
      <b>{stateWordsOf(request)}</b>
      {request.state === 'open' && request.forwarded_at !== null && ', đã chuyển lãnh đạo'}
      {request.state !== 'open' && request.state !== 'withdrawn' && <Answer request={request} />}
    </>
  )
}

function Answer({ request }: { request: RequestView }) {
  const { answer, granted_until: until, decided_name: by, decided_for_name: behalf } = request
  return (
    <>
      {until !== null && `, hạn mới ${formatDay(until)}`}
      {answer !== null && answer !== stateWordsOf(request) && `: “${answer}”`}
      {` ${[by, behalf && `thay mặt ${behalf}`].filter(Boolean).join(', ')}`}
    </>
  )
}
