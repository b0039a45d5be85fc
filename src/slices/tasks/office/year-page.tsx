import { useQuery } from '@tanstack/react-query'
import { formatDay, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { TabLinks, useTab } from '#ui/office/tab-links.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useYear } from '#ui/office/use-year.ts'
import { tasksWords } from '../tasks.words.ts'
import { BoardView } from '../views/office/board-view.tsx'
import { CalendarView } from '../views/office/calendar-view.tsx'
import { ExportLinks } from '../views/office/export-links.tsx'
import { GanttView } from '../views/office/gantt-view.tsx'
import { ListView } from '../views/office/list-view.tsx'
import { MatrixView } from '../views/office/matrix-view.tsx'
import { type Choices, type Plan, viewKeys, views } from '../views/office/views.client.ts'
import '../views/office/views.css'
import './tasks.css'

const VIEWS = [
  { value: 'ma-tran', label: 'Ma trận' },
  { value: 'don-vi', label: 'Theo đơn vị' },
  { value: 'lich', label: 'Lịch tháng' },
  { value: 'ca-nam', label: 'Cả năm (Gantt)' },
  { value: 'danh-sach', label: 'Danh sách' },
]
/** What stays when another view is opened. */
const KEPT = ['nam', 'don-vi', 'trang-thai', 'nhiem-vu', 'nguoi', 'tim']

/** Nhiệm vụ cả năm: ma trận, theo đơn vị, lịch, biểu đồ và danh sách của cùng các kỳ. */
export function YearPage() {
  const { year } = useYear()
  const query = useQuery({
    queryKey: viewKeys.choices(year),
    queryFn: () => answer(views.choices.$get({ query: year === undefined ? {} : { nam: String(year) } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được nhiệm vụ của năm" words={tasksWords}>
      {choices => (choices.plan === null ? <NoPlan /> : <Year choices={choices} plan={choices.plan} />)}
    </QueryState>
  )
}

function NoPlan() {
  return (
    <>
      <PageHeader title="Nhiệm vụ cả năm" />
      <EmptyState
        title="Chưa có kế hoạch nào được ban hành"
        action={
          <ButtonLink kind="primary" to="/ke-hoach">
            Mở Kế hoạch
          </ButtonLink>
        }
      >
        Khi kế hoạch được ban hành, các kỳ thực hiện của từng đơn vị hiện ở đây.
      </EmptyState>
    </>
  )
}

function Year({ choices, plan }: { choices: Choices; plan: Plan }) {
  const view = useTab(VIEWS, 'xem')
  const asTable = useAddress().get('bang') === '1'
  const shown = { year: plan.year, choices, asTable }
  return (
    <>
      <PageHeader
        title="Nhiệm vụ cả năm"
        facts={factsOf(choices, plan)}
        actions={<Actions view={view ?? ''} year={plan.year} />}
      />
      <TabLinks name="xem" label="Các cách xem" tabs={VIEWS} keep={KEPT} />
      {view === 'ma-tran' && <MatrixView {...shown} />}
      {view === 'don-vi' && <BoardView {...shown} />}
      {view === 'lich' && <CalendarView {...shown} />}
      {view === 'ca-nam' && <GanttView {...shown} />}
      {view === 'danh-sach' && <ListView {...shown} />}
    </>
  )
}

const factsOf = (choices: Choices, plan: Plan): string =>
  keepTogether(
    [
      plan.number && `Kế hoạch số ${plan.number}`,
      plan.issued_on && `ngày ${formatDay(plan.issued_on)}`,
      `${formatNumber(choices.tasks.length)} nhiệm vụ`,
      `${formatNumber(choices.total)} kỳ`,
    ]
      .filter(Boolean)
      .join(' · '),
  )

/** The table twin, paper and workbook; and the whole year on one page. */
function Actions({ view, year }: { view: string; year: number }) {
  const address = useAddress()
  const asTable = address.get('bang') === '1'
  return (
    <>
      {view !== 'danh-sach' && (
        <ButtonLink to={address.with({ bang: asTable ? undefined : '1', trang: undefined })}>
          {asTable ? 'Xem dạng hình' : 'Xem dạng bảng'}
        </ButtonLink>
      )}
      <ExportLinks view={view} year={year} />
      <ButtonLink to="/ca-nam">Cả năm trong một trang</ButtonLink>
    </>
  )
}
