import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import type { Choices, ReviewRow } from './plans.client.ts'
import { EMPTY_ROW, RowForm, tidy } from './row-form.tsx'
import type { RowCommands } from './use-review.ts'

interface Props {
  choices: Choices
  commands: RowCommands
  after: ReviewRow | null
  onClose: () => void
}

/** A row typed in by hand, at the end. */
export function NewRow({ choices, commands, after, onClose }: Props) {
  const [content, change] = useState({ ...EMPTY_ROW, no: nextNo(after?.no) })
  const lacks = content.no.trim() === '' || content.title.trim() === ''
  const save = async () => {
    const sent = commands.run({ does: 'add', after: after?.id ?? null, content: tidy(content) })
    if (await sent.then(() => true).catch(() => false)) onClose()
  }
  return (
    <section className="pl-open" aria-label="Dòng mới">
      <div className="pl-open-head">
        <h2>Dòng mới</h2>
      </div>
      <RowForm content={content} choices={choices} unsure={[]} onChange={change} />
      {commands.error !== null && (
        <div role="alert" className="pl-note">
          <InlineNotice>{saysOf(commands.error)}</InlineNotice>
        </div>
      )}
      <DecisionBar note={lacks ? 'Cần có TT và nhiệm vụ' : undefined}>
        <Button kind="primary" disabled={lacks} busy={commands.busy} onClick={() => void save()}>
          Thêm dòng {content.no}
        </Button>
        <Button onClick={onClose}>Bỏ dòng đang gõ</Button>
      </DecisionBar>
    </section>
  )
}

function nextNo(last: string | undefined): string {
  const number = Number.parseInt(last ?? '0', 10)
  return Number.isNaN(number) ? '' : String(number + 1)
}
