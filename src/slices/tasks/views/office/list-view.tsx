import { useQuery } from '@tanstack/react-query'
import { answer } from '#ui/office/answer.ts'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { OccurrencesTable } from '../../office/occurrences-table.tsx'
import { tasksWords } from '../../tasks.words.ts'
import { FilterBar } from './filter-bar.tsx'
import { type Choices, FILTERS, useViewQuery, viewKeys, views } from './views.client.ts'

const FIELDS = ['don-vi', 'nhiem-vu', 'thang', 'nguoi', 'tre', 'tim', 'sap-xep'] as const

/** Every occurrence as a row, fifty a page. */
export function ListView({ year, choices }: { year: number; choices: Choices }) {
  const query = useViewQuery(year, FILTERS)
  const found = useQuery({
    queryKey: viewKeys.of('list', query),
    queryFn: () => answer(views.list.$get({ query })),
    placeholderData: previous => previous,
  })
  return (
    <QueryState query={found} failed="Chưa mở được danh sách kỳ" words={tasksWords}>
      {list => (
        <>
          <FilterBar counts={list.counts} choices={choices} fields={FIELDS} />
          <Sheet flush>
            <OccurrencesTable list={list} caption="Các kỳ thực hiện" paged />
          </Sheet>
        </>
      )}
    </QueryState>
  )
}
