import { formatDay, formatInstant, keepTogether } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { RadioList } from '#ui/public/radio-list.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import type { Duty } from '../../duties.queries.ts'
import { lookOf } from '../../duty.words.ts'
import { periodInText } from '../../tasks.words.ts'
import type { RequestView } from '../duty-request.queries.ts'
import { ASK_CHOICES } from '../duty-request.words.ts'
import { RequestLine } from './request-line.tsx'

export interface AskProps {
  readonly base: string
  readonly behind: string
  readonly today: string
  readonly duty: Duty
  /** Everything asked of this duty, the latest first. */
  readonly others: string
  readonly requests: readonly RequestView[]
  /** Whether something may be asked now. */
  readonly takes: boolean
  /** "Không phát sinh" is a hand-in, so that the period has to have begun. */
  readonly takesHandIn: boolean
  readonly keys: { readonly ask: string; readonly withdraw: string }
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: readonly FieldError[]
  readonly done?: string | undefined
}

/** Báo khó khăn, xin đổi hạn, báo không phải làm: biểu mẫu thường, không cần mã lệnh. */
export function AskPage(props: AskProps) {
  const { base, behind, today, duty, others, requests, takes, keys, done, errors = [] } = props
  const open = requests.find(request => request.state === 'open')
  return (
    <SheetPage title="Báo khó, đề nghị" behind={behind} close={`${base}/viec`}>
      {done !== undefined && <Notice>{done}</Notice>}
      <DutySubject state={lookOf(duty, today)} title={keepTogether(duty.title)}>
        TT&nbsp;{duty.no} · Kỳ {periodInText(duty.period_code)} · Hạn {formatDay(duty.due)}
        {duty.unit_name !== null && ` · ${duty.unit_name}`}
        {others !== '' && (
          <>
            <br />
            {others}
          </>
        )}
      </DutySubject>
      {open !== undefined && takes && (
        <section className="panel">
          <h2>Đang chờ trả lời</h2>
          <p>
            <RequestLine request={open} />
          </p>
          <p className="mut">Hạn chưa đổi cho đến khi có trả lời.</p>
          <form method="post" action={`${base}/viec/de-nghi/${duty.id}/rut`}>
            <ErrorSummary errors={errors} title="Chưa rút được." />
            <Hidden of={{ request_key: keys.withdraw, request_id: open.id, row_version: open.row_version }} />
            <div className="acts">
              <Button>Rút đề nghị</Button>
            </div>
          </form>
        </section>
      )}
      {open === undefined && takes && <AskForm {...props} errors={errors} />}
      {!takes && <p className="panel">Kỳ này đã nộp, đã duyệt hoặc đã miễn, nên không nhận đề nghị mới.</p>}
      <History requests={requests.filter(request => request !== open || !takes)} />
      <div className="acts">
        <ButtonLink href={`${base}/viec`}>Về việc tuần này</ButtonLink>
      </div>
    </SheetPage>
  )
}

function AskForm({ base, duty, today, takesHandIn, keys, typed = {}, errors = [] }: AskProps) {
  const choices = ASK_CHOICES.filter(choice => takesHandIn || choice.value !== 'nothing_arose')
  return (
    <form method="post" action={`${base}/viec/de-nghi/${duty.id}`}>
      <ErrorSummary errors={errors} />
      <RadioList
        name="kind"
        legend="Điều cần báo"
        choices={choices}
        value={typed.kind ?? 'difficulty'}
        error={errorOf(errors, 'kind')}
      />
      <TextBox
        name="words"
        label="Lý do, khó khăn cụ thể"
        rows={3}
        value={typed.words}
        error={errorOf(errors, 'words')}
      />
      <TextBox
        name="wished_on"
        label="Hạn mong muốn"
        hint="Chỉ cần khi xin lùi hạn."
        type="date"
        min={today}
        value={typed.wished_on}
        error={errorOf(errors, 'wished_on')}
      />
      <Hidden of={{ request_key: keys.ask }} />
      <SendBar note="Hạn chưa đổi cho đến khi có trả lời.">
        <Button kind="primary" main icon="send">
          Gửi đề nghị
        </Button>
      </SendBar>
    </form>
  )
}

function History({ requests }: { requests: readonly RequestView[] }) {
  if (requests.length === 0) return null
  return (
    <section className="panel">
      <h2>Đã đề nghị</h2>
      {requests.map(request => (
        <p key={request.id}>
          <RequestLine request={request} />
          <br />
          <small className="mut">
            {request.asked_name}
            {request.asked_for_name !== null && ` thay mặt ${request.asked_for_name}`},{' '}
            {formatInstant(request.asked_at)}
          </small>
        </p>
      ))}
    </section>
  )
}

const Hidden = ({ of }: { of: Readonly<Record<string, string | number>> }) =>
  Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
