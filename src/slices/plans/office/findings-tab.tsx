import { ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import type { Review } from './plans.client.ts'

/** Everything worth a look in one place: findings with their row, what was done to the file, words that no field took. */
export function FindingsTab({ review }: { review: Review }) {
  const address = useAddress()
  const { findings, marks, leftovers, rows } = review
  const nothing = findings.length + marks.length + leftovers.length === 0
  return (
    <div className="pl-tab lt-stack">
      {nothing && <EmptyState title="Không có điều cần xem">Văn bản đọc hết, không thấy chỗ sai.</EmptyState>}
      {marks.map(mark => (
        <InlineNotice key={mark.code} calm>
          {mark.text}
        </InlineNotice>
      ))}
      {findings.map(finding => {
        const row = rows.find(one => one.id === finding.row_id)
        return (
          <InlineNotice
            key={finding.id}
            actions={
              row && (
                <ButtonLink small to={address.with({ dong: row.id, muc: undefined })}>
                  Xem dòng {row.no}
                </ButtonLink>
              )
            }
          >
            <b>{finding.title}.</b> {finding.what} <span className="lt-muted">({finding.where})</span>
            {finding.fix !== null && <span className="pl-below">Nên là: {finding.fix.to}</span>}
          </InlineNotice>
        )
      })}
      {leftovers.length > 0 && (
        <section className="pl-leftovers" aria-labelledby="chua-hieu">
          <h2 id="chua-hieu">Chữ chưa xếp vào mục nào, giữ nguyên</h2>
          <ul>
            {leftovers.map((left, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
              <li key={index}>{left.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
