import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { returnReasons } from '../plans.words.ts'
import { IssueForm } from './issue-form.tsx'
import { MissingList } from './missing-list.tsx'
import type { Review } from './plans.client.ts'
import type { Life } from './use-life.ts'

interface Props {
  /** Tasks of the version before that nobody has decided on. */
  undecided: number
  review: Review
  life: Life
  onDiscarded: () => void
}

/** The one thing to do next, and what stands in its way. */
export function PlanNext({ undecided, review, life, onDiscarded }: Props) {
  const { version, may, missing } = review
  const asksForMissing = missing.length > 0 && ['draft', 'in_review', 'approved'].includes(version.state)
  return (
    <>
      {version.state === 'draft' && <DraftNext {...{ undecided, review, life, onDiscarded }} />}
      {version.state === 'in_review' && <ReviewNext review={review} life={life} />}
      {version.state === 'approved' && (
        <Sheet title="Ban hành" facts="Việc của các đơn vị sinh ra từ ngày ban hành">
          {may.issue && missing.length === 0 && <IssueForm review={review} life={life} />}
          {may.issue && missing.length > 0 && <p>Bổ sung những chỗ thiếu bên dưới rồi trình lại, sau đó ban hành.</p>}
          {!may.issue && <p>Điều phối sẽ cấp số và ban hành.</p>}
        </Sheet>
      )}
      {life.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(life.error)}</InlineNotice>
        </div>
      )}
      {asksForMissing && <MissingList review={review} />}
    </>
  )
}

function DraftNext({ undecided, review, life, onDiscarded }: Props) {
  const { version, rows, may } = review
  const unread = rows.filter(row => row.review === 'unread').length
  const [sure, ask] = useState(false)
  if (!may.submit) return <p className="lt-muted">Điều phối đang soạn, chưa trình.</p>
  const { title, says, lacks, to } = draftWords(rows.length, unread, undecided)
  return (
    <Sheet title={title}>
      <p className="lt-muted pl-said">{says}</p>
      <div className="lt-form-acts">
        {lacks ? (
          <ButtonLink kind="primary" to={`/ke-hoach/${version.id}/${to ?? 'doc'}`}>
            {lacks}
          </ButtonLink>
        ) : (
          <Button kind="primary" busy={life.isPending} onClick={() => life.mutate({ does: 'submit' })}>
            Trình lãnh đạo duyệt
          </Button>
        )}
        {sure ? (
          <>
            <Button onClick={() => life.mutate({ does: 'discard' }, { onSuccess: onDiscarded })}>
              Bỏ hẳn bản dự thảo năm {version.year}
            </Button>
            <Button kind="quiet" onClick={() => ask(false)}>
              Giữ lại
            </Button>
          </>
        ) : (
          <Button kind="quiet" onClick={() => ask(true)}>
            Bỏ bản dự thảo này
          </Button>
        )}
      </div>
    </Sheet>
  )
}

interface DraftWords {
  title: string
  says: string
  lacks?: string
  /** The page of the plan where that is done; the review screen, if not said. */
  to?: string
}

/** Where a draft stands, and what it lacks before it can go to a leader. */
function draftWords(rows: number, unread: number, undecided: number): DraftWords {
  if (rows === 0)
    return {
      title: 'Chưa có dòng nhiệm vụ nào',
      says: 'Thêm ít nhất một dòng rồi mới trình được.',
      lacks: 'Thêm dòng nhiệm vụ',
    }
  if (unread > 0)
    return {
      title: `Còn ${unread} dòng chưa nhận`,
      says: 'Mỗi dòng cần được nhận, sửa hoặc bỏ qua trước khi trình.',
      lacks: `Nhận ${unread} dòng còn lại`,
    }
  if (undecided > 0)
    return {
      title: `Còn ${undecided} nhiệm vụ cũ chưa quyết`,
      says: 'Mỗi nhiệm vụ của bản trước tiếp tục ở một dòng, hoặc kết thúc. Quyết hết rồi mới trình được.',
      lacks: `Quyết ${undecided} nhiệm vụ cũ`,
      to: 'viec-cu',
    }
  return {
    title: 'Sẵn sàng trình duyệt',
    says: 'Lãnh đạo duyệt trên điện thoại hoặc máy tính. Sửa sau khi trình thì kế hoạch về lại dự thảo.',
  }
}

function ReviewNext({ review, life }: Pick<Props, 'review' | 'life'>) {
  const [returning, setReturning] = useState(false)
  const { may, rows } = review
  const count = rows.filter(row => row.review !== 'skipped').length
  return (
    <Sheet title="Đang chờ lãnh đạo duyệt">
      {may.decide && !may.approve && (
        <p>Tài khoản này đã soạn hoặc trình kế hoạch, nên cần một lãnh đạo khác duyệt. Trả lại thì được.</p>
      )}
      {!may.decide && <p className="lt-muted">Sửa một dòng lúc này sẽ đưa kế hoạch về lại dự thảo.</p>}
      {may.decide && (
        <div className="lt-form-acts">
          {may.approve && (
            <Button kind="primary" busy={life.isPending} onClick={() => life.mutate({ does: 'approve' })}>
              Duyệt kế hoạch, {count} nhiệm vụ
            </Button>
          )}
          <Button onClick={() => setReturning(true)}>Trả lại</Button>
        </div>
      )}
      <ConfirmReturn
        opened={returning}
        title="Trả lại kế hoạch"
        told="Người soạn đọc được nguyên văn lý do này."
        reasons={returnReasons}
        action="Trả lại kế hoạch"
        busy={life.isPending}
        onClose={() => setReturning(false)}
        onReturn={reason => life.mutate({ does: 'return', reason }, { onSettled: () => setReturning(false) })}
      />
    </Sheet>
  )
}
