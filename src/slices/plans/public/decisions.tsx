import { formatDay, formatInstant } from '#ui/format.ts'
import { AcceptForm, DecidePanel, NoAccept, ReturnForm } from '#ui/public/decide-panel.tsx'
import { plansWords, returnReasons } from '../plans.words.ts'
import type { DecideProps } from './decide-plan-page.tsx'

/** Duyệt hoặc trả lại; ai không duyệt được thì thấy vì sao. */
export function Decisions(props: DecideProps) {
  const { review, base, keys, refused, own } = props
  const { version, rows, may } = review
  const at = `${base}/viec/duyet/ke-hoach/${version.id}`
  const count = rows.filter(row => row.review !== 'skipped').length
  return (
    <DecidePanel
      settled={version.state === 'in_review' ? undefined : whatBecameOfIt(props)}
      next={{ href: `${base}/quan-tri/ke-hoach/${version.id}`, words: 'Mở ở bàn làm việc' }}
      barred={may.decide ? undefined : plansWords['plan.decide']}
    >
      {may.approve ? (
        <AcceptForm
          action={`${at}/duyet`}
          title={`Duyệt kế hoạch năm ${version.year}`}
          says={`Duyệt đúng ${count} nhiệm vụ như đang thấy. Sửa sau khi duyệt thì phải duyệt lại.`}
          hidden={{ request_key: keys.approve, row_version: version.row_version }}
          button="Duyệt kế hoạch"
        />
      ) : (
        <NoAccept title="Chưa duyệt được.">{plansWords['plan.approve-own']}</NoAccept>
      )}
      <ReturnForm
        action={`${at}/tra-lai`}
        legend="Trả lại để sửa"
        reasons={returnReasons}
        hidden={{ request_key: keys.give_back, row_version: version.row_version }}
        button="Trả lại kế hoạch"
        error={refused?.field === 'reason' ? refused.text : undefined}
        own={own}
      />
    </DecidePanel>
  )
}

function whatBecameOfIt({ review: { version, changes } }: DecideProps): string {
  if (version.state === 'issued' && version.issued_on)
    return `Đã ban hành ${formatDay(version.issued_on)}${version.number === null ? '' : `, số ${version.number}`}.`
  if (version.state === 'approved' && version.approved_at) {
    const by = changes.findLast(change => change.kind === 'approve')?.staff_name ?? 'Lãnh đạo'
    return `${by} duyệt lúc ${formatInstant(version.approved_at)}. Nội dung đã khóa, chờ điều phối ban hành.`
  }
  if (version.return_reason) return `Đã trả lại, lý do: “${version.return_reason}”`
  return 'Kế hoạch đang soạn, chưa trình duyệt.'
}
