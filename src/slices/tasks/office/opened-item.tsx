import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer } from '#ui/office/answer.ts'
import { QueryState } from '#ui/office/query-state.tsx'
import { tasksWords } from '../tasks.words.ts'
import { InboxDetail } from './inbox-detail.tsx'
import { type InboxLine, keys, tasks } from './tasks.client.ts'

interface Props {
  line: InboxLine
  next: InboxLine | undefined
  without: readonly string[]
  onLeaveOut: (tie: string) => void
}

/** What was handed in is fetched as it is opened, the one after it too: going on does not wait. */
export function OpenedItem({ line, next, without, onLeaveOut }: Props) {
  const query = useQuery(itemQuery(line))
  const queries = useQueryClient()
  useEffect(() => {
    if (next !== undefined) void queries.prefetchQuery(itemQuery(next))
  }, [next, queries])
  return (
    <QueryState query={query} failed="Chưa mở được bài này" loading="Đang mở bài" words={tasksWords}>
      {item => <InboxDetail item={item} without={without} onLeaveOut={onLeaveOut} />}
    </QueryState>
  )
}

/** The version stands in the key: what was decided or handed in again is another thing to read. */
const itemQuery = ({ duty: { id, row_version } }: InboxLine) => ({
  queryKey: [...keys.inboxItem(id), row_version],
  queryFn: () => answer(tasks.inbox[':id'].$get({ param: { id } })),
})
