import { formatShortDay } from '#ui/format.ts'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { lookOf, stateWordsOf, whenOf } from '../duty.words.ts'
import { periodWords } from '../tasks.words.ts'
import type { InboxLine } from './tasks.client.ts'
import { nameOf } from './use-decisions.ts'

interface Props {
  items: readonly InboxLine[]
  current: string
  marked: readonly string[]
  onMark: (ids: readonly string[]) => void
  onOpen: (index: number) => void
}

/** What waits, in the order it waits; a tick marks several for one decision. */
export function InboxList({ items, current, marked, onMark, onOpen }: Props) {
  const mine = items.filter(item => item.may_decide).map(item => item.duty.id)
  const all = mine.length > 0 && mine.every(id => marked.includes(id))
  return (
    <>
      {mine.length > 1 && (
        <label className="tk-all">
          <input type="checkbox" checked={all} onChange={() => onMark(all ? [] : mine)} />
          Chọn cả {mine.length} bài
        </label>
      )}
      <ol className="tk-inbox">
        {items.map((item, i) => (
          <li key={item.duty.id} data-selected={item.duty.id === current || undefined}>
            {item.may_decide ? (
              <input
                type="checkbox"
                aria-label={`Chọn TT ${item.duty.no}, ${nameOf(item)}`}
                checked={marked.includes(item.duty.id)}
                onChange={() => onMark(toggled(marked, item.duty.id))}
              />
            ) : (
              <span />
            )}
            <button type="button" aria-current={item.duty.id === current || undefined} onClick={() => onOpen(i)}>
              <span className="tk-inbox-marks">
                <TaskTag tt={item.duty.no} />
                <StateBadge state={lookOf(item.duty, item.today)}>{wordsOf(item)}</StateBadge>
              </span>
              <b>{nameOf(item)}</b>
              <span className="lt-muted lt-small">
                {periodWords(item.duty.period_code)} · {whenOf(item.duty, item.today).text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

const toggled = (marked: readonly string[], id: string): readonly string[] =>
  marked.includes(id) ? marked.filter(one => one !== id) : [...marked, id]

/** A proposal waits too, though nobody handed anything in. */
function wordsOf(item: InboxLine): string | undefined {
  if (item.duty.now === 'submitted') return stateWordsOf(item.duty, item.today)
  const { origin, happened_on: on } = item.proposal ?? {}
  return `${origin === 'hand' ? 'Gắn tay' : 'Quy tắc đề nghị'}${on ? `, ${formatShortDay(on)}` : ''}`
}
