import type { ReactNode } from 'react'
import { formatInstant } from '#ui/format.ts'
import type { PlanReview } from '../load-review.ts'
import { changeWords, findingStateWords, missingWords } from '../plans.words.ts'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className="group">{title}</h2>
      <section className="panel told">{children}</section>
    </>
  )
}

/** What deserves a leader's eye: what is missing, certain findings, what was changed since it was returned. */
export function PlanLook({ review }: { review: PlanReview }) {
  const { missing, findings, changes } = review
  const defects = findings.filter(finding => finding.level === 'defect' && finding.state !== 'mended')
  const typos = defects.filter(finding => finding.kind === 'typo')
  const serious = defects.filter(finding => finding.kind !== 'typo')
  const returned = changes.findLastIndex(change => change.kind === 'return' || change.kind === 'void')
  const since = returned < 0 ? [] : changes.slice(returned)
  const no = (id: string | null) => review.rows.find(row => row.id === id)?.no
  return (
    <>
      {missing.length > 0 && (
        <Part title={`${missing.length} chỗ còn thiếu, cần đủ trước khi ban hành`}>
          <ul>
            {missing.map(lack => (
              <li key={`${lack.part_id}.${lack.code}.${lack.params.words}`}>
                {`Dòng ${lack.no} ${missingWords[lack.code].replace('{words}', lack.params.words ?? '').replace('{units}', lack.params.units ?? '')}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {serious.length > 0 && (
        <Part title={`${serious.length} điều cần xem trong văn bản`}>
          <FindingList findings={serious} />
        </Part>
      )}
      {typos.length > 0 && (
        <section className="panel told">
          <details>
            <summary>{typos.length} lỗi chính tả, cách viết</summary>
            <FindingList findings={typos} />
          </details>
        </section>
      )}
      {since.length > 0 && (
        <Part title="Đã đổi từ lần trước">
          <ul>
            {since.map(change => (
              <li key={change.id}>
                {formatInstant(change.at)} {change.staff_name ?? ''}: {changeWords[change.kind].toLocaleLowerCase('vi')}
                {change.row_id !== null && ` ${no(change.row_id) ?? ''}`}
                {change.note !== null && ` (${change.note})`}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

const FindingList = ({ findings }: { findings: PlanReview['findings'] }) => (
  <ul>
    {findings.map(finding => (
      <li key={finding.id}>
        <b>{finding.title}.</b> {finding.what} <span className="mut">({finding.where})</span>
        {finding.decision !== null && (
          <>
            {' '}
            {findingStateWords[finding.state]}: “{finding.decision.reason}”
          </>
        )}
      </li>
    ))}
  </ul>
)

export function PlanRest({ review }: { review: PlanReview }) {
  const skipped = review.rows.filter(row => row.review === 'skipped')
  const old = review.citations.filter(cited => cited.validity === 'expired' || cited.validity === 'partly')
  // One sentence may set two figures; it is told once.
  const goals = [...new Set(review.targets.map(target => target.text))]
  return (
    <>
      {goals.length > 0 && (
        <Part title={`${goals.length} mục tiêu`}>
          <ul>
            {goals.map(goal => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </Part>
      )}
      {old.length > 0 && (
        <Part title="Căn cứ đã hết hiệu lực">
          <ul>
            {old.map(cited => (
              <li key={cited.id}>
                {[cited.type, cited.number ?? cited.name].join(' ')}
                {cited.replaced_by.length > 0 && `, thay bằng ${cited.replaced_by.join(', ')}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {skipped.length > 0 && (
        <Part title={`${skipped.length} dòng của văn bản đã bỏ qua`}>
          <ul>
            {skipped.map(row => (
              <li key={row.id}>
                {`Dòng ${row.no}: ${row.title}. `}
                <span className="mut">{row.skip_reason}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
