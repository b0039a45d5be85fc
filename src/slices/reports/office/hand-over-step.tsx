import { IconDownload, IconFileZip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import '../hand-over/office/hand-over.css'
import { formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { handOverWords } from '../hand-over/hand-over.words.ts'
import { AnswerForm } from '../hand-over/office/answer-form.tsx'
import { AttachBox } from '../hand-over/office/attach-box.tsx'
import { AttachedFiles } from '../hand-over/office/attached-files.tsx'
import { ByHandForm } from '../hand-over/office/by-hand-form.tsx'
import { DeliveryList } from '../hand-over/office/delivery-list.tsx'
import { MailForm } from '../hand-over/office/mail-form.tsx'
import { NumberForm } from '../hand-over/office/number-form.tsx'
import { type HandOverView, handOver, handOverKey, zipAddress } from './hand-over.client.ts'
import { superiorOf } from './report-state.ts'
import { docxAddress, type ReportView } from './reports.client.ts'

/** While a letter is on its way the page looks every few seconds. */
const isUnderWay = (around: HandOverView | undefined): boolean =>
  around?.sendings.some(one => one.deliveries.some(({ state }) => state === 'queued' || state === 'sending')) ?? false

/** Gửi cấp trên: số của văn thư, bản có chữ ký, thư và sổ gửi, giấy báo nhận, trả lời. */
export function HandOverStep({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, snapshot, is_frozen: frozen } = view
  const superior = superiorOf(snapshot.facility.parent_agency)
  const query = useQuery({
    queryKey: handOverKey(report.id),
    queryFn: () => answer(handOver.$get({ param: { id: report.id } })),
    enabled: frozen,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 4000 : 60_000),
  })
  if (!frozen)
    return (
      <div className="rp-pad">
        {report.predecessor_id && <Predecessor id={report.predecessor_id} superior={superior} />}
        <EmptyState
          title={`Chưa gửi ${superior}`}
          action={<ButtonLink to={`/bao-cao/${report.id}?buoc=trinh-ky`}>Mở Trình ký</ButtonLink>}
        >
          Báo cáo ký xong thì gửi và ghi nơi nhận ở đây.
        </EmptyState>
      </div>
    )
  return (
    <div className="rp-pad">
      <QueryState query={query} failed="Chưa mở được việc gửi" words={handOverWords}>
        {around => <Around view={view} rowVersion={rowVersion} around={around} superior={superior} />}
      </QueryState>
    </div>
  )
}

const Predecessor = ({ id, superior }: { id: string; superior: string }) => (
  <InlineNotice
    calm
    actions={
      <ButtonLink small to={`/bao-cao/${id}?buoc=gui`}>
        Mở bản bị trả lại
      </ButtonLink>
    }
  >
    {`Báo cáo sửa, thay cho bản ${superior} đã trả lại; bản ấy vẫn giữ nguyên.`}
  </InlineNotice>
)

interface Props {
  view: ReportView
  rowVersion: number
  around: HandOverView
  superior: string
}

function Around({ view, rowVersion, around, superior }: Props) {
  const { report, snapshot, may } = view
  const signed = around.files.filter(file => file.kind === 'signed')
  const received = around.files.filter(file => file.kind === 'received')
  const isOpen = report.state !== 'returned' && may.compile
  return (
    <div className="lt-stack">
      {report.predecessor_id && <Predecessor id={report.predecessor_id} superior={superior} />}
      <Sheet title="Bản đã ký" facts="Đúng tệp lúc ký, không đổi theo số liệu nữa">
        <div className="lt-stack">
          <div className="lt-row">
            <ButtonAnchor href={docxAddress(report.id)} icon={IconDownload} download>
              Tải Word đã ký
            </ButtonAnchor>
            <ButtonAnchor href={zipAddress(report.id)} icon={IconFileZip} download>
              Tải cả gói tệp
            </ButtonAnchor>
          </div>
          {snapshot.number === null && <NumberForm view={view} rowVersion={rowVersion} />}
        </div>
      </Sheet>
      <Sheet title="Bản có chữ ký, con dấu" facts={signed.length === 0 ? 'Chưa gắn tệp nào' : `${signed.length} tệp`}>
        <div className="lt-stack">
          <AttachedFiles id={report.id} files={signed} />
          {may.compile && <AttachBox id={report.id} kind="signed" />}
        </div>
      </Sheet>
      <Sheet
        title={`Gửi ${superior}`}
        {...(report.handed_over_at && { action: <StateBadge state="accepted">Đã gửi</StateBadge> })}
      >
        <div className="lt-stack">
          {report.handed_over_at && (
            <p>
              {report.handed_over_to}, lúc <span className="lt-num">{formatInstant(report.handed_over_at)}</span>
            </p>
          )}
          <DeliveryList id={report.id} sendings={around.sendings} mayAct={isOpen} />
          {isOpen && <Ways view={view} rowVersion={rowVersion} around={around} superior={superior} />}
          {!may.compile && <p className="lt-muted">Người điều phối gửi bản đã ký.</p>}
        </div>
      </Sheet>
      <Sheet title="Giấy báo nhận" facts={received.length === 0 ? 'Chưa gắn' : `${received.length} tệp`}>
        <div className="lt-stack">
          <AttachedFiles id={report.id} files={received} />
          {may.compile && (
            <details>
              <summary>Gắn giấy báo nhận</summary>
              <AttachBox id={report.id} kind="received" />
            </details>
          )}
        </div>
      </Sheet>
      <Sheet title={`Trả lời của ${superior}`}>
        <AnswerForm view={view} rowVersion={rowVersion} superior={superior} successor={around.successor_id} />
      </Sheet>
    </div>
  )
}

/** By mail where a server is named, and by hand in any case; the second time both stand folded. */
function Ways({ view, rowVersion, around }: Props) {
  const isFirst = around.sendings.length === 0
  const hasMail = around.mail.from !== null
  return (
    <>
      {hasMail ? (
        <details open={isFirst}>
          <summary>{isFirst ? 'Gửi qua thư điện tử' : 'Gửi thêm một thư'}</summary>
          <MailForm view={view} rowVersion={rowVersion} around={around} />
        </details>
      ) : (
        <InlineNotice calm>{handOverWords['hand-over.no-mail']}</InlineNotice>
      )}
      <details open={isFirst && !hasMail}>
        <summary>Ghi việc gửi qua trục văn bản, bản giấy</summary>
        <ByHandForm view={view} rowVersion={rowVersion} />
      </details>
    </>
  )
}
