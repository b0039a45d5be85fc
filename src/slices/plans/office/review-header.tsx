import { IconAlertSquareRounded } from '@tabler/icons-react'
import { formatTime } from '#ui/format.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { Icon } from '#ui/office/icon.tsx'
import { WorkHeader } from '#ui/office/work-header.tsx'
import { takesEdits } from '../plans.policy.ts'
import { planStateWords } from '../plans.words.ts'
import { DocumentLinks } from './document-links.tsx'
import type { Review } from './plans.client.ts'
import { type Other, sayWhere } from './use-presence.ts'

/** How far the review is, and the way on; the main button stays quiet until every row was looked at. */
export function ReviewHeader({ review, others }: { review: Review; others: readonly Other[] }) {
  const { version, rows, unsure } = review
  const findings = review.findings.filter(finding => finding.state === 'open')
  const certain = findings.filter(finding => finding.level === 'defect').length
  const left = rows.filter(row => row.review === 'unread').length
  const saved = review.changes.at(-1)?.at
  const isOpen = takesEdits(version)
  return (
    <WorkHeader
      back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
      title={`${doingWords(version)} kế hoạch năm ${version.year}`}
      progress={
        <>
          <span>
            <b className="lt-num">
              {rows.length - left}/{rows.length}
            </b>{' '}
            nhiệm vụ đã xem
          </span>
          {findings.length > 0 && (
            <span>
              <Icon of={IconAlertSquareRounded} small /> Còn <b className="lt-num">{findings.length}</b> điều cần xem
            </span>
          )}
          {unsure.length > 0 && (
            <mark>
              <b className="lt-num">{unsure.length}</b> chỗ đọc chưa chắc
            </mark>
          )}
          <output className="pl-others">
            {others.map(other => (
              <span key={other.staff_id} className="pl-here">
                {sayWhere(other, rows)}
              </span>
            ))}
          </output>
        </>
      }
      note={
        saved === undefined || !isOpen ? (
          planStateWords[version.state]
        ) : (
          <span className="lt-num">Tự lưu lúc {formatTime(saved)}</span>
        )
      }
      actions={
        <>
          <DocumentLinks version={version.id} quiet />
          <WayOn version={version} left={left} certain={certain} isEmpty={rows.length === 0} />
        </>
      }
    />
  )
}

interface WayOnProps {
  version: Review['version']
  left: number
  certain: number
  isEmpty: boolean
}

function WayOn({ version, left, certain, isEmpty }: WayOnProps) {
  const plan = `/ke-hoach/${version.id}`
  if (!takesEdits(version)) return <ButtonLink to={plan}>Về kế hoạch</ButtonLink>
  if (left > 0 || isEmpty)
    return <ButtonLink to={plan}>{left === 0 ? 'Gác lại' : `Gác lại, còn ${left} dòng`}</ButtonLink>
  return (
    <ButtonLink kind="primary" to={plan}>
      {certain === 0 ? 'Sang bước trình duyệt' : `Sang bước trình duyệt, còn ${certain} lỗi chưa quyết`}
    </ButtonLink>
  )
}

/** What the screen is for: a file is read, an amendment changed, the rest typed or looked through. */
function doingWords({ source_name, started_as }: Review['version']): string {
  if (source_name !== null) return 'Đọc'
  if (started_as === 'amendment') return 'Điều chỉnh'
  return started_as === 'next_year' ? 'Xem' : 'Gõ'
}
