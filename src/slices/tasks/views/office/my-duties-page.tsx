import { useQuery } from '@tanstack/react-query'
import { formatDays, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { OccurrencesTable } from '../../office/occurrences-table.tsx'
import { tasksWords } from '../../tasks.words.ts'
import { type OwnWeek, viewKeys, views } from './views.client.ts'

const GROUPS = [
  ['first', 'Làm trước', 'Quá hạn, hoặc bị trả lại'],
  ['this_week', 'Trong tuần này', undefined],
  ['open', 'Đang mở, hạn sau tuần này', undefined],
  ['handed_in', 'Đã nộp trong tuần', undefined],
] as const

/** Việc của tôi ở bàn: việc của chính người đang đăng nhập và của đơn vị họ. */
export function MyDutiesPage() {
  const query = useQuery({ queryKey: viewKeys.of('mine', {}), queryFn: () => answer(views.mine.$get()) })
  return (
    <QueryState isPage query={query} failed="Chưa mở được việc của tôi" words={tasksWords}>
      {week => <Week week={week} />}
    </QueryState>
  )
}

function Week({ week }: { week: OwnWeek }) {
  const waiting = week.first.length + week.this_week.length + week.open.length
  const groups = GROUPS.filter(([key]) => week[key].length > 0)
  return (
    <>
      <PageHeader
        title={waiting === 0 ? 'Không có việc nào phải nộp' : `${formatNumber(waiting)} việc của tôi`}
        facts={keepTogether(`Tuần ${formatDays(week.monday, week.sunday)}`)}
        actions={<ButtonAnchor href={`${base}/viec`}>Mở trang Việc trên điện thoại</ButtonAnchor>}
      />
      {groups.length === 0 ? (
        <EmptyState title="Chưa có kỳ nào đang mở">Đến ngày mở kỳ sau, việc hiện ở đây và có lời nhắc.</EmptyState>
      ) : (
        <div className="lt-stack">
          {groups.map(([key, title, facts]) => (
            <Sheet key={key} flush title={title} facts={facts}>
              <OccurrencesTable list={listOf(week[key], week.today)} caption={title} isOwn />
            </Sheet>
          ))}
        </div>
      )}
    </>
  )
}

const listOf = (rows: OwnWeek['first'], today: string) => ({
  rows,
  today,
  total: rows.length,
  page: 1,
  page_size: rows.length,
})
