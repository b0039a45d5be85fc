import { useMemo } from 'react'
import { useKeys } from '#ui/office/use-keys.ts'
import { callOf } from './draft-rows.tsx'
import type { Finding, Review, ReviewRow, Unsure } from './plans.client.ts'

/** At the foot of the page; `?` lists the others too. */
export const FOOT_KEYS = [
  { keys: ['↑', '↓'], does: 'Dòng trước, sau' },
  { keys: ['Enter'], does: 'Nhận' },
  { keys: ['C'], does: 'Điều cần xem kế tiếp' },
  { keys: ['T'], does: 'Tách' },
  { keys: ['G'], does: 'Gộp' },
  { keys: ['Ctrl', 'Z'], does: 'Hoàn tác' },
  { keys: ['?'], does: 'Mọi phím tắt' },
]

export const MORE_KEYS = [
  { keys: ['S'], does: 'Sửa dòng đang mở' },
  { keys: ['B'], does: 'Bỏ qua dòng đang mở' },
  { keys: ['U'], does: 'Dòng đọc chưa chắc kế tiếp' },
  { keys: ['F'], does: 'Sửa điều cần xem theo đề xuất' },
  { keys: ['A'], does: 'Chấp nhận điều cần xem, có lý do' },
  { keys: ['R'], does: 'Gửi điều cần xem lại người soạn' },
  { keys: ['Ctrl', 'Y'], does: 'Làm lại điều vừa hoàn tác' },
  { keys: ['N'], does: 'Tới dòng theo số' },
  { keys: ['L'], does: 'Chỉ dòng cần xem' },
  { keys: ['1', '…', '6'], does: 'Phần của bản đọc' },
  { keys: ['Esc'], does: 'Thôi tách, thôi gộp' },
]

/** What belongs to each row, found once for all of them. */
export interface ByRow {
  findings: (row: ReviewRow) => readonly Finding[]
  unsure: (row: ReviewRow) => readonly Unsure[]
  call: (row: ReviewRow) => string | null
}

export function useByRow({ rows, findings, unsure }: Review): ByRow {
  return useMemo(() => {
    const found = Map.groupBy(findings, finding => finding.row_id)
    const doubts = Map.groupBy(unsure, one => one.row_id)
    const findingsIn = (row: ReviewRow) => found.get(row.id) ?? []
    const unsureIn = (row: ReviewRow) => doubts.get(row.id) ?? []
    const calls = new Map(rows.map(row => [row.id, callOf(row, findingsIn(row), unsureIn(row))]))
    return { findings: findingsIn, unsure: unsureIn, call: row => calls.get(row.id) ?? null }
  }, [rows, findings, unsure])
}

interface Asked {
  review: Review
  byRow: ByRow
  opened: ReviewRow | undefined
  tab: string
  chosen: string | undefined
  open: (row: ReviewRow | undefined) => void
  /** Changes the address: another tab, another chosen thing, the filter. */
  go: (change: Record<string, string | undefined>) => void
  onlyToSee: boolean
  undo: () => void
  redo: () => void
}

/** Keys that move between rows, findings and tabs; the opened row has its own for the decision. */
export function useReviewKeys(asked: Asked): void {
  const { review, byRow, opened, tab, chosen, open, go, onlyToSee, undo, redo } = asked
  const shown = onlyToSee ? review.rows.filter(row => row === opened || byRow.call(row) !== null) : review.rows
  const at = opened ? shown.indexOf(opened) : -1
  const items = tab === 'nhiem-vu' ? [] : itemsOf(review, tab)
  const step = (by: 1 | -1) => {
    if (tab === 'nhiem-vu') return open(shown[Math.min(shown.length - 1, Math.max(0, at + by))])
    const next = items[Math.min(items.length - 1, Math.max(0, items.indexOf(chosen ?? '') + by))]
    if (next !== undefined) go({ chon: next })
  }
  const nextRow = (wanted: (row: ReviewRow) => boolean) => {
    const from = opened ? review.rows.indexOf(opened) : -1
    return [...review.rows.slice(from + 1), ...review.rows.slice(0, Math.max(0, from))].find(wanted)
  }
  const nextFinding = () => {
    const row = nextRow(one => byRow.findings(one).some(isOpen) || byRow.call(one) !== null)
    const loose = review.findings.find(finding => isOpen(finding) && finding.row_id === null)
    if (row && tab === 'nhiem-vu') open(row)
    else if (tab === 'can-xem') step(1)
    else if (loose) go({ muc: 'can-xem', chon: loose.id })
    else if (row) open(row)
  }
  const nextUnsure = () => {
    const row = nextRow(one => byRow.unsure(one).length > 0)
    if (row) open(row)
  }
  const [back, on] = [() => step(-1), () => step(1)]
  useKeys({
    ArrowUp: back,
    ArrowDown: on,
    c: nextFinding,
    u: nextUnsure,
    n: () => document.querySelector<HTMLInputElement>('#pl-toi-dong')?.focus(),
    l: () => go({ loc: onlyToSee ? undefined : 'can-xem' }),
    'Ctrl+z': undo,
    'Ctrl+y': redo,
    ...Object.fromEntries(
      ['nhiem-vu', 'dau-van-ban', 'can-cu', 'muc-tieu', 'ky-bao-cao', 'can-xem'].map((name, index) => [
        `${index + 1}`,
        () => go({ muc: index === 0 ? undefined : name, chon: undefined }),
      ]),
    ),
  })
}

const isOpen = (finding: Finding): boolean => finding.state === 'open'

function itemsOf(review: Review, tab: string): string[] {
  switch (tab) {
    case 'can-cu':
      return review.citations.map(item => item.id)
    case 'muc-tieu':
      return review.targets.map(item => item.id)
    case 'ky-bao-cao':
      return review.deadlines.map(item => item.id)
    case 'can-xem':
      return review.findings.filter(isOpen).map(item => item.id)
    default:
      return []
  }
}
