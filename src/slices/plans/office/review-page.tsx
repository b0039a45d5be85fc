import './source.css'
import './row-form.css'
import './review.css'
import { useRef } from 'react'
import { apiAt } from '#ui/office/base.ts'
import { KeyHints } from '#ui/office/key-hints.tsx'
import { Panes } from '#ui/office/panes.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { WorkPage } from '#ui/office/work-page.tsx'
import { Connector } from './connector.tsx'
import { DraftPane } from './draft-pane.tsx'
import type { Review, ReviewRow, Source } from './plans.client.ts'
import { ReviewHeader } from './review-header.tsx'
import { REVIEW_KEYS, useReviewKeys } from './review-keys.ts'
import { marksOf, type PairedField, type RowMarks } from './source-marks.ts'
import { SourcePane } from './source-pane.tsx'
import { useChoices, useReview, useRowCommands, useSource } from './use-review.ts'

/** Reads a plan row by row: the document on the left, what was understood on the right. */
export function ReviewPage() {
  const id = usePathPart('id')
  const review = useReview(id)
  const source = useSource(id)
  return (
    <QueryState query={review} failed="Chưa mở được bản đọc" loading="Đang mở bản đọc">
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
  const commands = useRowCommands(version.id)
  const choices = useChoices(review.may.edit)
  const tab = address.get('muc') ?? 'nhiem-vu'
  const opened = tab === 'nhiem-vu' ? openedRow(rows, address.get('dong')) : undefined
  const open = (row: ReviewRow | undefined) => address.set({ dong: row?.id, muc: undefined })
  const onDone = () => open(nextUnread(rows, opened) ?? opened)
  useReviewKeys({ review, opened, open, undo: () => commands.undo() })
  const marks = marksOfRow(review, source, opened)
  const draft = (
    <DraftPane
      {...{ review, tab, opened, commands, head, onDone, open }}
      choices={choices.data}
      letters={marks.letters}
    />
  )
  return (
    <WorkPage>
      <ReviewHeader review={review} />
      {source === null ? (
        <div className="lt-pane pl-typed">{draft}</div>
      ) : (
        <>
          <Panes
            sourceFirst
            left={{
              label: 'Bản gốc',
              desk: true,
              content: (
                <SourcePane
                  source={source}
                  task={opened?.source.task}
                  marks={marks}
                  leftovers={review.leftovers}
                  fileHref={`${apiAt('plans')}/${version.id}/file`}
                />
              ),
            }}
            right={{ label: 'Bản đọc được', content: draft }}
          />
          <Connector head={head} opened={opened?.id} />
        </>
      )}
      <KeyHints
        hints={REVIEW_KEYS}
        note={version.state === 'draft' ? 'Chưa có gì thành việc cho đến khi kế hoạch được ban hành.' : undefined}
      />
    </WorkPage>
  )
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

const FIELD_OF = {
  lead: 'lead',
  coordinator: 'coordinators',
  supervisor: 'supervisors',
  rhythm: 'schedule',
  schedule: 'schedule',
} as const

function marksOfRow(review: Review, source: Source | null, row: ReviewRow | undefined): RowMarks {
  const words = (role: string) =>
    row?.parts.flatMap(part => part.parties.filter(party => party.role === role).map(party => party.words)) ?? []
  const doubts = review.unsure
    .filter(one => one.row_id === row?.id)
    .flatMap(one => (one.field in FIELD_OF ? FIELD_OF[one.field as keyof typeof FIELD_OF] : []))
  return marksOf({
    links: source?.links ?? [],
    rows: source?.rows ?? [],
    task: row?.source.task,
    words: { lead: words('lead'), coordinators: words('coordinator'), supervisors: words('supervisor') },
    unsure: new Set<PairedField>(doubts),
  })
}
