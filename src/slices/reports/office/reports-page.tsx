import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import './reports.css'
import { deadlinePhrase, formatDay, formatDays } from '#ui/format.ts'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useHolds } from '#ui/office/use-me.ts'
import { useYear } from '#ui/office/use-year.ts'
import { REPORT_STATE_WORDS, reportsWords } from '../reports.words.ts'
import { REPORT_LOOKS } from './report-state.ts'
import { keys, type PeriodList, type PeriodRow, reports } from './reports.client.ts'

/** Báo cáo của năm: mỗi kỳ một dòng, từ lúc chưa lập đến lúc đã gửi. */
export function ReportsPage() {
  const { year } = useYear()
  const query = useQuery({ queryKey: keys.periods, queryFn: () => answer(reports.index.$get()) })
  return (
    <QueryState isPage query={query} failed="Chưa mở được danh sách báo cáo" words={reportsWords}>
      {list => <Periods list={list} year={year ?? list.planned_years.at(-1)} />}
    </QueryState>
  )
}

function Periods({ list, year }: { list: PeriodList; year: number | undefined }) {
  const periods = list.periods.filter(period => period.year === year && (period.is_asked || period.report))
  if (year === undefined || !list.planned_years.includes(year) || periods.length === 0)
    return (
      <>
        <PageHeader title="Báo cáo" actions={<ButtonLink to="/bao-cao/mau">Mẫu báo cáo</ButtonLink>} />
        <EmptyState
          title={year === undefined ? 'Chưa có kỳ báo cáo' : `Chưa có kỳ báo cáo năm ${year}`}
          action={<ButtonLink to="/ke-hoach">Mở Kế hoạch</ButtonLink>}
        >
          Các kỳ và hạn nộp lấy từ kế hoạch. Ban hành kế hoạch năm thì mỗi kỳ báo cáo hiện ở đây, số liệu tự tính từ sổ
          hoạt động.
        </EmptyState>
      </>
    )
  const sent = periods.filter(period => period.report?.handed_over_at).length
  return (
    <>
      <PageHeader
        title={`Báo cáo năm ${year}`}
        facts={`${periods.length} kỳ theo kế hoạch, đã gửi ${sent}. Số liệu chốt một ngày trước hạn nộp.`}
        actions={
          <>
            <ButtonLink to={`/danh-muc?muc=ky&nam=${year}`}>Xem và sửa hạn</ButtonLink>
            <ButtonLink to="/bao-cao/chi-tieu">Danh mục chỉ tiêu</ButtonLink>
            <ButtonLink to="/bao-cao/mau">Mẫu báo cáo</ButtonLink>
          </>
        }
      />
      <Assumed periods={periods} year={year} />
      <PeriodTable periods={periods} today={list.today} />
    </>
  )
}

/** Days that the plan does not say are told as what they are. */
function Assumed({ periods, year }: { periods: readonly PeriodRow[]; year: number }) {
  const assumed = periods.filter(period => period.origin === 'usual' && !period.is_fixed)
  if (assumed.length === 0) return null
  return (
    <InlineNotice
      actions={
        <ButtonLink small to={`/danh-muc?muc=ky&nam=${year}`}>
          Đặt hạn
        </ButtonLink>
      }
    >
      Kế hoạch không ghi ngày gửi báo cáo {assumed.map(period => period.name).join(', ')}. Hạn đang tạm tính theo khung
      chung (trước ngày 14); xem lại rồi đặt hạn đúng.
    </InlineNotice>
  )
}

function PeriodTable({ periods, today }: { periods: readonly PeriodRow[]; today: string }) {
  const mayWrite = useHolds('coordinator')
  const navigate = useNavigate()
  // The nearest report not yet sent is the one to work on: it alone has the solid button.
  const turn = periods.find(period => !period.report?.handed_over_at)?.id
  const starting = useMutation({
    mutationFn: (period: PeriodRow) =>
      answer(reports.index.$post({ json: { request_key: crypto.randomUUID(), period_id: period.id } })),
    onSuccess: ({ id }) => navigate({ to: `/bao-cao/${id}` }),
  })
  return (
    <>
      {starting.error && (
        <InlineNotice>
          Chưa lập được báo cáo {starting.variables?.name}. {saysOf(starting.error, reportsWords)}
        </InlineNotice>
      )}
      <div className="rp-periods">
        <Sheet flush>
          <DataTable
            caption="Các kỳ báo cáo"
            rows={periods}
            rowKey={period => period.id}
            columns={[
              { key: 'name', head: 'Kỳ', names: true, cell: period => period.name },
              {
                key: 'window',
                head: 'Số liệu từ ngày đến ngày chốt',
                cell: period => <span className="lt-num">{formatDays(period.from_day, period.cut_off)}</span>,
              },
              { key: 'due', head: 'Hạn nộp', cell: period => <Due period={period} today={today} /> },
              { key: 'state', head: 'Trạng thái', cell: period => <State period={period} /> },
              {
                key: 'number',
                head: 'Số văn bản',
                cell: period => <span className="lt-num">{period.report?.number ?? '–'}</span>,
              },
              {
                key: 'act',
                head: 'Việc',
                cell: period => (
                  <Act
                    period={period}
                    today={today}
                    isTurn={period.id === turn}
                    mayWrite={mayWrite}
                    isBusy={starting.isPending && starting.variables?.id === period.id}
                    onStart={() => starting.mutate(period)}
                  />
                ),
              },
            ]}
          />
        </Sheet>
      </div>
    </>
  )
}

function Due({ period, today }: { period: PeriodRow; today: string }) {
  if (period.report?.handed_over_at) return <span className="lt-num">{formatDay(period.due_on)}</span>
  const due = deadlinePhrase({
    dueOn: period.send_by,
    before: period.due_on,
    today,
    workingDaysLeft: Math.max(0, period.working_days_left),
  })
  return <span className={`lt-tone-${due.tone}`}>{due.text}</span>
}

function State({ period: { report } }: { period: PeriodRow }) {
  if (!report) return <StateBadge state="upcoming">Chưa lập</StateBadge>
  return (
    <div className="lt-stack rp-tight">
      <span>
        <StateBadge state={report.return_reason ? 'returned' : REPORT_LOOKS[report.state]}>
          {report.return_reason ? 'Lãnh đạo trả lại' : REPORT_STATE_WORDS[report.state]}
        </StateBadge>
      </span>
      {report.return_reason && <q className="lt-small">{report.return_reason}</q>}
      {report.handed_over_to && <span className="lt-muted lt-small">{report.handed_over_to}</span>}
    </div>
  )
}

interface ActProps {
  period: PeriodRow
  today: string
  isTurn: boolean
  mayWrite: boolean
  isBusy: boolean
  onStart: () => void
}

function Act({ period, today, isTurn, mayWrite, isBusy, onStart }: ActProps) {
  if (period.report)
    return (
      <ButtonLink small kind={isTurn ? 'primary' : 'plain'} to={`/bao-cao/${period.report.id}`}>
        {`Mở ${period.name}`}
      </ButtonLink>
    )
  if (!mayWrite) return <span className="lt-muted">Người điều phối lập</span>
  if (period.from_day > today) return <span className="lt-muted">{`Mở từ ${formatDay(period.from_day)}`}</span>
  return (
    <Button small kind={isTurn ? 'primary' : 'plain'} icon={IconPlus} busy={isBusy} onClick={onStart}>
      Lập báo cáo
    </Button>
  )
}
