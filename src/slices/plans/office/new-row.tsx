import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import type { RowContent } from '../plan-content.ts'
import { EMPTY_ROW } from '../row-content.input.ts'
import type { Choices, ReviewRow } from './plans.client.ts'
import { RowForm, tidy } from './row-form.tsx'
import { RowRestored } from './row-kept.tsx'
import { useKept } from './use-kept.ts'
import type { ReviewCommands } from './use-review.ts'

interface Props {
  choices: Choices
  commands: ReviewCommands
  versionId: string
  after: ReviewRow | null
  onClose: () => void
}

/** A row typed in by hand, at the end. */
export function NewRow({ choices, commands, versionId, after, onClose }: Props) {
  const kept = useKept<RowContent>(`${versionId}.dong-moi`, 0)
  const [content, setContent] = useState(() => kept.found?.content ?? { ...EMPTY_ROW, no: nextNo(after?.no) })
  const change = (next: RowContent) => {
    setContent(next)
    kept.keep(next)
  }
  const close = () => {
    kept.keep(undefined)
    onClose()
  }
  const lacks = content.no.trim() === '' || content.title.trim() === ''
  const save = async () => {
    const sent = commands.run({ does: 'add', after: after?.id ?? null, content: tidy(content) })
    if (await sent.then(() => true).catch(() => false)) close()
  }
  return (
    <section className="pl-open" aria-label="Dòng mới">
      <div className="pl-open-head">
        <h2>Dòng mới</h2>
      </div>
      {kept.found !== undefined && <RowRestored at={kept.found.at} onDrop={close} />}
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
        <Button onClick={close}>Bỏ dòng đang gõ</Button>
      </DecisionBar>
    </section>
  )
}

function nextNo(last: string | undefined): string {
  const number = Number.parseInt(last ?? '0', 10)
  return Number.isNaN(number) ? '' : String(number + 1)
}
