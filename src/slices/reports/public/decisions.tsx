import { formatInstant } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { RadioList } from '#ui/public/radio-list.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { periodInText, RETURN_REASONS, reportsWords } from '../reports.words.ts'
import type { DecideProps } from './decide-report-page.tsx'

/** Ký hoặc trả lại; ai không ký được thì thấy vì sao. */
export function Decisions(props: DecideProps) {
  const { view, self, base } = props
  const { report, may } = view
  if (report.state !== 'in_review')
    return (
      <section className="panel">
        <p>{whatBecameOfIt(props)}</p>
        <div className="acts">
          <ButtonLink href={`${base}/quan-tri/bao-cao/${report.id}`}>Mở ở bàn làm việc</ButtonLink>
        </div>
      </section>
    )
  if (!may.decide)
    return (
      <section className="panel">
        <p>{reportsWords['report.decide']}</p>
      </section>
    )
  return (
    <section className="panel">
      {may.sign ? (
        <SignForm {...props} />
      ) : (
        <div className="decide">
          <Notice kind="look" title="Chưa ký được.">
            {self === report.author_staff_id ? reportsWords['report.sign'] : reportsWords['report.decide']}
          </Notice>
        </div>
      )}
      <ReturnForm {...props} />
    </section>
  )
}

function whatBecameOfIt({ view: { report } }: DecideProps): string {
  if (report.state === 'drafted' && report.return_reason) return `Đã trả lại để sửa, lý do: “${report.return_reason}”`
  if (report.signed_at && report.signer_name)
    return `${report.signer_name} ký lúc ${formatInstant(report.signed_at)}. Số liệu và tệp đã đóng băng.`
  return 'Báo cáo đang soạn, chưa trình ký.'
}

function SignForm({ base, view, keys }: DecideProps) {
  const { report, snapshot, snapshot_hash: hash } = view
  return (
    <form className="decide" method="post" action={`${base}/viec/duyet/bao-cao/${report.id}/ky`}>
      <h2>Ký báo cáo {periodInText(snapshot.period.name)}</h2>
      <p className="mut">{`Ký với tư cách ${capacityOf(snapshot.signer)}. Số liệu đóng băng đúng như đang thấy.`}</p>
      <input type="hidden" name="request_key" value={keys.sign} />
      <input type="hidden" name="row_version" value={report.row_version} />
      <input type="hidden" name="snapshot_hash" value={hash ?? ''} />
      <div className="acts">
        <Button kind="primary" main icon="signature">
          Ký báo cáo
        </Button>
      </div>
    </form>
  )
}

/** GIÁM ĐỐC → Giám đốc; who signs for the head is said to do so. */
function capacityOf({ capacity, position }: DecideProps['view']['snapshot']['signer']): string {
  const title = position.charAt(0).toLocaleUpperCase('vi') + position.slice(1).toLocaleLowerCase('vi')
  return capacity ? `${title}, ký thay (${capacity})` : title
}

function ReturnForm({ base, view, keys, refused, own }: DecideProps) {
  const error = refused?.field === 'reason' ? refused.text : undefined
  return (
    <form className="decide" method="post" action={`${base}/viec/duyet/bao-cao/${view.report.id}/tra-lai`}>
      <input type="hidden" name="request_key" value={keys.give_back} />
      <input type="hidden" name="row_version" value={view.report.row_version} />
      <RadioList
        name="ready"
        legend="Trả lại để sửa"
        choices={RETURN_REASONS.map((reason, at) => ({ value: String(at), label: reason }))}
        error={error}
      />
      <TextBox name="own" label="Hoặc lý do khác" rows={3} value={own} />
      <div className="acts">
        <Button>Trả lại báo cáo</Button>
      </div>
    </form>
  )
}
