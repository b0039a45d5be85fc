import { formatDay, formatInstant, formatMoney } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { ErrorSummary } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { ViecPage } from '#ui/public/viec-page.tsx'
import type { ShownState } from '#ui/state.ts'
import type { LoadedDiff } from '../load-diff.ts'
import type { PlanReview } from '../load-review.ts'
import type { PlanState } from '../plans.table.ts'
import { planStateWords } from '../plans.words.ts'
import { Decisions } from './decisions.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { PlanLook, PlanRest } from './plan-look.tsx'
import { PlanRowCard } from './plan-row-card.tsx'

export interface DecideProps {
  readonly base: string
  readonly facility: string
  readonly review: PlanReview
  /** What it changes of the version in force, where there is one. */
  readonly changed?: LoadedDiff | undefined
  /** "Đã duyệt kế hoạch": what the last form did. */
  readonly done?: string | undefined
  /** What was refused, in one sentence, and where it belongs. */
  readonly refused?: { readonly field: 'reason' | 'plan'; readonly text: string } | undefined
  /** Own words of a refused return, kept. */
  readonly own?: string | undefined
  /** For the forms of this showing. */
  readonly keys: { readonly approve: string; readonly give_back: string }
}

const LOOKS: Readonly<Record<PlanState, ShownState>> = {
  draft: 'open',
  in_review: 'submitted',
  approved: 'accepted',
  issued: 'accepted',
  superseded: 'waived',
  closed: 'waived',
}

/** Kế hoạch chờ duyệt, đọc và quyết trên điện thoại. */
export function DecidePlanPage(props: DecideProps) {
  const { base, facility, review, changed, done, refused } = props
  const rows = review.rows.filter(row => row.review !== 'skipped')
  return (
    <ViecPage
      title={`Kế hoạch năm ${review.version.year}`}
      base={base}
      facility={{ name: facility }}
      unit={facility}
      {...(done !== undefined && { done })}
    >
      <div>
        {refused?.field === 'reason' && (
          <ErrorSummary title="Chưa trả lại được." errors={[{ field: 'ready', text: refused.text }]} />
        )}
        {refused?.field === 'plan' && (
          <Notice kind="look" title="Chưa ghi quyết định.">
            {refused.text}
          </Notice>
        )}
        <Summary {...props} />
        <PlanLook review={review} />
        {changed && <PlanChanges changed={changed} />}
        {changed ? (
          <details>
            <summary className="panel">Đọc toàn bộ {rows.length} nhiệm vụ của bản này</summary>
            <RowCards {...{ rows, review }} />
          </details>
        ) : (
          <>
            <h2 className="group">{rows.length} nhiệm vụ</h2>
            <RowCards {...{ rows, review }} />
          </>
        )}
        <PlanRest review={review} />
      </div>
      <aside id="quyet">
        <Decisions {...props} />
      </aside>
    </ViecPage>
  )
}

const RowCards = ({ rows, review }: Pick<PlanReview, 'rows'> & { review: PlanReview }) =>
  rows.map(row => (
    <PlanRowCard key={row.id} row={row} missing={review.missing.filter(lack => lack.row_id === row.id)} />
  ))

function Summary({ base, review }: DecideProps) {
  const { version, deadlines, may } = review
  return (
    <section className="panel">
      <StateMark state={LOOKS[version.state]}>{planStateWords[version.state]}</StateMark>
      <h1>{version.title ?? `Kế hoạch năm ${version.year}`}</h1>
      <dl className="facts">
        <dt>Người ký</dt>
        <dd>
          {[version.signer_capacity, version.signer_position, version.signer_name].filter(Boolean).join(' ') ||
            'Chưa ghi'}
        </dd>
        <dt>Số, ngày</dt>
        <dd>{version.number ?? 'Cấp khi ban hành'}</dd>
        {version.budget_total !== null && (
          <>
            <dt>Kinh phí</dt>
            <dd className="n">{formatMoney(version.budget_total)}</dd>
          </>
        )}
        <dt>Hạn báo cáo</dt>
        <dd className="n">
          {deadlines.flatMap(one => (one.due_on ? [formatDay(one.due_on)] : [])).join(', ') || 'Theo quy định chung'}
        </dd>
        {version.submitted_at && (
          <>
            <dt>Trình lúc</dt>
            <dd className="n">{formatInstant(version.submitted_at)}</dd>
          </>
        )}
      </dl>
      <div className="acts">
        {version.source_sha256 !== null && (
          <ButtonLink href={`${base}/api/plans/${version.id}/file`} icon="download">
            Tải văn bản gốc
          </ButtonLink>
        )}
        {may.decide && (
          <ButtonLink href="#quyet" icon="signature">
            Tới phần duyệt
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
