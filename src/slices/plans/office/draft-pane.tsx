import { Link } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { CitationsTab } from './citations-tab.tsx'
import { DeadlinesTab } from './deadlines-tab.tsx'
import { DraftRow } from './draft-rows.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { HeaderTab } from './header-tab.tsx'
import { NewRow } from './new-row.tsx'
import { OpenRow } from './open-row.tsx'
import type { Choices, Review, ReviewRow } from './plans.client.ts'
import { findingsIn, unsureIn } from './review-keys.ts'
import type { RowMarks } from './source-marks.ts'
import { TargetsTab } from './targets-tab.tsx'
import type { RowCommands } from './use-review.ts'

interface Props {
  review: Review
  tab: string
  opened: ReviewRow | undefined
  choices: Choices | undefined
  commands: RowCommands
  letters: RowMarks['letters']
  head: RefObject<HTMLDivElement | null>
  open: (row: ReviewRow | undefined) => void
  onDone: () => void
}

/** What was understood, in tabs; the first one holds the rows. */
export function DraftPane(props: Props) {
  const { review, tab } = props
  return (
    <>
      <Tabs review={review} tab={tab} />
      {tab === 'nhiem-vu' && <Rows {...props} />}
      {tab === 'dau-van-ban' && <HeaderTab review={review} />}
      {tab === 'can-cu' && <CitationsTab review={review} />}
      {tab === 'muc-tieu' && <TargetsTab review={review} />}
      {tab === 'ky-bao-cao' && <DeadlinesTab review={review} />}
      {tab === 'can-xem' && <FindingsTab review={review} />}
    </>
  )
}

function Tabs({ review, tab }: { review: Review; tab: string }) {
  const address = useAddress()
  const tabs = [
    ['nhiem-vu', 'Nhiệm vụ', review.rows.length],
    ['dau-van-ban', 'Đầu văn bản', null],
    ['can-cu', 'Căn cứ', review.citations.length],
    ['muc-tieu', 'Mục tiêu', review.targets.length],
    ['ky-bao-cao', 'Kỳ báo cáo', review.deadlines.length],
    ['can-xem', 'Điều cần xem', review.findings.length],
  ] as const
  return (
    <nav className="pl-tabs" aria-label="Phần của bản đọc">
      {tabs.map(([value, label, count]) => (
        <Link
          key={value}
          className={tab === value ? 'pl-tab-link pl-tab-current' : 'pl-tab-link'}
          to={address.with({ muc: value === 'nhiem-vu' ? undefined : value })}
          activeProps={{ 'aria-current': undefined }}
        >
          {label}
          {count !== null && <span className="lt-num">{count}</span>}
          {tab === value && <span className="lt-hidden">, đang xem</span>}
        </Link>
      ))}
    </nav>
  )
}

function Rows({ review, opened, choices, commands, letters, head, open, onDone }: Props) {
  const [adding, add] = useState(false)
  const { rows, may } = review
  const unread = rows.filter(row => row.review === 'unread').length
  return (
    <>
      {rows.length === 0 && (
        <div className="pl-pad">
          <EmptyState title="Chưa có dòng nhiệm vụ nào">
            {review.version.source_name === null
              ? 'Gõ từng dòng: nhiệm vụ, sản phẩm, thời gian, ai chủ trì.'
              : 'Văn bản không có bảng hoặc đoạn nào đọc được thành nhiệm vụ. Toàn bộ chữ vẫn nằm ở bên trái, gõ từng dòng theo đó.'}
          </EmptyState>
        </div>
      )}
      {rows.map(row =>
        row.id === opened?.id && !adding ? (
          <OpenRow
            key={`${row.id}.${row.row_version}`}
            {...{ row, choices, commands, letters, head, unread, onDone }}
            findings={findingsIn(review, row)}
            unsure={unsureIn(review, row)}
            mayEdit={may.edit}
          />
        ) : (
          <DraftRow
            key={row.id}
            row={row}
            findings={findingsIn(review, row)}
            unsure={unsureIn(review, row)}
            onOpen={() => {
              add(false)
              open(row)
            }}
          />
        ),
      )}
      {adding && choices !== undefined && (
        <NewRow choices={choices} commands={commands} after={rows.at(-1) ?? null} onClose={() => add(false)} />
      )}
      {may.edit && !adding && (
        <div className="pl-pad">
          <Button onClick={() => add(true)}>Thêm một dòng gõ tay</Button>
        </div>
      )}
    </>
  )
}
