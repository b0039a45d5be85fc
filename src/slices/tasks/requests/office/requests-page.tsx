import { useQuery } from '@tanstack/react-query'
import { formatDay, formatInstant, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { type Tab, TabLinks } from '#ui/office/tab-links.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import type { ShownState } from '#ui/state.ts'
import { lookOf, whenOf } from '../../duty.words.ts'
import { periodWords, tasksWords } from '../../tasks.words.ts'
import { REQUEST_WORDS, type RequestState, stateWordsOf } from '../duty-request.words.ts'
import { OpenRequest } from './open-request.tsx'
import { type RequestItem, requestKeys, requests } from './requests.client.ts'

const LOOKS: Record<RequestState, ShownState> = {
  open: 'submitted',
  granted: 'accepted',
  refused: 'returned',
  withdrawn: 'waived',
}
const VIEWS = ['cho', 'da-tra-loi'] as const

/** Đề nghị của các đơn vị: điều đang chờ trả lời, điều đã trả lời. */
export function RequestsPage() {
  const address = useAddress()
  const view = VIEWS.find(one => one === address.get('xem')) ?? 'cho'
  const page = Math.max(1, Number(address.get('trang') ?? 1) || 1)
  const query = useQuery({
    queryKey: requestKeys.list(view, page),
    queryFn: () => answer(requests.index.$get({ query: { view, page: String(page) } })),
  })
  const tabs: readonly Tab[] = [
    { value: 'cho', label: 'Chờ trả lời', count: query.data?.waiting },
    { value: 'da-tra-loi', label: 'Đã trả lời' },
  ]
  return (
    <>
      <PageHeader
        title="Đề nghị của đơn vị"
        facts="Khó khăn, xin đổi hạn, không phải làm. Hạn của kỳ chỉ đổi khi có trả lời."
      />
      <TabLinks name="xem" label="Đề nghị" tabs={tabs} />
      <QueryState query={query} failed="Chưa mở được đề nghị" words={tasksWords}>
        {list => (
          <Sheet title={view === 'cho' ? 'Chờ trả lời, lâu nhất trước' : 'Đã trả lời, mới nhất trước'} flush>
            <DataTable
              caption="Đề nghị của đơn vị"
              columns={columnsFor(list.today)}
              rows={list.items}
              rowKey={row => row.request.id}
              onOpen={row => address.set({ mo: address.get('mo') === row.request.id ? undefined : row.request.id })}
              opened={row =>
                address.get('mo') === row.request.id && <OpenRequest key={row.request.row_version} item={row} />
              }
              {...(list.total > list.page_size && { page: { page, total: list.total, size: list.page_size } })}
              empty={
                <EmptyState
                  title={view === 'cho' ? 'Không có đề nghị nào chờ trả lời' : 'Chưa có đề nghị nào đã trả lời'}
                >
                  Đơn vị gửi đề nghị từ thẻ việc trên điện thoại; đề nghị hiện ở đây theo thứ tự chờ lâu nhất.
                </EmptyState>
              }
            />
          </Sheet>
        )}
      </QueryState>
    </>
  )
}

const columnsFor = (today: string): readonly Column<RequestItem>[] => [
  {
    key: 'tt',
    head: 'TT',
    kind: 'tt',
    cell: ({ duty }) => <TaskTag tt={duty.no} bare to={`/nhiem-vu/${duty.task_id}`} />,
  },
  {
    key: 'kind',
    head: 'Đề nghị',
    width: 130,
    names: true,
    cell: ({ request }) => REQUEST_WORDS[request.kind],
  },
  {
    key: 'words',
    head: 'Lý do',
    cell: ({ request, duty }) => (
      <span>
        “{request.words}”<span className="lt-muted lt-small"> {keepTogether(duty.title)}</span>
      </span>
    ),
  },
  { key: 'unit', head: 'Đơn vị', cell: ({ duty }) => duty.unit_name ?? duty.party_name ?? 'Người được giao' },
  { key: 'period', head: 'Kỳ', width: 110, cell: ({ duty }) => periodWords(duty.period_code) },
  {
    key: 'due',
    head: 'Hạn',
    width: 150,
    cell: ({ duty }) => {
      const when = whenOf(duty, today)
      return <span className={when.tone && `lt-tone-${when.tone}`}>{when.text}</span>
    },
  },
  {
    key: 'wish',
    head: 'Mong muốn',
    width: 110,
    cell: ({ request }) => (
      <span className="lt-num">{request.wished_on === null ? '–' : formatDay(request.wished_on)}</span>
    ),
  },
  {
    key: 'state',
    head: 'Trả lời',
    width: 170,
    cell: ({ request, duty }) => (
      <span>
        <StateBadge state={LOOKS[request.state]}>{stateWordsOf(request)}</StateBadge>
        {request.state === 'open' && request.forwarded_at !== null && <span className="lt-small"> Chờ lãnh đạo</span>}
        {request.state === 'open' && lookOf(duty, today) === 'overdue' && (
          <span className="lt-small"> Kỳ đã quá hạn</span>
        )}
        {request.decided_at !== null && (
          <span className="lt-muted lt-small lt-num"> {formatInstant(request.decided_at)}</span>
        )}
      </span>
    ),
  },
]
