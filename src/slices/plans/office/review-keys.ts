import { useKeys } from '#ui/office/use-keys.ts'
import { callOf } from './draft-rows.tsx'
import type { Review, ReviewRow } from './plans.client.ts'

export const REVIEW_KEYS = [
  { keys: ['↑', '↓'], does: 'Dòng trước, sau' },
  { keys: ['Enter'], does: 'Nhận' },
  { keys: ['S'], does: 'Sửa' },
  { keys: ['B'], does: 'Bỏ qua' },
  { keys: ['C'], does: 'Điều cần xem kế tiếp' },
  { keys: ['Ctrl', 'Z'], does: 'Hoàn tác' },
]

interface Asked {
  review: Review
  opened: ReviewRow | undefined
  open: (row: ReviewRow | undefined) => void
  undo: () => void
}

/** Keys that move between rows; the opened row has its own for the decision. */
export function useReviewKeys({ review, opened, open, undo }: Asked): void {
  const { rows } = review
  const at = opened ? rows.indexOf(opened) : -1
  const previous = () => open(rows[Math.max(0, at - 1)])
  const next = () => open(rows[Math.min(rows.length - 1, at + 1)])
  const nextToSee = () => {
    const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
    const found = after.find(row => callOf(row, findingsIn(review, row), unsureIn(review, row)) !== null)
    if (found) open(found)
  }
  useKeys({ ArrowUp: previous, ArrowDown: next, c: nextToSee, 'Ctrl+z': undo })
}

export const findingsIn = (review: Review, row: ReviewRow) => review.findings.filter(one => one.row_id === row.id)
export const unsureIn = (review: Review, row: ReviewRow) => review.unsure.filter(one => one.row_id === row.id)
