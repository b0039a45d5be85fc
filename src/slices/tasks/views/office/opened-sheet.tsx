import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { OccurrencesTable } from '../../office/occurrences-table.tsx'
import { tasksWords } from '../../tasks.words.ts'
import { type Query, viewKeys, views } from './views.client.ts'

interface Props {
  title: string
  facts?: ReactNode
  query: Query
  isOfOneTask?: boolean
  isOfOneUnit?: boolean
}

/** What is behind an opened cell, bar, day or unit: its occurrences, brought into sight. */
export function OpenedSheet({ title, facts, query, isOfOneTask = false }: Props) {
  const address = useAddress()
  const box = useRef<HTMLDivElement>(null)
  const opened = address.get('o')
  useEffect(() => {
    if (opened === undefined) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  return (
    <div ref={box} tabIndex={-1} className="vw-opened">
      <Sheet
        flush
        title={title}
        facts={facts}
        action={
          <Button small onClick={() => address.set({ o: undefined, ky: undefined })}>
            Đóng
          </Button>
        }
      >
        <Occurrences query={query} caption={title} isOfOneTask={isOfOneTask} />
      </Sheet>
    </div>
  )
}

/** Occurrences of a filter as rows that open. */
export function Occurrences(props: Omit<Props, 'title'> & { caption: string }) {
  const { query, caption, isOfOneTask = false, isOfOneUnit = false } = props
  const address = useAddress()
  const asked = { ...query, ...(address.get('trang') && { trang: address.get('trang') ?? '' }) }
  const found = useQuery({
    queryKey: viewKeys.of('list', asked),
    queryFn: () => answer(views.list.$get({ query: asked })),
  })
  return (
    <QueryState query={found} failed="Chưa mở được các kỳ này" words={tasksWords}>
      {list => (
        <OccurrencesTable
          list={list}
          caption={caption}
          isOfOneTask={isOfOneTask}
          isOfOneUnit={isOfOneUnit}
          paged={list.total > list.page_size}
        />
      )}
    </QueryState>
  )
}
