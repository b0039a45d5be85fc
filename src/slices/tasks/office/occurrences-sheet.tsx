import { useQuery } from '@tanstack/react-query'
import { answer } from '#ui/office/answer.ts'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { tasksWords } from '../tasks.words.ts'
import { statesIn } from '../views/views.input.ts'
import { OccurrencesTable } from './occurrences-table.tsx'
import { keys, tasks } from './tasks.client.ts'

/** The twin of the matrix: every occurrence as a row, under the same filters. */
export function OccurrencesSheet({ year }: { year: number }) {
  const address = useAddress()
  const filter = {
    year: String(year),
    page: address.get('trang') ?? '1',
    state: statesIn(address.all('trang-thai')).join(','),
    ...(address.get('don-vi') && { unit: address.get('don-vi') ?? '' }),
  }
  const query = useQuery({
    queryKey: keys.list(filter),
    queryFn: () => answer(tasks.occurrences.$get({ query: filter })),
    placeholderData: previous => previous,
  })
  return (
    <Sheet flush>
      <QueryState query={query} failed="Chưa mở được danh sách kỳ" words={tasksWords}>
        {list => <OccurrencesTable list={list} caption="Các kỳ thực hiện" paged />}
      </QueryState>
    </Sheet>
  )
}
