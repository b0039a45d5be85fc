import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useHolds } from '#ui/office/use-me.ts'
import { startedWords } from '../life.words.ts'
import { PlanStateBadge } from './plan-state-badge.tsx'
import { type PlanList, plans } from './plans.client.ts'

/** Every plan of the facility, the latest year first. */
export function PlansPage() {
  const mayEdit = useHolds('coordinator')
  const query = useQuery({ queryKey: ['plans'], queryFn: () => answer(plans.index.$get()) })
  const acts = mayEdit && (
    <>
      <ButtonLink to="/ke-hoach/go-tay">Gõ tay</ButtonLink>
      <ButtonLink kind="primary" to="/ke-hoach/nop">
        Nộp tệp kế hoạch
      </ButtonLink>
    </>
  )
  return (
    <QueryState isPage query={query} failed="Chưa mở được danh sách kế hoạch">
      {({ plans: list }) => (
        <>
          <PageHeader
            title={list.length ? `${yearsIn(list)} kế hoạch tuyên truyền` : 'Kế hoạch tuyên truyền'}
            facts="Mỗi năm một kế hoạch. Việc của các đơn vị sinh ra khi kế hoạch được ban hành."
            actions={list.length > 0 && acts}
          />
          {list.length === 0 ? <NoPlan acts={acts} mayEdit={mayEdit} /> : <List list={list} />}
        </>
      )}
    </QueryState>
  )
}

const yearsIn = (list: PlanList): number => new Set(list.map(plan => plan.year)).size

const NoPlan = ({ acts, mayEdit }: { acts: React.ReactNode; mayEdit: boolean }) => (
  <EmptyState title="Chưa có kế hoạch nào" action={acts || undefined}>
    {mayEdit
      ? 'Nộp tệp Word, PDF hoặc văn bản thường của kế hoạch đã soạn: máy đọc thành từng nhiệm vụ để nhận hoặc sửa. Không có tệp thì gõ tay.'
      : 'Kế hoạch hiện ở đây khi điều phối đã soạn và lãnh đạo đã ban hành.'}
  </EmptyState>
)

const PlanName = ({ plan }: { plan: PlanList[number] }) => (
  <>
    {plan.title ?? `Kế hoạch năm ${plan.year}`}
    {plan.version_no > 1 && (
      <span className="lt-muted">
        {' '}
        Phiên bản {plan.version_no}, {startedWords[plan.started_as]}
      </span>
    )}
  </>
)

function List({ list: all }: { list: PlanList }) {
  const navigate = useNavigate()
  // A version that another took the place of is found from the plan's own page.
  const list = all.filter(plan => plan.state !== 'superseded')
  return (
    <Sheet flush>
      <DataTable
        caption="Kế hoạch tuyên truyền"
        rows={list}
        rowKey={plan => plan.id}
        onOpen={plan => void navigate({ to: `/ke-hoach/${plan.id}` })}
        columns={[
          { key: 'year', head: 'Năm', kind: 'tt', width: 70, cell: plan => plan.year },
          { key: 'title', head: 'Kế hoạch', names: true, cell: plan => <PlanName plan={plan} /> },
          { key: 'number', head: 'Số', cell: plan => <span className="lt-nowrap">{plan.number ?? '–'}</span> },
          {
            key: 'issued',
            head: 'Ban hành',
            kind: 'number',
            cell: plan => (plan.issued_on ? formatDay(plan.issued_on) : '–'),
          },
          {
            key: 'rows',
            head: 'Nhiệm vụ',
            kind: 'number',
            cell: plan =>
              plan.state === 'draft' ? `đã xem ${plan.reviewed}/${plan.row_count}` : plan.row_count - plan.skipped,
          },
          {
            key: 'state',
            head: 'Trạng thái',
            cell: plan => <PlanStateBadge state={plan.state} returned={plan.return_reason !== null} />,
          },
        ]}
      />
    </Sheet>
  )
}
