import './source.css'
import './row-form.css'
import './review.css'
import './row-moves.css'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { apiAt } from '#ui/office/base.ts'
import { KeyHints } from '#ui/office/key-hints.tsx'
import { Panes } from '#ui/office/panes.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { useKeyHelp } from '#ui/office/use-key-help.ts'
import { WorkPage } from '#ui/office/work-page.tsx'
import { tasksOf } from '../row-source.policy.ts'
import { Connector } from './connector.tsx'
import { DraftPane, TABS } from './draft-pane.tsx'
import type { Review, ReviewRow, Source } from './plans.client.ts'
import { ReviewHeader } from './review-header.tsx'
import { FOOT_KEYS, MORE_KEYS, useByRow, useReviewKeys } from './review-keys.ts'
import { marksOfRow } from './row-marks.ts'
import { marksOfChosen, type Target, targetsOf } from './source-links.ts'
import { SourcePane } from './source-pane.tsx'
import { usePresence } from './use-presence.ts'
import { useChoices, useReview, useReviewCommands, useSource } from './use-review.ts'

/** Reads a plan row by row: the document on the left, what was understood on the right. */
export function ReviewPage() {
  const id = usePathPart('id')
  const review = useReview(id)
  const source = useSource(id)
  return (
    <QueryState isPage query={review} failed="Chưa mở được bản đọc" loading="Đang mở bản đọc">
      {data => (
        <QueryState query={source} failed="Chưa mở được bản gốc" loading="Đang mở bản gốc">
          {read => <ReviewDesk review={data} source={read} />}
        </QueryState>
      )}
    </QueryState>
  )
}

function ReviewDesk({ review, source }: { review: Review; source: Source | null }) {
  const address = useAddress()
  const head = useRef<HTMLDivElement>(null)
  const { rows, version } = review
  const commands = useReviewCommands(review)
  const choices = useChoices(review.may.edit)
  const byRow = useByRow(review)
  const [side, show] = useState<'left' | 'right'>('right')
  const [editing, setEditing] = useState(false)
  const tab = TABS.find(name => name === address.get('muc')) ?? 'nhiem-vu'
  const chosen = address.get('chon')
  const opened = tab === 'nhiem-vu' ? openedRow(rows, address.get('dong')) : undefined
  const others = usePresence(review, opened?.id ?? null, editing)
  const go = useStable(address.set)
  const { forget } = commands
  const open = useCallback(
    (row: ReviewRow | undefined) => {
      setEditing(false)
      // What failed in one row is no news of another.
      forget()
      go({ dong: row?.id, muc: undefined, chon: undefined })
    },
    [go, forget],
  )
  const choose = useCallback((chon: string | undefined) => go({ chon }), [go])
  const fromSource = useCallback(
    (target: Target) => {
      go(target.to)
      show('right')
    },
    [go],
  )
  const onDone = () => open(nextUnread(rows, opened) ?? opened)
  const onlyToSee = address.get('loc') === 'can-xem'
  useReviewKeys({ review, byRow, opened, tab, chosen, open, go, onlyToSee, undo: commands.undo, redo: commands.redo })
  useKeyHelp(MORE_KEYS)
  const marks = useMemo(
    () =>
      tab !== 'nhiem-vu' && source !== null
        ? marksOfChosen(review, source, tab, chosen)
        : marksOfRow(review, source, opened),
    [review, source, tab, chosen, opened],
  )
  const targets = useMemo(
    () => (source === null ? new Map<string, Target>() : targetsOf(review, source)),
    [review, source],
  )
  const draft = (
    <DraftPane
      {...{ review, byRow, tab, opened, chosen, choose, commands, others, head, onDone, open }}
      choices={choices.data}
      letters={marks.letters}
      onEditing={setEditing}
    />
  )
  return (
    <WorkPage>
      <ReviewHeader review={review} others={others} />
      {source === null ? (
        <>
          <div className="lt-pane pl-typed">{draft}</div>
          <Connector head={head} opened={opened?.id} side="right" />
        </>
      ) : (
        <>
          <Panes
            sourceFirst
            shown={side}
            onShow={show}
            left={{
              label: 'Bản gốc',
              desk: true,
              content: (
                <SourcePane
                  source={source}
                  tasks={opened ? tasksOf(opened.source) : []}
                  marks={marks}
                  targets={targets}
                  choose={fromSource}
                  leftovers={review.leftovers}
                  fileHref={`${apiAt('plans')}/${version.id}/file`}
                />
              ),
            }}
            right={{ label: 'Bản đọc được', content: draft }}
          />
          <Connector head={head} opened={opened?.id ?? (chosen && `${tab}.${chosen}`)} side={side} />
        </>
      )}
      <KeyHints
        hints={FOOT_KEYS}
        note={version.state === 'draft' ? 'Chưa có gì thành việc cho đến khi kế hoạch được ban hành.' : undefined}
      />
    </WorkPage>
  )
}

/** One function for good that calls the latest: what is drawn once need not be drawn again for it. */
function useStable<Arguments extends unknown[]>(call: (...given: Arguments) => void): (...given: Arguments) => void {
  const latest = useRef(call)
  useLayoutEffect(() => {
    latest.current = call
  })
  return useCallback((...given: Arguments) => latest.current(...given), [])
}

/** The row named in the address, else the first that nobody has looked at, else the first. */
function openedRow(rows: readonly ReviewRow[], id: string | undefined): ReviewRow | undefined {
  return rows.find(row => row.id === id) ?? rows.find(row => row.review === 'unread') ?? rows[0]
}

function nextUnread(rows: readonly ReviewRow[], from: ReviewRow | undefined): ReviewRow | undefined {
  const start = from ? rows.indexOf(from) + 1 : 0
  const others = [...rows.slice(start), ...rows.slice(0, start)].filter(row => row.id !== from?.id)
  return others.find(row => row.review === 'unread') ?? rows[start]
}
