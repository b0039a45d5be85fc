import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatInstant } from '#ui/format.ts'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { type NoticeOnList, notices } from './home.client.ts'

const KEY = ['notices']

/** What failed, waits or was decided, until this person has seen to it. */
export function NoticeList() {
  const query = useQuery({ queryKey: KEY, queryFn: () => answer(notices.index.$get()), refetchInterval: 60_000 })
  return (
    <Sheet title="Việc cần biết">
      <QueryState query={query} failed="Chưa mở được việc cần biết">
        {({ notices: list }) =>
          list.length === 0 ? (
            <p className="lt-muted">Không có gì mới. Việc hỏng, đang chờ hoặc vừa được quyết sẽ hiện ở đây.</p>
          ) : (
            list.map(notice => <Notice key={notice.id} notice={notice} />)
          )
        }
      </QueryState>
    </Sheet>
  )
}

function Notice({ notice }: { notice: NoticeOnList }) {
  const queries = useQueryClient()
  const seen = useMutation({
    mutationFn: () => answer(notices[':id'].resolve.$post({ param: { id: notice.id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <div className="home-notice">
      <p>{notice.text}</p>
      <p className="lt-muted lt-small">{formatInstant(notice.created_at)}</p>
      {seen.error !== null && <InlineNotice>{saysOf(seen.error)}</InlineNotice>}
      <Button small kind="quiet" busy={seen.isPending} onClick={() => seen.mutate()}>
        Đã biết
      </Button>
    </div>
  )
}
