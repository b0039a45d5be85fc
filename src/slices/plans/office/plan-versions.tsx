import { Link } from '@tanstack/react-router'
import { formatDay } from '#ui/format.ts'
import { Sheet } from '#ui/office/sheet.tsx'
import { startedWords } from '../life.words.ts'
import type { PlanLife } from './life.client.ts'
import { PlanStateBadge } from './plan-state-badge.tsx'

/** Every version of the plan, the latest first, each with what it changed. One version alone is no list. */
export function PlanVersions({ id, life }: { id: string; life: PlanLife }) {
  if (life.versions.length < 2) return null
  return (
    <Sheet title={`${life.versions.length} phiên bản`} flush>
      <ol className="pl-versions">
        {life.versions.map(one => (
          <li key={one.id} {...(one.id === id && { 'aria-current': 'true' as const })}>
            <span className="pl-version-name">
              {one.id === id ? (
                <b>Phiên bản {one.version_no}</b>
              ) : (
                <Link to={`/ke-hoach/${one.id}`}>Phiên bản {one.version_no}</Link>
              )}
              <span className="lt-muted">{startedWords[one.started_as]}</span>
            </span>
            <PlanStateBadge state={one.state} />
            <span className="lt-num">
              {one.number === null ? 'Chưa có số' : `Số ${one.number}`}
              {one.issued_on !== null && `, ${formatDay(one.issued_on)}`}
            </span>
            {one.from_version_id !== null && one.started_as !== 'next_year' && (
              <Link to={`/ke-hoach/${one.id}/so-sanh`}>Xem đã đổi gì</Link>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
