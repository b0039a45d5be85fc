import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer } from '#ui/office/answer.ts'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { ORIGIN_WORDS, periodInText } from '../tasks.words.ts'
import { keys, tasks } from './tasks.client.ts'

const LOOKS = {
  offered: { state: 'submitted', words: 'Chờ xét' },
  accepted: { state: 'accepted', words: 'Được tính' },
  returned: { state: 'returned', words: 'Trả lại' },
} as const

/** The duty opened among those of its unit, on the page of its task. */
const dutyAddress = (tie: { id: string; task_id: string; unit_id: string | null }): string =>
  `/nhiem-vu/${tie.task_id}?${tie.unit_id === null ? '' : `don-vi=${tie.unit_id}&`}ky=${tie.id}`

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
        <li key={`${tie.id}${tie.tie_state}${tie.origin}`} className="lt-row">
          <TaskTag tt={tie.no} to={`/nhiem-vu/${tie.task_id}`} />
          <Link to={dutyAddress(tie)}>
            {tie.title}, kỳ {periodInText(tie.period_code)}
            {tie.unit_name !== null && `, ${tie.unit_name}`}
          </Link>
          <StateBadge state={LOOKS[tie.tie_state].state}>{LOOKS[tie.tie_state].words}</StateBadge>
          <span className="lt-muted lt-small">{ORIGIN_WORDS[tie.origin]}</span>
        </li>
      ))}
    </ul>
  )
}
