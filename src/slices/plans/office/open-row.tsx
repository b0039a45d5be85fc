import { type RefObject, useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useKeys } from '#ui/office/use-keys.ts'
import type { RowContent } from '../plan-content.ts'
import { contentOf } from '../row-content.input.ts'
import type { Choices, Finding, ReviewRow, Unsure } from './plans.client.ts'
import { RowFacts } from './row-facts.tsx'
import { RowForm, tidy } from './row-form.tsx'
import type { RowMarks } from './source-marks.ts'
import { Letter } from './source-text.tsx'
import type { RowCommands } from './use-review.ts'

const SKIP_REASONS = [
  'Trùng với một dòng khác.',
  'Là dòng tiêu đề nhóm, không phải nhiệm vụ.',
  'Bộ đọc ghép nhầm hai dòng.',
  'Không thuộc kế hoạch tuyên truyền cải cách hành chính.',
  'Đã làm xong trước khi có kế hoạch.',
  'Việc của cơ quan khác.',
]

interface Props {
  row: ReviewRow
  choices: Choices | undefined
  findings: readonly Finding[]
  unsure: readonly Unsure[]
  letters: RowMarks['letters']
  mayEdit: boolean
  unread: number
  commands: RowCommands
  head: RefObject<HTMLDivElement | null>
  onDone: () => void
}

/** The opened row: what was read, its doubts and findings, and the decision. */
export function OpenRow({ row, choices, findings, unsure, letters, mayEdit, unread, commands, head, onDone }: Props) {
  const [changed, change] = useState<RowContent>()
  const [editing, edit] = useState(false)
  const [skipping, skip] = useState(false)
  const content = changed ?? contentOf(row)
  const decide = async (reason?: string) => {
    const run =
      reason !== undefined
        ? commands.run({ does: 'skip', row, reason })
        : changed
          ? commands.run({ does: 'correct', row, content: tidy(changed) })
          : commands.run({ does: 'accept', row })
    // The failure is shown below; the row stays open with what was typed.
    if (await run.then(() => true).catch(() => false)) onDone()
  }
  const accept = () => void decide()
  useKeys({ Enter: accept, s: () => edit(!editing), b: () => skip(true) }, mayEdit && !skipping && !commands.busy)
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
      {editing && choices !== undefined ? (
        <RowForm {...{ content, choices, unsure }} onChange={change} />
      ) : (
        <RowFacts {...{ content, choices, unsure, letters }} onChange={change} />
      )}
      <Notes row={row} findings={findings} unsure={unsure} />
      {commands.error !== null && (
        <div role="alert" className="pl-note">
          <InlineNotice>{saysOf(commands.error)}</InlineNotice>
        </div>
      )}
      {mayEdit && (
        <DecisionBar note={`Còn ${unread} dòng chưa nhận`}>
          <Button kind="primary" hotkey="Enter" busy={commands.busy} onClick={() => void decide()}>
            {changed ? `Nhận dòng ${row.no} đã sửa` : `Nhận dòng ${row.no}`}
          </Button>
          <Button hotkey="S" pressed={editing} onClick={() => edit(!editing)}>
            Sửa
          </Button>
          <Button hotkey="B" onClick={() => skip(true)}>
            Bỏ qua
          </Button>
          {changed && (
            <Button kind="quiet" onClick={() => change(undefined)}>
              Bỏ phần vừa sửa
            </Button>
          )}
        </DecisionBar>
      )}
      <ConfirmReturn
        opened={skipping}
        title={`Bỏ qua dòng ${row.no}`}
        told="Lý do được giữ cùng dòng này và lãnh đạo đọc được."
        reasons={SKIP_REASONS}
        action={`Bỏ qua dòng ${row.no}`}
        busy={commands.busy}
        onClose={() => skip(false)}
        onReturn={reason => void decide(reason).then(() => skip(false))}
      />
    </section>
  )
}

function Notes({ row, findings, unsure }: Pick<Props, 'row' | 'findings' | 'unsure'>) {
  return (
    <>
      {row.review === 'skipped' && (
        <div className="pl-note">
          <InlineNotice>
            <b>Đã bỏ qua.</b> {row.skip_reason}
          </InlineNotice>
        </div>
      )}
      {unsure
        .filter(one => one.field === 'row' || one.field === 'schedule')
        .map(one => (
          <div key={one.why} className="pl-note">
            <InlineNotice>
              <b>Đọc chưa chắc:</b> {one.why}.
            </InlineNotice>
          </div>
        ))}
      {findings.map(finding => (
        <div key={finding.id} className="pl-note">
          <InlineNotice>
            <b>{finding.title}.</b> {finding.what} <span className="lt-muted">({finding.where})</span>
          </InlineNotice>
        </div>
      ))}
    </>
  )
}

function placeOfRow({ source: { at } }: ReviewRow): string {
  if (!at) return 'Gõ tay'
  const page = at.page === undefined ? '' : `Trang ${at.page}, `
  const line = at.row ?? at.line ?? at.block
  return line === undefined
    ? page.replace(', ', '')
    : `${page}dòng ${line} của ${at.row === undefined ? 'văn bản' : 'bảng'}`
}
