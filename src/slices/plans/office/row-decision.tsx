import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import type { ReviewRow } from './plans.client.ts'

export type RowMode = 'read' | 'edit' | 'split' | 'merge' | 'skip'

interface Props {
  row: ReviewRow
  unread: number
  mode: RowMode
  busy: boolean
  changed: boolean
  go: (mode: RowMode) => void
  onAccept: () => void
  onDrop: () => void
}

/** The ways on from an opened row, each with its key. */
export function RowDecision({ row, unread, mode, busy, changed, go, onAccept, onDrop }: Props) {
  return (
    <DecisionBar note={unread === 0 ? 'Mọi dòng đã được xem' : `Còn ${unread} dòng chưa nhận`}>
      <Button kind="primary" hotkey="Enter" busy={busy} onClick={onAccept}>
        {changed ? `Nhận dòng ${row.no} đã sửa` : `Nhận dòng ${row.no}`}
      </Button>
      <Button hotkey="S" pressed={mode === 'edit'} onClick={() => go(mode === 'edit' ? 'read' : 'edit')}>
        Sửa
      </Button>
      <Button hotkey="T" onClick={() => go('split')}>
        Tách
      </Button>
      <Button hotkey="G" onClick={() => go('merge')}>
        Gộp
      </Button>
      <Button hotkey="B" onClick={() => go('skip')}>
        Bỏ qua
      </Button>
      {changed && (
        <Button kind="quiet" onClick={onDrop}>
          Bỏ phần vừa sửa
        </Button>
      )}
    </DecisionBar>
  )
}
