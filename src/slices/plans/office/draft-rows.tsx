import { IconAlertSquareRounded } from '@tabler/icons-react'
import { Icon } from '#ui/office/icon.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { scheduleLine } from '../schedule.words.ts'
import type { Finding, ReviewRow, Unsure } from './plans.client.ts'

interface Props {
  row: ReviewRow
  findings: readonly Finding[]
  unsure: readonly Unsure[]
  onOpen: () => void
}

/** A closed row: number, what, when, how far it is. */
export function DraftRow({ row, findings, unsure, onOpen }: Props) {
  return (
    <button type="button" className="pl-row" aria-expanded={false} onClick={onOpen}>
      <TaskTag tt={row.no} bare />
      <span className={row.review === 'skipped' ? 'pl-row-title pl-struck' : 'pl-row-title'}>{row.title}</span>
      <span className="pl-row-when lt-num">{[...new Set(row.parts.map(scheduleLine))].join('; ')}</span>
      <RowState row={row} findings={findings} unsure={unsure} />
    </button>
  )
}

function RowState({ row, findings, unsure }: Omit<Props, 'onOpen'>) {
  if (row.review === 'accepted')
    return (
      <StateBadge state="accepted" plain>
        Đã nhận
      </StateBadge>
    )
  if (row.review === 'corrected')
    return (
      <StateBadge state="accepted" plain>
        Nhận, có sửa
      </StateBadge>
    )
  if (row.review === 'skipped')
    return (
      <StateBadge state="waived" plain>
        Bỏ qua
      </StateBadge>
    )
  const call = callOf(row, findings, unsure)
  if (call === null)
    return (
      <StateBadge state="upcoming" plain>
        Chưa xem
      </StateBadge>
    )
  return (
    <span className="pl-call">
      <Icon of={IconAlertSquareRounded} small />
      {call}
    </span>
  )
}

/** What a person should do about a row before accepting it. */
export function callOf(row: ReviewRow, findings: readonly Finding[], unsure: readonly Unsure[]): string | null {
  if (row.review !== 'unread') return null
  if (row.parts.some(part => !part.parties.some(party => party.role === 'lead'))) return 'Chọn chủ trì'
  if (unsure.some(one => one.field === 'lead')) return 'Xem chủ trì'
  if (unsure.some(one => one.field === 'schedule')) return 'Chọn thời gian'
  if (findings.some(finding => finding.level === 'defect')) return 'Điều cần xem'
  if (unsure.some(one => one.field === 'row')) return 'Đọc chưa chắc'
  return unsure.some(one => one.field === 'rhythm') ? 'Chọn nhịp' : null
}
