import { useQuery } from '@tanstack/react-query'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { tasksWords } from '../tasks.words.ts'
import { OccurrencesTable } from './occurrences-table.tsx'
import { keys, type MatrixTask, tasks } from './tasks.client.ts'

/** What is behind an opened cell of the matrix: each unit's occurrence of that month. */
export function CellSheet({ year, tasks: all }: { year: number; tasks: readonly MatrixTask[] }) {
  const address = useAddress()
  const [id = '', month = ''] = address.get('o')?.split('.') ?? []
  const task = all.find(one => one.task_id === id)
  const unit = address.get('don-vi')
  const query = useQuery({
    queryKey: keys.list(year, 'cell', id, month, unit),
    queryFn: () =>
      answer(tasks.occurrences.$get({ query: { year: String(year), task: id, month, ...(unit && { unit }) } })),
    enabled: task !== undefined,
  })
  if (task === undefined) return null
  return (
    <Sheet
      flush
      title={`TT ${task.no}, tháng ${month}`}
      facts={task.title}
      action={
        <Button small onClick={() => address.set({ o: undefined })}>
          Đóng
        </Button>
      }
    >
      <QueryState query={query} failed="Chưa mở được các kỳ của ô này" words={tasksWords}>
        {list => <OccurrencesTable list={list} caption={`Các kỳ của TT ${task.no} trong tháng ${month}`} isOfOneTask />}
      </QueryState>
    </Sheet>
  )
}
