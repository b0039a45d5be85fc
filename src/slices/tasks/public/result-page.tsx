import { dayOf } from '#platform/day.ts'
import { formatShortDay, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { lookOf, stateWordsOf } from '../duty.words.ts'
import { periodInText } from '../tasks.words.ts'
import type { OccurrenceView } from '../view-occurrence.ts'
import { HandIns } from './hand-in-parts.tsx'

interface Props {
  base: string
  behind: string
  view: OccurrenceView
  /** How many duties were handed in just now; 0 when the page is only looked at. */
  done: number
  mayHandIn: boolean
}

/** Bài đã nộp của một kỳ: nộp gì, ai nộp, đã quyết thế nào. */
export function ResultPage({ base, behind, view, done, mayHandIn }: Props) {
  const { duty, today } = view
  return (
    <SheetPage title={done > 0 ? 'Đã gửi minh chứng' : 'Bài đã nộp'} behind={behind} close={`${base}/viec`}>
      {done > 0 && (
        <Notice title={done > 1 ? `Đã nhận cho ${done} việc.` : 'Đã nhận.'}>
          Bài đang chờ duyệt. Kết quả hiện ở trang Việc.
        </Notice>
      )}
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
      <HandIns base={base} handIns={view.hand_ins} />
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
