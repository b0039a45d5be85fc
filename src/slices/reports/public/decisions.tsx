import { formatInstant } from '#ui/format.ts'
import { AcceptForm, DecidePanel, NoAccept, ReturnForm } from '#ui/public/decide-panel.tsx'
import { periodInText, RETURN_REASONS, reportsWords } from '../reports.words.ts'
import type { DecideProps } from './decide-report-page.tsx'

/** Ký hoặc trả lại; ai không ký được thì thấy vì sao. */
export function Decisions(props: DecideProps) {
  const { view, self, base, keys, refused, own } = props
  const { report, snapshot, may } = view
  const at = `${base}/viec/duyet/bao-cao/${report.id}`
  return (
    <DecidePanel
      settled={report.state === 'in_review' ? undefined : whatBecameOfIt(props)}
      next={{ href: `${base}/quan-tri/bao-cao/${report.id}`, words: 'Mở ở bàn làm việc' }}
      barred={may.decide ? undefined : reportsWords['report.decide']}
    >
      {may.sign ? (
        <AcceptForm
          action={`${at}/ky`}
          title={`Ký báo cáo ${periodInText(snapshot.period.name)}`}
          says={`Ký với tư cách ${capacityOf(snapshot.signer)}. Số liệu đóng băng đúng như đang thấy.`}
          hidden={{
            request_key: keys.sign,
            row_version: report.row_version,
            snapshot_hash: view.snapshot_hash ?? '',
          }}
          button="Ký báo cáo"
        />
      ) : (
        <NoAccept title="Chưa ký được.">
          {self === report.author_staff_id ? reportsWords['report.sign'] : reportsWords['report.decide']}
        </NoAccept>
      )}
      <ReturnForm
        action={`${at}/tra-lai`}
        legend="Trả lại để sửa"
        reasons={RETURN_REASONS}
        hidden={{ request_key: keys.give_back, row_version: report.row_version }}
        button="Trả lại báo cáo"
        error={refused?.field === 'reason' ? refused.text : undefined}
        own={own}
      />
    </DecidePanel>
  )
}

function whatBecameOfIt({ view: { report } }: DecideProps): string {
  if (report.state === 'drafted' && report.return_reason) return `Đã trả lại để sửa, lý do: “${report.return_reason}”`
  if (report.signed_at && report.signer_name)
    return `${report.signer_name} ký lúc ${formatInstant(report.signed_at)}. Số liệu và tệp đã đóng băng.`
  return 'Báo cáo đang soạn, chưa trình ký.'
}

/** GIÁM ĐỐC → Giám đốc; who signs for the head is said to do so. */
function capacityOf({ capacity, position }: DecideProps['view']['snapshot']['signer']): string {
  const title = position.charAt(0).toLocaleUpperCase('vi') + position.slice(1).toLocaleLowerCase('vi')
  return capacity ? `${title}, ký thay (${capacity})` : title
}
