import { fold } from '#platform/fold.ts'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { FindingCard } from './finding-card.tsx'
import type { Finding, Review, ReviewRow, Unsure } from './plans.client.ts'
import type { ReviewCommands } from './use-review.ts'

interface Props {
  review: Review
  row: ReviewRow
  findings: readonly Finding[]
  unsure: readonly Unsure[]
  commands: ReviewCommands
  /** Whether keys act on the first open finding here. */
  active: boolean
  onMergeWith: (other: string) => void
}

/** What should be looked at in a row before it is accepted: doubts of the reading, then findings. */
export function RowNotes({ review, row, findings, unsure, commands, active, onMergeWith }: Props) {
  const current = active ? findings.find(finding => finding.state === 'open') : undefined
  return (
    <>
      {row.review === 'skipped' && (
        <div className="pl-note">
          <InlineNotice>
            <b>Đã bỏ qua.</b> {row.skip_reason}
          </InlineNotice>
        </div>
      )}
      {unsure
        .filter(one => one.field === 'row' || one.field === 'schedule')
        .map(one => (
          <div key={one.why} className="pl-note">
            <InlineNotice>
              <b>Đọc chưa chắc:</b> {one.why}.
            </InlineNotice>
          </div>
        ))}
      {findings.map(finding => {
        const twin = twinOf(review, row, finding)
        return (
          <div key={finding.id} className="pl-note">
            <FindingCard
              finding={finding}
              commands={commands}
              current={finding === current}
              mayEdit={review.may.edit}
              maySendBack={review.may.send_back}
              onMergeWith={twin && (() => onMergeWith(twin.id))}
            />
          </div>
        )
      })}
    </>
  )
}

/** The other of two rows that a finding calls alike. */
function twinOf({ rows }: Review, row: ReviewRow, { code, where, what }: Finding): ReviewRow | undefined {
  if (code !== 'rows-overlap' && code !== 'row-repeated') return undefined
  const numbers = [...fold(`${where} ${what}`).matchAll(/dong (\w+)|(?:va|,) (\w+)/g)].flatMap(
    ([, a, b]) => a ?? b ?? [],
  )
  return rows.find(one => one.id !== row.id && numbers.some(no => fold(one.no) === no))
}
