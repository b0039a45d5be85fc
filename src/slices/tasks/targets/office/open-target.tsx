import { formatDays, formatNumber } from '#ui/format.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { Trace, type TraceStep } from '#ui/office/trace.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { periodWords } from '../../tasks.words.ts'
import { saysOf, VERDICT_WORDS } from '../targets.words.ts'
import { ChooseFigure } from './choose-figure.tsx'
import { decidingPeriod, promiseWords, unitOf } from './target-words.ts'
import { ledgerOf, type Target, type TargetPeriod, type Targets, VERDICT_STATES } from './targets.client.ts'

/** One target: how its number came about, what measures it, and every period of it. */
export function OpenTarget({ target, loaded }: { target: Target; loaded: Targets }) {
  const address = useAddress()
  const asked = target.periods.find(period => period.code === address.get('ky'))
  const shown = asked ?? decidingPeriod(target)
  const unit = unitOf(target)
  return (
    <Sheet title={target.text} facts={promiseWords(target)}>
      <div className="lt-stack">
        {shown && target.figure && <Trace steps={traceOf(target, shown)} />}
        <ChooseFigure target={target} loaded={loaded} />
        {target.periods.length > 0 && (
          <DataTable
            caption={`Từng kỳ của mục tiêu: ${target.text}`}
            columns={columnsFor(target, unit)}
            rows={target.periods}
            rowKey={period => period.code}
          />
        )}
      </div>
    </Sheet>
  )
}

/** Kế hoạch → kỳ → các hoạt động → chỉ tiêu → báo cáo. */
function traceOf(target: Target, period: TargetPeriod): TraceStep[] {
  const { figure } = target
  return [
    { before: 'Kế hoạch, mục tiêu', value: formatNumber(target.value), after: target.unit },
    { before: 'Kỳ', value: periodWords(period.code) },
    {
      value: formatNumber(period.facts),
      after: 'hoạt động đã nhận',
      ...(period.facts > 0 && { to: ledgerOf(target, period) }),
    },
    {
      before: `Chỉ tiêu ${figure?.no ?? ''}:`,
      value: period.done === null ? '–' : formatNumber(period.done),
      current: true,
    },
    { before: 'Báo cáo,', after: 'bảng số liệu' },
  ]
}

const columnsFor = (target: Target, unit: string): Column<TargetPeriod>[] => [
  {
    key: 'period',
    head: 'Kỳ',
    names: true,
    cell: period => (
      <>
        {periodWords(period.code)}
        <br />
        <span className="lt-muted lt-small">{formatDays(period.from, period.to)}</span>
      </>
    ),
  },
  { key: 'promise', head: 'Hứa', kind: 'number', cell: period => formatNumber(period.promise) },
  {
    key: 'done',
    head: unit === '%' ? 'Đạt, %' : 'Đã làm',
    kind: 'number',
    cell: period => <Done target={target} period={period} />,
  },
  ...(unit === '%'
    ? []
    : ([
        { key: 'missing', head: 'Còn thiếu', kind: 'number', cell: period => formatNumber(period.missing) },
        { key: 'waiting', head: 'Chờ duyệt', kind: 'number', cell: period => formatNumber(period.waiting) },
        {
          key: 'expected',
          head: 'Dự kiến',
          kind: 'number',
          cell: period => (period.expected === null ? '–' : formatNumber(period.expected)),
        },
      ] satisfies Column<TargetPeriod>[])),
  {
    key: 'verdict',
    head: 'Kết luận',
    cell: period => <StateBadge state={VERDICT_STATES[period.verdict]}>{VERDICT_WORDS[period.verdict]}</StateBadge>,
  },
  { key: 'says', head: 'Vì sao', cell: period => saysOf(period, unit) },
]

function Done({ target, period }: { target: Target; period: TargetPeriod }) {
  if (period.done === null) return '–'
  const number = formatNumber(period.done)
  if (period.facts === 0) return number
  const label = `mở ${formatNumber(period.facts)} hoạt động của ${periodWords(period.code)}`
  return (
    <FigureLink label={label} to={ledgerOf(target, period)}>
      {number}
    </FigureLink>
  )
}
