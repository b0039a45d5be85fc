import { useNavigate } from '@tanstack/react-router'
import { saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { PlanLife } from './life.client.ts'
import type { Review } from './plans.client.ts'
import { useAmend } from './use-plan-life.ts'

/** What may be done with a plan in force: change it, take another in its place, start next year's. */
export function PlanActs({ review, life }: { review: Review; life: PlanLife }) {
  const { version } = review
  const navigate = useNavigate()
  const amend = useAmend(version)
  const open = life.versions.find(
    one => ['draft', 'in_review', 'approved'].includes(one.state) && one.id !== version.id,
  )
  if (!life.may.amend && !(open && version.state === 'issued')) return null
  return (
    <Sheet title="Thay đổi kế hoạch đang có hiệu lực">
      {open ? (
        <p>Phiên bản {open.version_no} đang được soạn. Bản này còn hiệu lực cho đến khi bản ấy được ban hành.</p>
      ) : (
        <p className="lt-muted pl-said">
          Nhiệm vụ giữ nguyên lịch sử, minh chứng và việc đang mở. Bản này còn hiệu lực cho đến khi bản mới được ban
          hành.
        </p>
      )}
      <div className="lt-form-acts">
        {open && <ButtonLink to={`/ke-hoach/${open.id}`}>Mở phiên bản {open.version_no}</ButtonLink>}
        {life.may.amend && (
          <>
            <Button
              busy={amend.isPending}
              onClick={() =>
                amend.mutate(undefined, {
                  onSuccess: ({ version_id }) => void navigate({ to: `/ke-hoach/${version_id}/doc` }),
                })
              }
            >
              Điều chỉnh kế hoạch
            </Button>
            <ButtonLink to={`/ke-hoach/nop?thay=${version.id}`}>Thay thế bằng kế hoạch khác</ButtonLink>
          </>
        )}
      </div>
      {amend.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(amend.error)}</InlineNotice>
        </div>
      )}
    </Sheet>
  )
}
