import { useQuery } from '@tanstack/react-query'
import { formatDay, formatLongDay, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import { ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FigureCard } from '#ui/office/figure-card.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useHolds } from '#ui/office/use-me.ts'
import { useYear } from '#ui/office/use-year.ts'
import { TargetsCard } from '../../targets/office/targets-card.tsx'
import { tasksWords } from '../../tasks.words.ts'
import { HoldersSheet } from './holders-sheet.tsx'
import { OutlookSheet } from './outlook-sheet.tsx'
import { UnitsProgress } from './units-progress.tsx'
import { viewKeys, views, type YearOnePage as Year } from './views.client.ts'
import './views.css'
import './year-one-page.css'

/** Cả năm trong một trang: cái gì trễ, ai đang giữ, từng đơn vị tới đâu, và phần còn lại của năm. */
export function YearOnePage() {
  const { year } = useYear()
  const asked = year === undefined ? {} : { nam: String(year) }
  const query = useQuery({
    queryKey: viewKeys.of('year', asked),
    queryFn: () => answer(views.year.$get({ query: asked })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được số liệu cả năm" words={tasksWords}>
      {found =>
        found.plan === null ? (
          <>
            <PageHeader title="Cả năm trong một trang" />
            <EmptyState title="Chưa có kế hoạch nào được ban hành">
              Khi kế hoạch được ban hành, tiến độ của cả năm hiện ở đây.
            </EmptyState>
          </>
        ) : (
          <Page year={found} plan={found.plan} />
        )
      }
    </QueryState>
  )
}

function Page({ year, plan }: { year: Year; plan: NonNullable<Year['plan']> }) {
  const decides = useHolds('leader')
  const late = year.counts.overdue
  return (
    <>
      <PageHeader
        title={`Cả năm ${plan.year} trong một trang`}
        facts={keepTogether(
          [
            formatLongDay(year.today),
            plan.number && `Kế hoạch số ${plan.number}${plan.issued_on ? ` ngày ${formatDay(plan.issued_on)}` : ''}`,
          ]
            .filter(Boolean)
            .join(' · '),
        )}
        actions={
          <>
            {decides && <ButtonAnchor href={`${base}/viec/duyet`}>Việc chờ duyệt</ButtonAnchor>}
            <ButtonLink to="/nhiem-vu?xem=don-vi">Theo đơn vị</ButtonLink>
          </>
        }
      />
      <div className="lt-stack">
        <Sheet>
          <div className="vw-cards">
            <FigureCard
              name="Đã duyệt"
              value={formatNumber(year.done)}
              promise={`/ ${formatNumber(year.total)} kỳ`}
              to="/nhiem-vu?xem=danh-sach&trang-thai=da-duyet"
              bar={{
                done: year.total === 0 ? 0 : year.done / year.total,
                promise: year.total === 0 ? 0 : year.outlook.due / year.total,
              }}
              says={`Vạch: ${formatNumber(year.outlook.due)} kỳ đã tới hạn`}
            />
            <FigureCard
              name="Quá hạn chưa nộp"
              value={formatNumber(late)}
              promise="kỳ"
              to="/nhiem-vu?xem=danh-sach&trang-thai=qua-han"
              says={late === 0 ? 'Không có việc trễ' : `${year.holders.length} người đang giữ`}
            />
            <FigureCard
              name="Nộp đúng hạn"
              value={year.outlook.rate === null ? '–' : formatNumber(year.outlook.rate)}
              promise={year.outlook.rate === null ? '' : '%'}
              says={
                year.outlook.rate === null
                  ? 'Chưa đủ kỳ tới hạn để nói'
                  : `${formatNumber(year.outlook.on_time)} của ${formatNumber(year.outlook.due)} kỳ đã tới hạn`
              }
            />
            <FigureCard
              name="Chờ duyệt"
              value={formatNumber(year.counts.submitted)}
              promise="kỳ"
              to="/nhiem-vu?xem=danh-sach&trang-thai=cho-duyet"
              says={`Trả lại, chờ bổ sung: ${formatNumber(year.counts.returned)} kỳ`}
            />
          </div>
        </Sheet>
        <OutlookSheet year={year} />
        <HoldersSheet year={year} />
        <TargetsCard year={plan.year} />
        <UnitsProgress year={year} />
      </div>
    </>
  )
}
