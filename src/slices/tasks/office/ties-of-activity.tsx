import { useQuery } from '@tanstack/react-query'
import { answer } from '#ui/office/answer.ts'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { periodInText } from '../tasks.words.ts'
import { keys, tasks } from './tasks.client.ts'

const LOOKS = {
  offered: { state: 'submitted', words: 'Chờ xét' },
  accepted: { state: 'accepted', words: 'Được tính' },
  returned: { state: 'returned', words: 'Trả lại' },
} as const

/** Which duties a fact of the ledger fulfils: the join that makes it count. */
export function TiesOfActivity({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: [...keys.all, 'ties', id],
    queryFn: () => answer(tasks.ties.$get({ query: { activity: id } })),
  })
  if (data === undefined) return null
  if (data.ties.length === 0) return <p className="lt-muted">Chưa gắn với kỳ nào của kế hoạch.</p>
  return (
    <ul className="lt-stack" aria-label="Gắn với các kỳ">
      {data.ties.map(tie => (
        <li key={tie.id} className="lt-row">
          <TaskTag tt={tie.no} to={`/nhiem-vu/${tie.task_id}`} />
          <span>
            {tie.title}, kỳ {periodInText(tie.period_code)}
          </span>
          <StateBadge state={LOOKS[tie.tie_state].state}>{LOOKS[tie.tie_state].words}</StateBadge>
        </li>
      ))}
    </ul>
  )
}
