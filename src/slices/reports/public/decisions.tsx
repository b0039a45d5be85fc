import { formatInstant } from '#ui/format.ts'
import { AcceptForm, DecidePanel, NoAccept, ReturnForm } from '#ui/public/decide-panel.tsx'
import { periodInText, RETURN_REASONS, reportsWords } from '../reports.words.ts'
import { CHECK_REASONS } from '../sign-off/sign-off.words.ts'
import type { DecideProps } from './decide-report-page.tsx'

/** Người điều phối xem và chuyển, lãnh đạo ký, hoặc trả lại; ai không làm được thì thấy vì sao. */
export function Decisions(props: DecideProps) {
  const { view, base } = props
  const { report, may } = view
  const isCheck = report.review === 'check'
  const barred = isCheck ? !may.compile : !may.decide
  return (
    <DecidePanel
      settled={report.state === 'in_review' ? undefined : whatBecameOfIt(props)}
      next={{ href: `${base}/quan-tri/bao-cao/${report.id}`, words: 'Mở ở bàn làm việc' }}
      barred={barred ? barredWords(view) : undefined}
    >
      {isCheck ? <Check {...props} /> : <Sign {...props} />}
    </DecidePanel>
  )
}

const barredWords = ({ report, may }: DecideProps['view']): string =>
  report.review === 'check' && may.decide ? reportsWords['report.with-coordinator'] : reportsWords['report.decide']

function Check(props: DecideProps) {
  const { view, keys } = props
  const { report, snapshot, may, sign_off } = view
  const at = addressOf(props)
  if (!may.check) return <NoAccept title="Chưa chuyển được.">{reportsWords['report.check-own']}</NoAccept>
  return (
    <>
      <AcceptForm
        action={`${at}/chuyen`}
        title={`Chuyển lãnh đạo ký báo cáo ${periodInText(snapshot.period.name)}`}
        says="Số và ngày văn bản giữ như trên; muốn lấy số trong sổ thì chuyển ở bàn làm việc."
        hidden={{
          request_key: keys.sign,
          row_version: report.row_version,
          content_hash: sign_off.content_hash,
        }}
        button="Chuyển lãnh đạo ký"
      />
      <GiveBack {...props} legend="Trả lại người viết" reasons={CHECK_REASONS} button="Trả lại người viết" />
    </>
  )
}

function Sign(props: DecideProps) {
  const { view, keys } = props
  const { report, snapshot, may, sign_off } = view
  const at = addressOf(props)
  const versioned = { request_key: keys.sign, row_version: report.row_version }
  return (
    <>
      {!may.sign && <NoAccept title="Chưa ký được.">{reportsWords['report.sign']}</NoAccept>}
      {may.sign && sign_off.is_pass_void && (
        <AcceptForm
          action={`${at}/xem-lai`}
          title="Đề nghị người điều phối xem lại"
          says={reportsWords['report.pass-void']}
          hidden={versioned}
          button="Đề nghị xem lại"
        />
      )}
      {may.sign && !sign_off.is_pass_void && (
        <AcceptForm
          action={`${at}/ky`}
          title={`Ký báo cáo ${periodInText(snapshot.period.name)}`}
          says={`Ký với tư cách ${capacityOf(snapshot.signer)}. Số liệu đóng băng đúng như đang thấy.`}
          hidden={{ ...versioned, snapshot_hash: view.snapshot_hash ?? '' }}
          button="Ký báo cáo"
        />
      )}
      <GiveBack {...props} legend="Trả lại để sửa" reasons={RETURN_REASONS} button="Trả lại báo cáo" />
    </>
  )
}

type GiveBackProps = DecideProps & { legend: string; reasons: readonly string[]; button: string }

const GiveBack = ({ legend, reasons, button, ...props }: GiveBackProps) => (
  <ReturnForm
    action={`${addressOf(props)}/tra-lai`}
    legend={legend}
    reasons={reasons}
    hidden={{ request_key: props.keys.give_back, row_version: props.view.report.row_version }}
    button={button}
    error={props.refused?.field === 'reason' ? props.refused.text : undefined}
    own={props.own}
  />
)

const addressOf = ({ base, view }: DecideProps): string => `${base}/viec/duyet/bao-cao/${view.report.id}`

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
