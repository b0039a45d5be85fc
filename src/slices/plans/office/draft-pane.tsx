import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useAddress } from '#ui/office/use-address.ts'
import { CitationsTab } from './citations-tab.tsx'
import { DeadlinesTab } from './deadlines-tab.tsx'
import { DraftList } from './draft-list.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { HeaderTab } from './header-tab.tsx'
import type { Choices, Review, ReviewRow } from './plans.client.ts'
import type { ByRow } from './review-keys.ts'
import type { RowMarks } from './source-marks.ts'
import { TargetsTab } from './targets-tab.tsx'
import type { Other } from './use-presence.ts'
import type { ReviewCommands } from './use-review.ts'

export const TABS = ['nhiem-vu', 'dau-van-ban', 'can-cu', 'muc-tieu', 'ky-bao-cao', 'can-xem'] as const

export interface DraftProps {
  review: Review
  byRow: ByRow
  tab: string
  opened: ReviewRow | undefined
  /** What is chosen in a tab that is not of the rows. */
  chosen: string | undefined
  choose: (id: string | undefined) => void
  choices: Choices | undefined
  commands: ReviewCommands
  letters: RowMarks['letters']
  others: readonly Other[]
  head: RefObject<HTMLDivElement | null>
  open: (row: ReviewRow | undefined) => void
  onEditing: (editing: boolean) => void
  onDone: () => void
}

/** What was understood, in tabs; the first one holds the rows. */
export function DraftPane(props: DraftProps) {
  const { review, tab, commands, chosen, choose } = props
  const { version } = review
  // A form is drawn anew when somebody saved what it shows.
  const key = `${version.id}.${version.row_version}`
  return (
    <>
      <Tabs review={review} tab={tab} />
      {tab === 'nhiem-vu' && <DraftList {...props} />}
      {tab === 'dau-van-ban' && <HeaderTab key={key} review={review} choose={choose} />}
      {tab === 'can-cu' && <CitationsTab review={review} chosen={chosen} choose={choose} />}
      {tab === 'muc-tieu' && <TargetsTab review={review} chosen={chosen} choose={choose} />}
      {tab === 'ky-bao-cao' && <DeadlinesTab key={key} review={review} chosen={chosen} choose={choose} />}
      {tab === 'can-xem' && <FindingsTab review={review} commands={commands} chosen={chosen} choose={choose} />}
    </>
  )
}

function Tabs({ review, tab }: { review: Review; tab: string }) {
  const address = useAddress()
  const counts = [
    ['Nhiệm vụ', review.rows.length],
    ['Đầu văn bản', null],
    ['Căn cứ', review.citations.length],
    ['Mục tiêu', review.targets.length],
    ['Kỳ báo cáo', review.deadlines.length],
    ['Điều cần xem', review.findings.filter(finding => finding.state === 'open').length],
  ] as const
  return (
    <nav className="pl-tabs" aria-label="Phần của bản đọc">
      {counts.map(([label, count], at) => (
        <Link
          key={label}
          className={tab === TABS[at] ? 'pl-tab-link pl-tab-current' : 'pl-tab-link'}
          to={address.with({ muc: at === 0 ? undefined : TABS[at], chon: undefined })}
          activeProps={{ 'aria-current': undefined }}
        >
          {label}
          {count !== null && <span className="lt-num">{count}</span>}
          {tab === TABS[at] && <span className="lt-hidden">, đang xem</span>}
        </Link>
      ))}
    </nav>
  )
}
