import { dayOf } from '#platform/day.ts'
import { formatDay, formatShortDay, keepTogether } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { AcceptForm, DecidePanel, ReturnForm } from '#ui/public/decide-panel.tsx'
import { ErrorSummary } from '#ui/public/error-summary.tsx'
import { EvidenceRow } from '#ui/public/evidence-row.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { ViecPage } from '#ui/public/viec-page.tsx'
import { lookOf, stateWordsOf } from '../duty.words.ts'
import { type InboxItem, isWaiting } from '../inbox.queries.ts'
import { ORIGIN_WORDS, PROPOSAL_WORDS, periodInText, RETURN_REASONS, tasksWords } from '../tasks.words.ts'
import type { TieView } from '../view-occurrence.ts'
import { Evidence, HandIns } from './hand-in-parts.tsx'

export interface DecideProps {
  readonly base: string
  readonly facility: string
  readonly item: InboxItem
  /** "Đã nhận": what the last form did. */
  readonly done?: string | undefined
  /** What was refused, in one sentence, and where it belongs. */
  readonly refused?: { readonly field: 'reason' | 'duty'; readonly text: string } | undefined
  /** Own words of a refused return, kept. */
  readonly own?: string | undefined
  /** For the forms of this showing. */
  readonly keys: { readonly accept: string; readonly give_back: string; readonly undo: string }
}

/** Minh chứng của một kỳ, đọc và quyết trên điện thoại. */
export function DecideEvidencePage(props: DecideProps) {
  const { base, facility, item, done, refused } = props
  return (
    <ViecPage
      title={`Minh chứng TT ${item.duty.no}`}
      base={base}
      facility={{ name: facility }}
      unit={facility}
      {...(done !== undefined && { done })}
    >
      <div>
        <p className="group">
          <a href={`${base}/viec/duyet`}>Việc chờ duyệt</a>
        </p>
        {refused?.field === 'reason' && (
          <ErrorSummary title="Chưa trả lại được." errors={[{ field: 'ready', text: refused.text }]} />
        )}
        {refused?.field === 'duty' && (
          <Notice kind="look" title="Chưa ghi quyết định.">
            {refused.text}
          </Notice>
        )}
        <Subject {...props} />
        <Proofs {...props} />
      </div>
      <aside id="quyet">
        <Decisions {...props} />
      </aside>
    </ViecPage>
  )
}

function Subject({ item: { duty, today } }: DecideProps) {
  return (
    <section className="panel">
      <StateMark state={lookOf(duty, today)}>{stateWordsOf(duty, today)}</StateMark>
      <h1>{keepTogether(duty.title)}</h1>
      <dl className="facts">
        <dt>Đơn vị</dt>
        <dd>{keepTogether(duty.unit_name ?? duty.party_name ?? 'Người được giao')}</dd>
        <dt>Kỳ</dt>
        <dd>
          TT&nbsp;{duty.no}, {periodInText(duty.period_code)}
        </dd>
        <dt>Hạn</dt>
        <dd className="n">
          {formatDay(duty.due)}
          {duty.extended_to !== null && ` (hạn cũ ${formatDay(duty.due_on)})`}
        </dd>
        <dt>Cần nộp</dt>
        <dd>{duty.proof}</dd>
        {duty.figure_nos.length > 0 && (
          <>
            <dt>Tính vào</dt>
            <dd>Chỉ tiêu {duty.figure_nos.join(', ')} của báo cáo</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Proofs({ base, item }: DecideProps) {
  const { hand_ins: handIns, proposed } = item
  const offered = proposed.filter(tie => tie.state === 'offered')
  return (
    <>
      <HandIns base={base} handIns={handIns} />
      {(['rule', 'hand'] as const).map(origin => (
        <Proposed key={origin} base={base} origin={origin} ties={offered.filter(tie => tie.origin === origin)} />
      ))}
    </>
  )
}

function Proposed({ base, origin, ties }: { base: string; origin: 'rule' | 'hand'; ties: readonly TieView[] }) {
  if (ties.length === 0) return null
  return (
    <section className="panel">
      <h2>{ORIGIN_WORDS[origin]}</h2>
      <p className="mut">{PROPOSAL_WORDS[origin]}</p>
      {ties.map(({ id, fact, ...tie }) => (
        <div key={id}>
          {fact !== null && (
            <EvidenceRow
              title={fact.title}
              facts={[formatDay(fact.happened_on), fact.kind_name, fact.channel_name].filter(Boolean).join(' · ')}
            />
          )}
          <Evidence base={base} tie={{ id, fact, ...tie }} />
        </div>
      ))}
    </section>
  )
}

/** Nhận hoặc trả lại; ai không quyết được thì thấy vì sao. */
function Decisions(props: DecideProps) {
  const { base, item, keys, refused, own } = props
  const { duty } = item
  const at = `${base}/viec/duyet/minh-chung/${duty.id}`
  // A mere proposal came from no unit: it is turned down, nobody has to mend it.
  const isHandedIn = duty.now === 'submitted'
  if (item.may_take_back) return <TakeBack at={at} requestKey={keys.undo} home={`${base}/viec/duyet`} />
  return (
    <DecidePanel
      settled={isWaiting(item) ? undefined : whatBecameOfIt(props)}
      next={{ href: `${base}/viec/duyet`, words: 'Về việc chờ duyệt' }}
      barred={
        item.may_decide || item.may_pass
          ? undefined
          : tasksWords[item.at_head ? 'occurrence.head-step' : 'occurrence.decide']
      }
    >
      <AcceptForm
        action={`${at}/nhan`}
        title={item.at_head ? `Chuyển TT ${duty.no} lên điều phối` : `Nhận kết quả TT ${duty.no}`}
        says={
          item.at_head
            ? 'Bài đúng thì chuyển lên; điều phối duyệt thì kỳ mới xong.'
            : 'Nhận thì kỳ này xong và số liệu được tính ngay.'
        }
        hidden={{ request_key: keys.accept, row_version: duty.row_version }}
        button={item.at_head ? 'Chuyển lên' : 'Nhận kết quả'}
      />
      <ReturnForm
        action={`${at}/tra-lai`}
        legend={isHandedIn ? 'Trả lại để bổ sung' : 'Không nhận hoạt động này, vì'}
        reasons={RETURN_REASONS}
        hidden={{ request_key: keys.give_back, row_version: duty.row_version }}
        button={item.at_head ? 'Trả lại người nộp' : isHandedIn ? 'Trả lại đơn vị' : 'Không nhận'}
        error={refused?.field === 'reason' ? refused.text : undefined}
        own={own}
      />
    </DecidePanel>
  )
}

/** For ten minutes, while the coordinator has not decided. */
function TakeBack({ at, requestKey, home }: { at: string; requestKey: string; home: string }) {
  return (
    <section className="panel">
      <p>Bài đã chuyển lên, đang chờ điều phối duyệt.</p>
      <form method="post" action={`${at}/lay-lai`}>
        <input type="hidden" name="request_key" value={requestKey} />
        <div className="acts">
          <ButtonLink href={home}>Về việc chờ duyệt</ButtonLink>
          <Button>Lấy lại</Button>
        </div>
      </form>
    </section>
  )
}

function whatBecameOfIt({ item: { duty } }: DecideProps): string {
  const by = duty.decided_at === null ? '' : `${duty.decided_name ?? ''}, ${formatShortDay(dayOf(duty.decided_at))}: `
  if (duty.now === 'accepted') return `${by}đã nhận kết quả của kỳ này.`
  if (duty.now === 'returned') return `${by}đã trả lại, lý do “${duty.state_reason ?? ''}”`
  if (duty.now === 'waived') return `Kỳ này được miễn, lý do “${duty.state_reason ?? ''}”`
  return 'Kỳ này chưa có gì chờ duyệt.'
}
