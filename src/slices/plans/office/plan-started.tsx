import { ButtonLink } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { versionName } from '../life.words.ts'
import type { PlanLife } from './life.client.ts'
import type { Review } from './plans.client.ts'

/** What this version is to the one before: what it changes, and what is to be decided of the old tasks. */
export function PlanStarted({ review: { version }, life }: { review: Review; life: PlanLife }) {
  const from = life.started_from
  if (from === null || version.started_as === 'new' || version.started_as === 'next_year') return null
  const does = version.started_as === 'amendment' ? 'Điều chỉnh' : 'Thay thế'
  const diff = `/ke-hoach/${version.id}/so-sanh`
  const old = `/ke-hoach/${version.id}/viec-cu`
  return (
    <InlineNotice
      calm={life.undecided === 0}
      actions={
        <>
          <ButtonLink small to={diff}>
            Xem đã đổi gì
          </ButtonLink>
          {life.old_tasks > 0 && (
            <ButtonLink small to={old}>
              {life.undecided > 0 ? `Quyết ${life.undecided} nhiệm vụ cũ` : 'Nhiệm vụ cũ thành gì'}
            </ButtonLink>
          )}
        </>
      }
    >
      <b>
        {does} {versionName(from)}.
      </b>{' '}
      {life.undecided > 0 && `Còn ${life.undecided} nhiệm vụ của bản trước chưa rõ tiếp tục hay kết thúc.`}
    </InlineNotice>
  )
}
