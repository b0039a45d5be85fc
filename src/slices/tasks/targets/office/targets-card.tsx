import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { ProgressBar } from '#ui/office/progress-bar.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { VERDICT_WORDS } from '../targets.words.ts'
import { barOf, unitOf } from './target-words.ts'
import { type Target, targetKeys, targetsClient, VERDICT_STATES } from './targets.client.ts'
import './targets.css'

/** Beside the late list of the year: each target with its bar, its tick and what the year ends with at this pace. */
export function TargetsCard({ year }: { year: number }) {
  const { data } = useQuery({
    queryKey: targetKeys.year(year),
    queryFn: () => answer(targetsClient.index.$get({ query: { year: String(year) } })),
  })
  if (data === undefined || data.targets.length === 0) return null
  return (
    <Sheet
      flush
      title="Mục tiêu và dự báo"
      action={
        <ButtonLink small to="/chi-tieu">
          Từng kỳ, cách tính
        </ButtonLink>
      }
    >
      <DataTable caption="Mục tiêu trong kế hoạch" columns={COLUMNS} rows={data.targets} rowKey={target => target.id} />
    </Sheet>
  )
}

const much = (value: number | null, target: Target): string =>
  value === null ? '–' : `${formatNumber(value)} ${unitOf(target)}`

const COLUMNS: readonly Column<Target>[] = [
  { key: 'text', head: 'Mục tiêu trong kế hoạch', names: true, cell: target => target.text },
  { key: 'promise', head: 'Hứa', kind: 'number', cell: target => much(target.promise || target.value, target) },
  {
    key: 'done',
    head: 'Đã đạt',
    kind: 'number',
    cell: target => (
      <FigureLink label={`mở mục tiêu ${target.text}`} to={`/chi-tieu?mo=${target.id}`}>
        {much(target.done, target)}
      </FigureLink>
    ),
  },
  {
    key: 'bar',
    head: 'Tiến tới mức hứa',
    width: 160,
    cell: target => {
      const bar = barOf(target)
      return bar ? <ProgressBar {...bar} /> : '–'
    },
  },
  {
    key: 'verdict',
    head: 'Nếu giữ nhịp này',
    cell: target => (
      <StateBadge state={VERDICT_STATES[target.verdict]}>
        {target.figure ? VERDICT_WORDS[target.verdict] : 'Chưa đo được'}
        {target.expected !== null && `, ${formatNumber(target.expected)} cả năm`}
      </StateBadge>
    ),
  },
]
