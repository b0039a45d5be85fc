import './plans.css'
import './plan-life.css'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '#ui/format.ts'
import { saysOf } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { usePathPart } from '#ui/office/use-address.ts'
import type { PlanState } from '../plans.table.ts'
import { DocumentLinks } from './document-links.tsx'
import type { PlanLife } from './life.client.ts'
import { PlanActs } from './plan-acts.tsx'
import { PlanClose } from './plan-close.tsx'
import { PlanHistory } from './plan-history.tsx'
import { PlanNext } from './plan-next.tsx'
import { PlanNumber } from './plan-number.tsx'
import { PlanRows } from './plan-rows.tsx'
import { PlanShifts } from './plan-shifts.tsx'
import { PlanSigned } from './plan-signed.tsx'
import { PlanStarted } from './plan-started.tsx'
import { PlanStateBadge } from './plan-state-badge.tsx'
import { PlanVersions } from './plan-versions.tsx'
import type { Review } from './plans.client.ts'
import { useLife } from './use-life.ts'
import { type Later, useLater, usePlanLife } from './use-plan-life.ts'
import { useReview } from './use-review.ts'

/** One plan: where it stands, what is missing, the next step, its rows, its history. */
export function PlanPage() {
  const query = useReview(usePathPart('id'))
  return (
    <QueryState isPage query={query} failed="Chưa mở được kế hoạch">
      {review => <Plan review={review} />}
    </QueryState>
  )
}

function Plan({ review }: { review: Review }) {
  const { version, may } = review
  const navigate = useNavigate()
  const life = useLife(review)
  const later = useLater(version)
  const after = usePlanLife(version.id).data
  return (
    <div className="pl-page">
      <PageHeader
        title={version.title ?? `Kế hoạch năm ${version.year}`}
        facts={
          <>
            <PlanStateBadge state={version.state} returned={version.return_reason !== null} />{' '}
            <span className="lt-num">
              {version.number !== null && `Số ${version.number}. `}
              {version.number === null && version.issued_on !== null && 'Chưa có số. '}
              {version.issued_on !== null && `Ban hành ${formatDay(version.issued_on)}. `}
              Phiên bản {version.version_no}.
            </span>
          </>
        }
        actions={
          <>
            {version.source_name !== null && (
              <ButtonAnchor href={`${apiAt('plans')}/${version.id}/file`} download>
                Tải bản gốc
              </ButtonAnchor>
            )}
            <DocumentLinks version={version.id} />
            <ButtonLink to={`/ke-hoach/${version.id}/doc`}>
              {may.edit ? 'Nhận và sửa từng dòng' : version.source_name === null ? 'Xem từng dòng' : 'Xem cạnh bản gốc'}
            </ButtonLink>
          </>
        }
      />
      <LifeSteps state={version.state} />
      {version.return_reason !== null && (
        <InlineNotice>
          <b>Lãnh đạo trả lại:</b> {version.return_reason}
        </InlineNotice>
      )}
      {wasVoided(review) && (
        <InlineNotice>
          <b>Đã bỏ duyệt</b> vì nội dung bị sửa sau khi duyệt. Trình lại để lãnh đạo duyệt bản mới.
        </InlineNotice>
      )}
      {version.approved_by_author && (
        <InlineNotice calm>
          Người duyệt cũng là người soạn: cơ sở ít hơn bốn tài khoản nên đã bỏ nguyên tắc hai người.
        </InlineNotice>
      )}
      {after && <PlanStarted review={review} life={after} />}
      <PlanNext
        undecided={after?.undecided ?? 0}
        review={review}
        life={life}
        onDiscarded={() => void navigate({ to: '/ke-hoach' })}
      />
      {after && <PlanLater review={review} life={after} later={later} />}
      <PlanRows review={review} />
      <PlanHistory review={review} />
    </div>
  )
}

interface LaterProps {
  review: Review
  life: PlanLife
  later: Later
}

/** What comes after issuing: number, signed file, changes, next year, the end; and where this version stands. */
function PlanLater({ review, life, later }: LaterProps) {
  const { version } = review
  return (
    <>
      {later.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(later.error)}</InlineNotice>
        </div>
      )}
      <PlanShifts {...{ review, life, later }} />
      <PlanNumber {...{ life, later }} />
      <PlanActs {...{ review, life, later }} />
      <PlanSigned id={version.id} {...{ life, later }} />
      <PlanClose year={version.year} {...{ life, later }} />
      <PlanVersions id={version.id} life={life} />
    </>
  )
}

/** A voided approval is told until the plan is submitted again. */
const wasVoided = ({ version, changes }: Review): boolean =>
  version.state === 'draft' && changes.findLast(change => ['void', 'submit'].includes(change.kind))?.kind === 'void'

const STEPS: readonly (readonly [PlanState, string])[] = [
  ['draft', 'Dự thảo'],
  ['in_review', 'Đang trình'],
  ['approved', 'Đã duyệt'],
  ['issued', 'Đã ban hành'],
]

function LifeSteps({ state }: { state: PlanState }) {
  const at = STEPS.findIndex(([step]) => step === state)
  return (
    <ol className="pl-life" aria-label="Các bước của kế hoạch">
      {STEPS.map(([step, label], index) => (
        <li
          key={step}
          {...(index === at && { 'aria-current': 'step' as const })}
          {...((index < at || at === -1) && { 'data-done': true })}
        >
          {label}
        </li>
      ))}
    </ol>
  )
}
