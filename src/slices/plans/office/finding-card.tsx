import { useState } from 'react'
import { formatInstant } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useKeys } from '#ui/office/use-keys.ts'
import type { FindingDecision } from '../plan-finding.table.ts'
import { findingStateWords } from '../plans.words.ts'
import type { Finding } from './plans.client.ts'
import type { ReviewCommands } from './use-review.ts'

const REASONS: Record<FindingDecision, readonly string[]> = {
  accepted: [
    'Văn bản viết đúng ý, giữ nguyên.',
    'Là tên riêng hoặc từ chuyên môn.',
    'Giữ theo văn bản của cấp trên.',
    'Không ảnh hưởng đến việc thực hiện.',
    'Sẽ bổ sung khi ban hành.',
    'Đã thống nhất miệng với lãnh đạo.',
  ],
  sent_back: [
    'Sửa chỗ này trong văn bản gốc rồi nộp lại.',
    'Bổ sung đơn vị chủ trì.',
    'Bổ sung thời gian thực hiện.',
    'Đối chiếu lại số, ngày của văn bản được viện dẫn.',
    'Thống nhất số liệu giữa mục tiêu và bảng nhiệm vụ.',
    'Xem lại số thứ tự và bố cục.',
  ],
}

const ASK: Record<FindingDecision, { title: string; told: string; action: string }> = {
  accepted: {
    title: 'Chấp nhận như văn bản viết',
    told: 'Lý do được giữ cùng điều này, lãnh đạo đọc được khi duyệt.',
    action: 'Chấp nhận như văn bản viết',
  },
  sent_back: {
    title: 'Gửi lại người soạn',
    told: 'Người soạn thấy lý do này trong việc cần làm của mình.',
    action: 'Gửi lại người soạn',
  },
}

interface Props {
  finding: Finding
  commands: ReviewCommands
  mayEdit: boolean
  maySendBack: boolean
  /** The keys act on this one. */
  current?: boolean
  /** Where the finding's own place is, if this card stands elsewhere. */
  goTo?: { to: string; label: string } | undefined
  onMergeWith?: (() => void) | undefined
}

/** One finding: what, where, why, and its three ways out; once decided, how and by whom. */
export function FindingCard({ finding, commands, mayEdit, maySendBack, current = false, goTo, onMergeWith }: Props) {
  const [asking, ask] = useState<FindingDecision>()
  const open = finding.state === 'open'
  const fix = () => void commands.run({ does: 'fix', finding }).catch(() => undefined)
  const mayFix = mayEdit && finding.fix !== null
  useKeys(
    {
      ...(mayFix && { f: fix }),
      ...(mayEdit && { a: () => ask('accepted') }),
      ...(maySendBack && { r: () => ask('sent_back') }),
    },
    current && open && asking === undefined && !commands.busy,
  )
  return (
    <div className={open ? 'pl-finding' : 'pl-finding pl-finding-done'} {...(current && { 'data-current': true })}>
      <InlineNotice
        calm={!open}
        actions={
          <>
            {open && mayFix && (
              <Button small busy={commands.busy} {...(current && { hotkey: 'F' })} onClick={fix}>
                Sửa thành “{finding.fix?.to}”
              </Button>
            )}
            {open && onMergeWith !== undefined && mayEdit && (
              <Button small onClick={onMergeWith}>
                Gộp hai dòng
              </Button>
            )}
            {open && mayEdit && (
              <Button small {...(current && { hotkey: 'A' })} onClick={() => ask('accepted')}>
                Chấp nhận
              </Button>
            )}
            {open && maySendBack && (
              <Button small {...(current && { hotkey: 'R' })} onClick={() => ask('sent_back')}>
                Gửi lại
              </Button>
            )}
            {finding.decision !== null && maySendBack && (
              <Button
                small
                kind="quiet"
                onClick={() => void commands.run({ does: 'reopen', finding }).catch(() => undefined)}
              >
                Mở lại
              </Button>
            )}
            {goTo !== undefined && (
              <ButtonLink small kind="quiet" to={goTo.to}>
                {goTo.label}
              </ButtonLink>
            )}
          </>
        }
      >
        <b>{finding.title}.</b> {finding.what} <span className="lt-muted">({finding.where})</span>
        {finding.fix !== null && open && !finding.what.includes(finding.fix.to) && (
          <span className="pl-below">
            <del>{finding.fix.from}</del> → <ins>{finding.fix.to}</ins>
          </span>
        )}
        {!open && (
          <span className="pl-below">
            <b>{findingStateWords[finding.state]}</b>
            {finding.decision !== null && (
              <>
                : “{finding.decision.reason}”{' '}
                <span className="lt-muted lt-num">
                  {finding.decision.staff_name}, {formatInstant(finding.decision.decided_at)}
                </span>
              </>
            )}
          </span>
        )}
        {open && finding.about !== null && (
          <details className="pl-why">
            <summary>Vì sao</summary>
            {finding.about}
          </details>
        )}
      </InlineNotice>
      {asking !== undefined && (
        <ConfirmReturn
          opened
          {...ASK[asking]}
          reasons={REASONS[asking]}
          busy={commands.busy}
          onClose={() => ask(undefined)}
          onReturn={reason =>
            void commands
              .run({ does: 'decide', finding, decision: asking, reason })
              .then(() => ask(undefined))
              .catch(() => ask(undefined))
          }
        />
      )}
    </div>
  )
}
