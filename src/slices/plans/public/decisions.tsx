import { formatDay, formatInstant } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { RadioList } from '#ui/public/radio-list.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { plansWords, returnReasons } from '../plans.words.ts'
import type { DecideProps } from './decide-plan-page.tsx'

/** Duyệt hoặc trả lại; ai không duyệt được thì thấy vì sao. */
export function Decisions(props: DecideProps) {
  const { review, base } = props
  const { version, may } = review
  if (version.state !== 'in_review')
    return (
      <section className="panel">
        <p>{whatBecameOfIt(props)}</p>
        <div className="acts">
          <ButtonLink href={`${base}/quan-tri/ke-hoach/${version.id}`}>Mở ở bàn làm việc</ButtonLink>
        </div>
      </section>
    )
  if (!may.decide)
    return (
      <section className="panel">
        <p>{plansWords['plan.decide']}</p>
      </section>
    )
  return (
    <section className="panel">
      {may.approve ? (
        <ApproveForm {...props} />
      ) : (
        <Notice kind="look" title="Chưa duyệt được.">
          {plansWords['plan.approve-own']}
        </Notice>
      )}
      <ReturnForm {...props} />
    </section>
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

function ApproveForm({ base, review, keys }: DecideProps) {
  const { version, rows } = review
  const count = rows.filter(row => row.review !== 'skipped').length
  return (
    <form className="decide" method="post" action={`${base}/viec/duyet/ke-hoach/${version.id}/duyet`}>
      <h2>Duyệt kế hoạch năm {version.year}</h2>
      <p className="mut">{`Duyệt đúng ${count} nhiệm vụ như đang thấy. Sửa sau khi duyệt thì phải duyệt lại.`}</p>
      <input type="hidden" name="request_key" value={keys.approve} />
      <input type="hidden" name="row_version" value={version.row_version} />
      <div className="acts">
        <Button kind="primary" main icon="signature">
          Duyệt kế hoạch
        </Button>
      </div>
    </form>
  )
}

function ReturnForm({ base, review: { version }, keys, refused, own }: DecideProps) {
  return (
    <form className="decide" method="post" action={`${base}/viec/duyet/ke-hoach/${version.id}/tra-lai`}>
      <input type="hidden" name="request_key" value={keys.give_back} />
      <input type="hidden" name="row_version" value={version.row_version} />
      <RadioList
        name="ready"
        legend="Trả lại để sửa"
        choices={returnReasons.map((reason, at) => ({ value: String(at), label: reason }))}
        error={refused?.field === 'reason' ? refused.text : undefined}
      />
      <TextBox name="own" label="Hoặc lý do khác" rows={3} value={own} />
      <div className="acts">
        <Button>Trả lại kế hoạch</Button>
      </div>
    </form>
  )
}
