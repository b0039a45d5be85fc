import { IconAlertSquareRounded } from '@tabler/icons-react'
import { memo } from 'react'
import { Icon } from '#ui/office/icon.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { scheduleLine } from '../schedule.words.ts'
import type { Finding, ReviewRow, Unsure } from './plans.client.ts'

interface Props {
  row: ReviewRow
  /** What a person should do about it first; null when nothing stands out. */
  call: string | null
  /** Who else is at this row. */
  other: string | undefined
  onOpen: (row: ReviewRow) => void
}

/** A closed row: number, what, when, how far it is. */
export const DraftRow = memo(function DraftRow({ row, call, other, onOpen }: Props) {
  return (
    <button type="button" className="pl-row" aria-expanded={false} onClick={() => onOpen(row)}>
      <TaskTag tt={row.no} bare />
      <span className={row.review === 'skipped' ? 'pl-row-title pl-struck' : 'pl-row-title'}>
        {row.title}
        {other !== undefined && <span className="pl-here lt-small">{other}</span>}
      </span>
      <span className="pl-row-when lt-num">{[...new Set(row.parts.map(scheduleLine))].join('; ')}</span>
      <RowState row={row} call={call} />
    </button>
  )
})

function RowState({ row, call }: Pick<Props, 'row' | 'call'>) {
  if (call !== null)
    return (
      <span className="pl-call">
        <Icon of={IconAlertSquareRounded} small />
        {call}
      </span>
    )
  const [state, words] = STATES[row.review]
  return (
    <StateBadge state={state} plain>
      {words}
    </StateBadge>
  )
}

const STATES = {
  unread: ['upcoming', 'Chưa xem'],
  accepted: ['accepted', 'Đã nhận'],
  corrected: ['accepted', 'Nhận, có sửa'],
  skipped: ['waived', 'Bỏ qua'],
} as const

/** What a person should do about a row before accepting it, or after, when a finding of it is still open. */
export function callOf(row: ReviewRow, findings: readonly Finding[], unsure: readonly Unsure[]): string | null {
  if (row.review === 'skipped') return null
  const isCertain = findings.some(finding => finding.level === 'defect' && finding.state === 'open')
  if (row.review !== 'unread') return isCertain ? 'Điều cần xem' : null
  if (row.parts.some(part => !part.parties.some(party => party.role === 'lead'))) return 'Chọn chủ trì'
  if (unsure.some(one => one.field === 'lead')) return 'Xem chủ trì'
  if (unsure.some(one => one.field === 'schedule')) return 'Chọn thời gian'
  if (isCertain) return 'Điều cần xem'
  if (unsure.some(one => one.field === 'row')) return 'Đọc chưa chắc'
  return unsure.some(one => one.field === 'rhythm') ? 'Chọn nhịp' : null
}
