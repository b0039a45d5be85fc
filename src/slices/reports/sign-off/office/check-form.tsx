import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { handOver } from '../../office/hand-over.client.ts'
import type { ReportView } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'
import { CHECK_REASONS } from '../sign-off.words.ts'
import { useNumberChoice } from './number-choice.tsx'

/** Người điều phối xem bản người khác viết: lấy số, chuyển lãnh đạo, hoặc trả lại. */
export function CheckForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, sign_off } = view
  const [asking, ask] = useState(false)
  const choice = useNumberChoice(report)
  const param = { id: report.id }
  const versioned = () => ({ request_key: crypto.randomUUID(), row_version: rowVersion })
  const passing = useDeed(
    report.id,
    (taken: { number: 'none' | 'next' | number; dated: string | null }) =>
      answer(handOver.pass.$post({ param, json: { ...versioned(), ...taken, content_hash: sign_off.content_hash } })),
    'Đã chuyển lãnh đạo ký.',
  )
  const returning = useDeed(
    report.id,
    (reason: string) => answer(handOver['give-back'].$post({ param, json: { ...versioned(), reason } })),
    'Đã trả lại người viết.',
  )
  return (
    <Sheet title="Người điều phối xem" facts={`${report.author_name} viết`}>
      <form
        className="lt-form"
        onSubmit={event => {
          event.preventDefault()
          const taken = choice.take()
          if (taken) passing.run(taken)
        }}
      >
        {choice.boxes}
        {passing.trouble && <InlineNotice>Chưa chuyển được. {passing.trouble}</InlineNotice>}
        {returning.trouble && <InlineNotice>Chưa trả lại được. {returning.trouble}</InlineNotice>}
        <div className="lt-form-acts">
          <Button kind="primary" type="submit" busy={passing.isBusy}>
            Chuyển lãnh đạo ký
          </Button>
          <Button onClick={() => ask(true)}>Trả lại người viết</Button>
        </div>
      </form>
      <ConfirmReturn
        opened={asking}
        title="Trả lại người viết để sửa"
        reasons={CHECK_REASONS}
        action="Trả lại người viết"
        busy={returning.isBusy}
        onClose={() => ask(false)}
        onReturn={reason => {
          returning.run(reason)
          ask(false)
        }}
      />
    </Sheet>
  )
}
