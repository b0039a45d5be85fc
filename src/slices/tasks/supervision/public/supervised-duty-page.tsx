import { dayOf } from '#platform/day.ts'
import { formatDay, formatDays, formatShortDay, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import type { Duty } from '../../duties.queries.ts'
import { lookOf, standInWords, stateWordsOf, whenOf } from '../../duty.words.ts'
import { Evidence, HandIns } from '../../public/hand-in-parts.tsx'
import { quantitiesOf } from '../../quantities.ts'
import { ORIGIN_WORDS, periodInText } from '../../tasks.words.ts'
import type { OccurrenceView, TieView } from '../../view-occurrence.ts'

interface Props {
  base: string
  behind: string
  view: OccurrenceView
  /** "Phối hợp: …. Giám sát: …." */
  others: string
}

/** Giám sát một kỳ: việc gì, hạn nào, đã nộp gì, quyết thế nào; chỉ xem. */
export function SupervisedDutyPage({ base, behind, view, others }: Props) {
  const { duty, today, hand_ins: handIns, proposed } = view
  const list = `${base}/viec/giam-sat`
  return (
    <SheetPage title={`Giám sát TT ${duty.no}`} behind={behind} close={list}>
      <DutySubject state={lookOf(duty, today)} title={keepTogether(duty.title)}>
        <StateMark state={lookOf(duty, today)}>{stateWordsOf(duty, today)}</StateMark>
        {duty.decided_at !== null && ` ${duty.decided_name ?? ''}, ${formatShortDay(dayOf(duty.decided_at))}`}
      </DutySubject>
      {duty.state_reason !== null && (
        <Notice kind="look" title={duty.now === 'waived' ? 'Lý do miễn:' : 'Lý do trả lại:'}>
          “{duty.state_reason}”
        </Notice>
      )}
      <DutyFacts duty={duty} today={today} others={others} />
      <HandIns base={base} handIns={handIns} />
      {proposed.length > 0 && <FromLedger base={base} ties={proposed} />}
      {handIns.length === 0 && proposed.length === 0 && <NothingYet duty={duty} />}
      <div className="acts">
        <ButtonLink href={list}>Về danh sách giám sát</ButtonLink>
      </div>
    </SheetPage>
  )
}

function DutyFacts({ duty, today, others }: { duty: Duty; today: string; others: string }) {
  const isOpen = duty.now === 'open' || duty.now === 'returned'
  return (
    <section className="panel">
      <dl className="facts">
        <dt>Đơn vị</dt>
        <dd>{keepTogether(duty.unit_name ?? 'Người được giao')}</dd>
        <dt>Người trả lời</dt>
        <dd>{standInWords(duty) ?? duty.answers_name ?? 'Chưa có'}</dd>
        <dt>Kỳ</dt>
        <dd>
          {periodInText(duty.period_code)}, {formatDays(duty.period_from, duty.period_to)}
        </dd>
        <dt>Hạn</dt>
        <dd>
          {isOpen
            ? whenOf(duty, today).text.replace(/^Hạn /, '')
            : `${formatDay(duty.due)}${duty.extended_to === null ? '' : ` (hạn cũ ${formatDay(duty.due_on)})`}`}
        </dd>
        <dt>Cần nộp</dt>
        <dd>{duty.proof}</dd>
        {others !== '' && (
          <>
            <dt>Các bên</dt>
            <dd>{others}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** What nobody handed in: activities of the ledger that a rule or a person put to this period. */
function FromLedger({ base, ties }: { base: string; ties: readonly TieView[] }) {
  return (
    <section className="panel">
      <h2>Từ sổ hoạt động</h2>
      {ties.map(tie => (
        <div key={tie.id}>
          {tie.fact !== null && (
            <dl className="facts">
              <dt>Hoạt động</dt>
              <dd>{tie.fact.title}</dd>
              <dt>Ngày thực hiện</dt>
              <dd>{formatDay(tie.fact.happened_on)}</dd>
              <dt>Số lượng</dt>
              <dd>{quantitiesOf([tie.fact]).join(', ') || '–'}</dd>
              <dt>Vì sao có đây</dt>
              <dd>{ORIGIN_WORDS[tie.origin]}</dd>
            </dl>
          )}
          <Evidence base={base} tie={tie} />
        </div>
      ))}
    </section>
  )
}

function NothingYet({ duty }: { duty: Duty }) {
  return (
    <div className="empty">
      <b>{duty.now === 'waived' ? 'Kỳ này không phải nộp' : 'Chưa có gì được nộp'}</b>
      {duty.now !== 'waived' && <p>Đơn vị nộp minh chứng thì ảnh, tệp và số liệu hiện ở đây.</p>}
    </div>
  )
}
