import { randomUUID } from 'node:crypto'
import { formatDay, formatInstant, keepTogether } from '#ui/format.ts'
import { Button } from '#ui/public/button.tsx'
import { DecidePanel, ReturnForm } from '#ui/public/decide-panel.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { ViecPage } from '#ui/public/viec-page.tsx'
import { lookOf, stateWordsOf } from '../../duty.words.ts'
import { periodInText, tasksWords } from '../../tasks.words.ts'
import {
  GRANT_WORDS,
  REFUSAL_REASONS,
  REQUEST_WORDS,
  stateWordsOf as requestStateWords,
} from '../duty-request.words.ts'
import type { RequestItem } from '../list-requests.ts'

export interface DecideRequestProps {
  readonly base: string
  readonly facility: string
  readonly today: string
  readonly item: RequestItem
  readonly done?: string | undefined
  readonly errors?: readonly FieldError[]
  readonly typed?: Readonly<Record<string, string>>
}

/** Đề nghị của một đơn vị, đọc và trả lời trên điện thoại. */
export function DecideRequestPage(props: DecideRequestProps) {
  const { base, facility, today, item, done, errors = [] } = props
  const { duty, request } = item
  return (
    <ViecPage
      title={`${REQUEST_WORDS[request.kind]}, TT ${duty.no}`}
      base={base}
      facility={{ name: facility }}
      unit={facility}
      {...(done !== undefined && { done })}
    >
      <div>
        <p className="group">
          <a href={`${base}/viec/duyet`}>Việc chờ duyệt</a>
        </p>
        <ErrorSummary errors={errors} title="Chưa trả lời được." />
        <section className="panel">
          <StateMark state={lookOf(duty, today)}>{stateWordsOf(duty, today)}</StateMark>
          <h1>{keepTogether(duty.title)}</h1>
          <dl className="facts">
            <dt>Đề nghị</dt>
            <dd>{REQUEST_WORDS[request.kind]}</dd>
            <dt>Lý do</dt>
            <dd>“{request.words}”</dd>
            <dt>Hạn hiện nay</dt>
            <dd className="n">
              {formatDay(duty.due)}
              {duty.extended_to !== null && ` (hạn cũ ${formatDay(duty.due_on)})`}
            </dd>
            {request.wished_on !== null && (
              <>
                <dt>Hạn mong muốn</dt>
                <dd className="n">{formatDay(request.wished_on)}</dd>
              </>
            )}
            <dt>Người gửi</dt>
            <dd>
              {request.asked_name}
              {request.asked_for_name !== null && ` thay mặt ${request.asked_for_name}`},{' '}
              {formatInstant(request.asked_at)}
            </dd>
            <dt>Đơn vị</dt>
            <dd>{keepTogether(duty.unit_name ?? duty.party_name ?? 'Người được giao')}</dd>
            <dt>Kỳ</dt>
            <dd>
              TT&nbsp;{duty.no}, {periodInText(duty.period_code)}
            </dd>
          </dl>
        </section>
      </div>
      <aside id="quyet">
        <Decisions {...props} errors={errors} />
      </aside>
    </ViecPage>
  )
}

function Decisions({ base, item, errors = [], typed = {} }: DecideRequestProps) {
  const { request } = item
  const at = `${base}/viec/duyet/de-nghi/${request.id}`
  return (
    <DecidePanel
      settled={settledWords(item)}
      next={{ href: `${base}/viec/duyet`, words: 'Về việc chờ duyệt' }}
      barred={item.may_decide ? undefined : tasksWords['duty-request.decide']}
    >
      <form className="decide" method="post" action={`${at}/dong-y`}>
        <input type="hidden" name="request_key" value={randomUUID()} />
        <input type="hidden" name="row_version" value={request.row_version} />
        {request.kind !== 'not_applicable' && (
          <TextBox
            name="due_on"
            label={request.kind === 'new_date' ? 'Hạn mới' : 'Lùi hạn đến (nếu cần)'}
            type="date"
            value={typed.due_on ?? request.wished_on ?? undefined}
            error={errorOf(errors, 'due_on')}
          />
        )}
        <TextBox
          name="answer"
          label={request.kind === 'difficulty' ? 'Trả lời' : 'Lời nhắn (nếu có)'}
          rows={3}
          value={typed.answer}
          error={errorOf(errors, 'answer')}
        />
        <div className="acts">
          <Button kind="primary" main icon="check">
            {GRANT_WORDS[request.kind]}
          </Button>
        </div>
      </form>
      <ReturnForm
        action={`${at}/khong`}
        legend="Không đồng ý, vì"
        reasons={REFUSAL_REASONS}
        hidden={{ request_key: randomUUID(), row_version: request.row_version }}
        button="Không đồng ý"
        error={errorOf(errors, 'ready')}
        own={typed.own}
      />
      {request.forwarded_at !== null && (
        <p className="mut">
          {request.forwarded_name} chuyển lên {formatInstant(request.forwarded_at)}.
        </p>
      )}
    </DecidePanel>
  )
}

function settledWords({ request, duty }: RequestItem): string | undefined {
  if (request.state === 'withdrawn') return 'Đơn vị đã rút đề nghị này.'
  if (request.state !== 'open')
    return `${request.decided_name ?? ''}: ${requestStateWords(request).toLocaleLowerCase('vi')}. “${request.answer ?? ''}”`
  if (['accepted', 'waived'].includes(duty.state)) return 'Kỳ này đã xong, nên đề nghị không cần trả lời nữa.'
  return undefined
}
