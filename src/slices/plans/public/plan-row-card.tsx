import { Fragment } from 'react'
import { Notice } from '#ui/public/notice.tsx'
import { Tag } from '#ui/public/tag.tsx'
import type { Missing } from '../missing-for-issue.ts'
import type { PlanPart, PlanRow } from '../plan-rows.queries.ts'
import { missingWords, partyRoleWords } from '../plans.words.ts'
import { scheduleWithRhythm } from '../schedule.words.ts'

/** One row of the plan on a phone: what, when, who; a rhythm that is only assumed says so. */
export function PlanRowCard({ row, missing }: { row: PlanRow; missing: readonly Missing[] }) {
  return (
    <article className="panel">
      <p className="duty-marks">
        <Tag tt={row.no} />
        {row.review === 'corrected' && <span className="mut">Có sửa so với văn bản</span>}
      </p>
      <h3>{row.title}</h3>
      {row.parts.map(part => (
        <PartFacts key={part.id} part={part} named={row.parts.length > 1} />
      ))}
      {missing.map(lack => (
        <Notice key={`${lack.part_id}${lack.code}${lack.params.words}`} kind="look">
          {`Dòng này ${missingWords[lack.code].replace('{words}', lack.params.words ?? '').replace('{units}', lack.params.units ?? '')}.`}
        </Notice>
      ))}
    </article>
  )
}

const ROLES = ['lead', 'coordinator', 'supervisor'] as const

function PartFacts({ part, named }: { part: PlanPart; named: boolean }) {
  return (
    <dl className="facts">
      {part.product !== null && (
        <>
          <dt>{named ? 'Phần' : 'Sản phẩm'}</dt>
          <dd>{part.product}</dd>
        </>
      )}
      <dt>Thời gian</dt>
      <dd className="n">{scheduleWithRhythm(part)}</dd>
      {ROLES.map(role => {
        const words = part.parties.filter(party => party.role === role).map(party => party.words)
        if (words.length === 0 && role !== 'lead') return null
        return (
          <Fragment key={role}>
            <dt>{partyRoleWords[role]}</dt>
            <dd>{words.join('; ') || 'Chưa có'}</dd>
          </Fragment>
        )
      })}
    </dl>
  )
}
