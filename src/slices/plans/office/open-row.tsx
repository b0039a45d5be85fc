import { type RefObject, useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useKeys } from '#ui/office/use-keys.ts'
import type { RowContent } from '../plan-content.ts'
import { plansWords } from '../plans.words.ts'
import { contentOf } from '../row-content.input.ts'
import type { Choices, Finding, Review, ReviewRow, Unsure } from './plans.client.ts'
import { RowDecision, type RowMode } from './row-decision.tsx'
import { RowFacts } from './row-facts.tsx'
import { RowForm, tidy } from './row-form.tsx'
import { RowConflict, RowRestored } from './row-kept.tsx'
import { RowMerge } from './row-merge.tsx'
import { RowNotes } from './row-notes.tsx'
import { RowSplit } from './row-split.tsx'
import type { RowMarks } from './source-marks.ts'
import { Letter } from './source-text.tsx'
import { useKept } from './use-kept.ts'
import type { Other } from './use-presence.ts'
import type { ReviewCommands } from './use-review.ts'

const SKIP_REASONS = [
  'Trùng với một dòng khác.',
  'Là dòng tiêu đề nhóm, không phải nhiệm vụ.',
  'Bộ đọc ghép nhầm hai dòng.',
  'Không thuộc kế hoạch tuyên truyền cải cách hành chính.',
  'Đã làm xong trước khi có kế hoạch.',
  'Việc của cơ quan khác.',
]

interface Props {
  review: Review
  row: ReviewRow
  choices: Choices | undefined
  findings: readonly Finding[]
  unsure: readonly Unsure[]
  letters: RowMarks['letters']
  unread: number
  commands: ReviewCommands
  others: readonly Other[]
  head: RefObject<HTMLDivElement | null>
  /** Says whether something is being typed here, to whoever else is at the plan. */
  onEditing: (editing: boolean) => void
  onDone: () => void
}

/** The opened row: what was read, its doubts and findings, and the decision. */
export function OpenRow(props: Props) {
  const { review, row, choices, findings, unsure, letters, unread, commands, others, head, onEditing, onDone } = props
  const mayEdit = review.may.edit
  const kept = useKept<RowContent>(`${review.version.id}.${row.id}`, row.row_version)
  const restored = kept.found?.row_version === row.row_version ? kept.found : undefined
  const [conflict, settle] = useState(kept.found === restored ? undefined : kept.found)
  const [changed, setChanged] = useState(restored?.content)
  const [mode, setMode] = useState<RowMode>(restored ? 'edit' : 'read')
  const [mergeWith, setMergeWith] = useState<string>()
  const content = changed ?? contentOf(row)
  const change = (next: RowContent | undefined) => {
    setChanged(next)
    kept.keep(next)
    onEditing(next !== undefined)
  }
  const go = (next: RowMode, other?: string) => {
    setMergeWith(other)
    setMode(next)
  }
  const run = async (command: Parameters<ReviewCommands['run']>[0], goesOn: boolean) => {
    // The failure is shown below; the row stays open with what was typed.
    const done = await commands.run(command).then(
      () => true,
      () => false,
    )
    if (!done) return
    // Another window of this machine may hold words of its own for this row.
    if (changed !== undefined) kept.keep(undefined)
    onEditing(false)
    if (goesOn) onDone()
  }
  const accept = () =>
    void run(changed ? { does: 'correct', row, content: tidy(changed) } : { does: 'accept', row }, true)
  const free = mayEdit && (mode === 'read' || mode === 'edit') && !commands.busy && conflict === undefined
  useKeys(
    {
      Enter: accept,
      s: () => go(mode === 'edit' ? 'read' : 'edit'),
      t: () => go('split'),
      g: () => go('merge'),
      b: () => go('skip'),
    },
    free,
  )
  const here = others.filter(other => other.row_id === row.id)
  return (
    <section className="pl-open" aria-label={`Dòng ${row.no}`}>
      <div className="pl-open-head" ref={head} tabIndex={-1}>
        <TaskTag tt={row.no} bare current />
        <h2>
          {content.title}
          <Letter letter={letters.title} />
        </h2>
        <span className="lt-muted lt-small lt-nowrap lt-num">{placeOfRow(row)}</span>
      </div>
      {here.map(other => (
        <div key={other.staff_id} className="pl-note">
          <InlineNotice calm={!other.editing}>
            <b>
              {other.name} cũng đang {other.editing ? 'sửa' : 'xem'} dòng này.
            </b>{' '}
            {other.editing && 'Ai lưu sau sẽ thấy cả hai bản để chọn.'}
          </InlineNotice>
        </div>
      ))}
      {conflict !== undefined && (
        <RowConflict
          typed={conflict.content}
          now={contentOf(row)}
          by={lastHand(review, row)}
          onTake={() => {
            settle(undefined)
            change(conflict.content)
            setMode('edit')
          }}
          onDrop={() => {
            settle(undefined)
            change(undefined)
          }}
        />
      )}
      {restored !== undefined && changed !== undefined && (
        <RowRestored at={restored.at} onDrop={() => change(undefined)} />
      )}
      {mode === 'split' ? (
        <RowSplit
          content={contentOf(row)}
          busy={commands.busy}
          onSplit={choice => void run({ does: 'split', row, choice }, false)}
          onClose={() => go('read')}
        />
      ) : mode === 'merge' ? (
        <RowMerge
          row={row}
          rows={review.rows}
          begin={mergeWith}
          busy={commands.busy}
          onMerge={(rows, choice) => void run({ does: 'merge', rows, choice }, false)}
          onClose={() => go('read')}
        />
      ) : mode === 'edit' && choices !== undefined ? (
        <RowForm {...{ content, choices, unsure }} onChange={change} />
      ) : (
        <RowFacts {...{ content, choices, unsure, letters }} offers={review.offers} onChange={change} />
      )}
      <RowNotes
        {...{ review, row, findings, unsure, commands }}
        onMergeWith={other => go('merge', other)}
        active={mode === 'read'}
      />
      {commands.error !== null && (
        <div role="alert" className="pl-note">
          <InlineNotice>{saysOf(commands.error, plansWords)}</InlineNotice>
        </div>
      )}
      {mayEdit && (mode === 'read' || mode === 'edit' || mode === 'skip') && (
        <RowDecision
          {...{ row, unread, mode, go }}
          busy={commands.busy}
          changed={changed !== undefined}
          onAccept={accept}
          onDrop={() => change(undefined)}
        />
      )}
      <ConfirmReturn
        opened={mode === 'skip'}
        title={`Bỏ qua dòng ${row.no}`}
        told="Lý do được giữ cùng dòng này và lãnh đạo đọc được."
        reasons={SKIP_REASONS}
        action={`Bỏ qua dòng ${row.no}`}
        busy={commands.busy}
        onClose={() => go('read')}
        onReturn={reason => void run({ does: 'skip', row, reason }, true).then(() => go('read'))}
      />
    </section>
  )
}

/** Who changed the row last. */
function lastHand({ changes }: Review, row: ReviewRow): string | null {
  const last = changes.findLast(change => change.row_id === row.id || change.row_ids.includes(row.id))
  return last?.staff_name ?? null
}

function placeOfRow({ source: { at, also = [] }, parts }: ReviewRow): string {
  if (!at) return parts.some(part => part.continues_part_id != null) ? 'Theo bản trước' : 'Gõ tay'
  const page = at.page === undefined ? '' : `Trang ${at.page}, `
  const lines = [at, ...also.flatMap(one => one.at ?? [])].map(one => one.row ?? one.line ?? one.block)
  if (lines[0] === undefined) return page.replace(', ', '')
  return `${page}${page ? 'dòng' : 'Dòng'} ${lines.join(', ')} của ${at.row === undefined ? 'văn bản' : 'bảng'}`
}
