import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { REPORT_STATE_WORDS, RETURN_REASONS, reportsWords } from '../reports.words.ts'
import { AuthorForm } from '../sign-off/office/author-form.tsx'
import { ChangedNotice } from '../sign-off/office/changed-notice.tsx'
import { CheckForm } from '../sign-off/office/check-form.tsx'
import { WaySheet } from '../sign-off/office/way-sheet.tsx'
import { handOver } from './hand-over.client.ts'
import { REPORT_LOOKS, takesText } from './report-state.ts'
import { type ReportView, reports } from './reports.client.ts'
import { SubmitForm } from './submit-form.tsx'
import { useDeed } from './use-deed.ts'

/** Trình ký: the way of the report, number and date, the coordinator's look, the leader's word; what is signed is frozen. */
export function SignStep({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, may } = view
  const inReview = report.state === 'in_review'
  return (
    <div className="rp-pad lt-stack">
      {report.return_reason && (
        <InlineNotice>
          Bị trả lại để sửa: <q>{report.return_reason}</q>
        </InlineNotice>
      )}
      <WaySheet view={view} />
      <ChangedNotice view={view} />
      {takesText(report.state) && may.compile && <AuthorForm view={view} rowVersion={rowVersion} />}
      <Sheet
        title="Trình ký"
        action={<StateBadge state={REPORT_LOOKS[report.state]}>{REPORT_STATE_WORDS[report.state]}</StateBadge>}
      >
        {takesText(report.state) ? <SubmitForm view={view} rowVersion={rowVersion} /> : <Submitted view={view} />}
      </Sheet>
      {inReview && report.review === 'check' && <Checking view={view} rowVersion={rowVersion} />}
      {inReview && report.review === 'sign' && <Deciding view={view} rowVersion={rowVersion} />}
    </div>
  )
}

function Checking({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  if (view.may.check) return <CheckForm view={view} rowVersion={rowVersion} />
  const why = view.may.barred_by === 'report.check-own' ? 'report.check-own' : 'report.with-coordinator'
  return <InlineNotice calm>{reportsWords[why]}</InlineNotice>
}

function Submitted({ view }: { view: ReportView }) {
  const { report, snapshot } = view
  return (
    <dl className="rp-facts">
      <dt>Số văn bản</dt>
      <dd>{numberWords(view)}</dd>
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

/** A number that came after signing stands beside the bytes, which keep their blank. */
function numberWords({ report, snapshot, is_frozen: frozen }: ReportView): string {
  if (frozen && snapshot.number === null)
    return report.number ? `${report.number}, ghi sau khi ký; bản đã ký để trống` : 'Để trống trong bản đã ký'
  return report.number ?? 'Để trống'
}

function Deciding({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, may, snapshot_hash: hash } = view
  const isVoid = view.sign_off.is_pass_void
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
  const checkingAgain = useDeed(
    report.id,
    () => answer(handOver['ask-again'].$post({ param, json: versioned() })),
    'Đã đề nghị người điều phối xem lại.',
  )
  if (!may.decide)
    return <InlineNotice calm>Báo cáo đang ở bàn lãnh đạo. Lãnh đạo ký được cả trên điện thoại.</InlineNotice>
  return (
    <Sheet title="Quyết định của lãnh đạo">
      <div className="lt-stack">
        {!may.sign && <InlineNotice>{reportsWords['report.sign']}</InlineNotice>}
        {signing.trouble && <InlineNotice>Chưa ký được. {signing.trouble}</InlineNotice>}
        {returning.trouble && <InlineNotice>Chưa trả lại được. {returning.trouble}</InlineNotice>}
        {checkingAgain.trouble && <InlineNotice>Chưa gửi được đề nghị. {checkingAgain.trouble}</InlineNotice>}
        <div className="lt-form-acts">
          {isVoid && (
            <Button kind="primary" busy={checkingAgain.isBusy} onClick={() => checkingAgain.run(undefined)}>
              Đề nghị người điều phối xem lại
            </Button>
          )}
          {may.sign && !isVoid && (
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
