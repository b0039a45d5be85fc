import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { PlanLife } from './life.client.ts'
import type { Review } from './plans.client.ts'
import type { Later } from './use-plan-life.ts'

interface Props {
  review: Review
  life: PlanLife
  later: Later
}

/** What may be done with a plan in force: change it, take another in its place, start next year's. */
export function PlanActs({ review: { version }, life, later }: Props) {
  const navigate = useNavigate()
  const { may } = life
  const open = life.versions.find(
    one => ['draft', 'in_review', 'approved'].includes(one.state) && one.id !== version.id,
  )
  const inForce = version.state === 'issued'
  if (!may.amend && !may.next_year && !may.reopen && !may.take_over && !(open && inForce)) return null
  // What is told to `mutate` itself is dropped when this page's data changes meanwhile: the promise is not.
  const start = (does: 'amend' | 'next-year') =>
    void later
      .mutateAsync({ does })
      .then(({ version_id }) => navigate({ to: `/ke-hoach/${version_id}${does === 'amend' ? '/doc' : ''}` }))
      .catch(() => undefined)
  return (
    <Sheet title={inForce ? 'Thay đổi kế hoạch đang có hiệu lực' : 'Kế hoạch đã kết thúc'}>
      {open && inForce && (
        <p className="pl-said">
          Phiên bản {open.version_no} đang được soạn. Bản này còn hiệu lực cho đến khi bản ấy được ban hành.
        </p>
      )}
      {may.amend && (
        <p className="lt-muted pl-said">
          Nhiệm vụ giữ nguyên lịch sử, minh chứng và việc đang mở. Bản này còn hiệu lực cho đến khi bản mới được ban
          hành.
        </p>
      )}
      <div className="lt-form-acts">
        {open && inForce && <ButtonLink to={`/ke-hoach/${open.id}`}>Mở phiên bản {open.version_no}</ButtonLink>}
        {may.amend && (
          <>
            <Button busy={later.isPending} onClick={() => start('amend')}>
              Điều chỉnh kế hoạch
            </Button>
            <ButtonLink to={`/ke-hoach/nop?thay=${version.id}`}>Thay thế bằng kế hoạch khác</ButtonLink>
          </>
        )}
        {may.take_over && <ButtonLink to={`/ke-hoach/${version.id}/tren-giay`}>Nhập việc đã làm trên giấy</ButtonLink>}
        {may.next_year && (
          <Button busy={later.isPending} onClick={() => start('next-year')}>
            Lập kế hoạch năm {version.year + 1} từ kế hoạch này
          </Button>
        )}
        {may.reopen && (
          <Button kind="quiet" busy={later.isPending} onClick={() => later.mutate({ does: 'reopen' })}>
            Mở lại kế hoạch
          </Button>
        )}
      </div>
    </Sheet>
  )
}
