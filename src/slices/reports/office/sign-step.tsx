import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useMe } from '#ui/office/use-me.ts'
import { REPORT_STATE_WORDS, RETURN_REASONS, reportsWords } from '../reports.words.ts'
import { REPORT_LOOKS, takesText } from './report-state.ts'
import { type ReportView, reports } from './reports.client.ts'
import { SubmitForm } from './submit-form.tsx'
import { useDeed } from './use-deed.ts'

/** Trình ký: number and date, then to the leader; the leader signs or returns; what is signed is frozen. */
export function SignStep({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report } = view
  return (
    <div className="rp-pad lt-stack">
      {report.return_reason && (
        <InlineNotice>
          Lãnh đạo trả lại: <q>{report.return_reason}</q>
        </InlineNotice>
      )}
      <Sheet
        title="Trình ký"
        action={<StateBadge state={REPORT_LOOKS[report.state]}>{REPORT_STATE_WORDS[report.state]}</StateBadge>}
      >
        {takesText(report.state) ? <SubmitForm view={view} rowVersion={rowVersion} /> : <Submitted view={view} />}
      </Sheet>
      {report.state === 'in_review' && <Deciding view={view} rowVersion={rowVersion} />}
    </div>
  )
}

function Submitted({ view: { report, snapshot } }: { view: ReportView }) {
  return (
    <dl className="rp-facts">
      <dt>Số văn bản</dt>
      <dd>{report.number ?? 'Để trống'}</dd>
      <dt>Ngày văn bản</dt>
      <dd>{report.dated ? formatDay(report.dated) : 'Để trống'}</dd>
      <dt>Người soạn</dt>
      <dd>{report.author_name}</dd>
      {report.submitted_at && (
        <>
          <dt>Trình lúc</dt>
          <dd className="lt-num">{formatInstant(report.submitted_at)}</dd>
        </>
      )}
      {report.signed_at && (
        <>
          <dt>Người ký</dt>
          <dd>{[snapshot.signer.capacity, snapshot.signer.position, report.signer_name].filter(Boolean).join(' ')}</dd>
          <dt>Ký lúc</dt>
          <dd className="lt-num">{formatInstant(report.signed_at)}</dd>
          <dt>Mã băm số liệu</dt>
          <dd className="lt-num rp-hash">{report.snapshot_hash}</dd>
        </>
      )}
    </dl>
  )
}

function Deciding({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, may, snapshot_hash: hash } = view
  const me = useMe()
  const [asking, ask] = useState(false)
  const param = { id: report.id }
  const versioned = () => ({ request_key: crypto.randomUUID(), row_version: rowVersion })
  const signing = useDeed(
    report.id,
    () => answer(reports[':id'].sign.$post({ param, json: { ...versioned(), snapshot_hash: hash ?? '' } })),
    'Đã ký báo cáo, số liệu và tệp đã đóng băng.',
  )
  const returning = useDeed(
    report.id,
    (reason: string) => answer(reports[':id'].return.$post({ param, json: { ...versioned(), reason } })),
    'Đã trả lại báo cáo.',
  )
  if (!may.decide)
    return <InlineNotice calm>Báo cáo đang ở bàn lãnh đạo. Lãnh đạo ký được cả trên điện thoại.</InlineNotice>
  return (
    <Sheet title="Quyết định của lãnh đạo">
      <div className="lt-stack">
        {!may.sign && (
          <InlineNotice>
            {me.staff.id === report.author_staff_id ? reportsWords['report.sign'] : reportsWords['report.decide']}
          </InlineNotice>
        )}
        {signing.trouble && <InlineNotice>Chưa ký được. {signing.trouble}</InlineNotice>}
        {returning.trouble && <InlineNotice>Chưa trả lại được. {returning.trouble}</InlineNotice>}
        <div className="lt-form-acts">
          {may.sign && (
            <Button kind="primary" icon={IconSignature} busy={signing.isBusy} onClick={() => signing.run(undefined)}>
              Ký báo cáo
            </Button>
          )}
          <Button onClick={() => ask(true)}>Trả lại báo cáo</Button>
        </div>
      </div>
      <ConfirmReturn
        opened={asking}
        title="Trả lại báo cáo để sửa"
        reasons={RETURN_REASONS}
        action="Trả lại báo cáo"
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
