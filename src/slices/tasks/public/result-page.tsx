import { dayOf } from '#platform/day.ts'
import { formatDay, formatInstant, formatShortDay, formatSize, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { EvidenceRow } from '#ui/public/evidence-row.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { lookOf, stateWordsOf } from '../duty.words.ts'
import { periodInText, VIA_WORDS } from '../tasks.words.ts'
import type { HandInView, OccurrenceView, TieView } from '../view-occurrence.ts'

interface Props {
  base: string
  behind: string
  view: OccurrenceView
  done: boolean
  mayHandIn: boolean
}

/** Bài đã nộp của một kỳ: nộp gì, ai nộp, đã quyết thế nào. */
export function ResultPage({ base, behind, view, done, mayHandIn }: Props) {
  const { duty, today } = view
  return (
    <SheetPage title={done ? 'Đã gửi minh chứng' : 'Bài đã nộp'} behind={behind} close={`${base}/viec`}>
      {done && <Notice title="Đã nhận.">Bài đang chờ duyệt. Kết quả hiện ở trang Việc.</Notice>}
      <DutySubject state={lookOf(duty, today)} title={keepTogether(duty.title)}>
        TT&nbsp;{duty.no} · Kỳ {periodInText(duty.period_code)}
        {duty.unit_name !== null && ` · ${duty.unit_name}`}
        <br />
        <StateMark state={lookOf(duty, today)}>{stateWordsOf(duty, today)}</StateMark>
        {duty.decided_at !== null && ` ${duty.decided_name ?? ''}, ${formatShortDay(dayOf(duty.decided_at))}`}
      </DutySubject>
      {duty.state_reason !== null && (
        <Notice kind="look" title={duty.now === 'waived' ? 'Lý do miễn:' : 'Lý do trả lại:'}>
          “{duty.state_reason}”
        </Notice>
      )}
      {view.hand_ins.toReversed().map((handIn, i) => (
        <section key={handIn.id} className="panel">
          <h2>{view.hand_ins.length > 1 ? `Lần nộp ${view.hand_ins.length - i}` : 'Đã nộp'}</h2>
          <HandInFacts handIn={handIn} />
          {handIn.ties.map(tie => (
            <Evidence key={tie.id} base={base} tie={tie} />
          ))}
        </section>
      ))}
      {view.hand_ins.length === 0 && <p className="mut">Chưa có lần nộp nào.</p>}
      <div className="acts">
        {mayHandIn && (
          <ButtonLink kind="primary" icon="camera" href={`${base}/viec/nop/${duty.id}`}>
            {duty.now === 'returned' ? 'Bổ sung' : 'Nộp minh chứng'}
          </ButtonLink>
        )}
        <ButtonLink href={`${base}/viec`}>Về việc tuần này</ButtonLink>
      </div>
    </SheetPage>
  )
}

function HandInFacts({ handIn }: { handIn: HandInView }) {
  const { quantities } = handIn
  return (
    <dl className="facts">
      <dt>Nộp lúc</dt>
      <dd>
        {formatInstant(handIn.handed_in_at)}, {handIn.handed_in_name}
      </dd>
      {handIn.received_via !== 'app' && (
        <>
          <dt>Nhận qua</dt>
          <dd>{VIA_WORDS[handIn.received_via]}</dd>
        </>
      )}
      {handIn.happened_on !== null && (
        <>
          <dt>Ngày thực hiện</dt>
          <dd>{formatDay(handIn.happened_on)}</dd>
        </>
      )}
      {quantities.length > 0 && (
        <>
          <dt>Số lượng</dt>
          <dd>{quantities.join(', ')}</dd>
        </>
      )}
      {handIn.nothing_arose && (
        <>
          <dt>Kết quả</dt>
          <dd>Không phát sinh</dd>
        </>
      )}
      {handIn.note !== null && (
        <>
          <dt>Ghi chú</dt>
          <dd>{handIn.note}</dd>
        </>
      )}
    </dl>
  )
}

const TIE_WORDS = { offered: 'Chờ xét', accepted: 'Được tính', returned: 'Trả lại' } as const

function Evidence({ base, tie }: { base: string; tie: TieView }) {
  const { evidence } = tie
  if (!evidence) return null
  const href = evidence.url ?? `${base}/api/evidence/${evidence.id}/file`
  const isPicture = evidence.media_type !== null && /^image\/(jpeg|png|webp)$/.test(evidence.media_type)
  return (
    <EvidenceRow
      title={<a href={href}>{evidence.title}</a>}
      icon={evidence.kind === 'link' ? 'link' : 'file'}
      {...(isPicture && { picture: href })}
      facts={[TIE_WORDS[tie.state], evidence.size !== null && formatSize(evidence.size), tie.reason]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}
