import { formatNumber, formatPercent } from '#ui/format.ts'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { kindWords, measureWords } from '../activity-kinds.words.ts'
import type { LedgerRow } from './activities.client.ts'

/** "45 lượt người", "190/200 (95 %)": what a fact measures, its main measure first. */
export function quantityOf(row: Pick<LedgerRow, 'kind' | 'measures' | 'numerator' | 'denominator'>): string {
  if (row.numerator !== null && row.denominator)
    return `${formatNumber(row.numerator)}/${formatNumber(row.denominator)} (${formatPercent((row.numerator / row.denominator) * 100)})`
  const order: readonly string[] = kindWords(row.kind).measures
  return (
    Object.entries(row.measures)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([measure, quantity]) => `${formatNumber(quantity)} ${measureWords(measure).unit}`)
      .join(', ') || '–'
  )
}

/** Whether a fact counts, and why not. */
export function CountedBadge({
  row,
}: {
  row: Pick<LedgerRow, 'ended_at' | 'counted_at' | 'superseded_by' | 'source' | 'programme_counts'>
}) {
  if (row.ended_at !== null) return <StateBadge state="waived">{row.superseded_by ? 'Đã thay' : 'Đã rút'}</StateBadge>
  if (!row.programme_counts) return <StateBadge state="waived">Chương trình khác</StateBadge>
  if (row.counted_at !== null) return <StateBadge state="accepted">Đã tính</StateBadge>
  return <StateBadge state="submitted">{row.source === 'typed' ? 'Chờ xác nhận' : 'Chờ duyệt'}</StateBadge>
}
