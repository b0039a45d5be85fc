import { dayOf } from '#platform/day.ts'
import { deadlinePhrase, formatDay, formatDays, formatInstant, formatShortDay } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import type { ShownState } from '#ui/state.ts'
import { periodInText } from '../../reports.words.ts'
import type { InputRow, OwnInput } from '../inputs.queries.ts'
import {
  INPUT_PATH,
  INPUT_STATE_WORDS,
  INPUT_TEXT_NAMES,
  INPUT_TEXT_WORDS,
  type InputTexts,
  inputsWords,
} from '../inputs.words.ts'
import { UnitNumbers } from './unit-numbers.tsx'

export interface InputPageProps {
  base: string
  behind: string
  view: OwnInput
  requestKey: string
  typed?: InputTexts
  errors?: readonly FieldError[]
  isStale?: boolean
  done?: string | undefined
}

const HINTS = {
  went_well: 'Số liệu đã có ở trên, chỉ viết điều số liệu không nói được. Mỗi ý một dòng.',
  difficulties: 'Vướng ở đâu, vì sao. Mỗi ý một dòng.',
  proposals: 'Cần ai giúp việc gì. Mỗi ý một dòng.',
} as const

export const lookOf = ({ state, due_on }: Pick<InputRow, 'state' | 'due_on'>, today: string): ShownState => {
  if (state === 'sent') return 'accepted'
  if (state === 'returned') return 'returned'
  if (state === 'with_head') return 'submitted'
  return due_on < today ? 'overdue' : 'open'
}

/** Ý kiến của đơn vị cho báo cáo một kỳ: số của đơn vị đã có sẵn, đơn vị chỉ viết lời. */
export function InputPage(props: InputPageProps) {
  const { base, behind, view, done, isStale = false } = props
  const { input, today } = view
  const when = deadlinePhrase({ dueOn: input.due_on, today })
  const closed = input.is_fixed || input.state === 'sent'
  return (
    <SheetPage title="Ý kiến cho báo cáo" behind={behind} close={`${base}/viec`}>
      {done !== undefined && <Notice>{done}</Notice>}
      <DutySubject state={lookOf(input, today)} title={`Báo cáo ${periodInText(input.period_name)}`}>
        {view.unit_name} · {INPUT_STATE_WORDS[input.state]}
        <br />
        {closed ? `Hạn ${formatDay(input.due_on)}` : when.text} · Số liệu {formatDays(input.from_day, input.cut_off)}
      </DutySubject>
      {input.state === 'returned' && input.return_reason !== null && (
        <Notice kind="look" title="Điều phối trả lại:">
          {input.return_reason}
          {view.returned_by_name !== null && ` (${view.returned_by_name}${onDay(input.returned_at)})`}
        </Notice>
      )}
      <UnitNumbers base={base} duties={view.duties} today={today} />
      {isStale && <Theirs view={view} />}
      {closed ? <Read {...props} /> : <WriteForm {...props} />}
    </SheetPage>
  )
}

const onDay = (at: Date | null): string => (at === null ? '' : `, ${formatShortDay(dayOf(at))}`)

function WriteForm({ requestKey, view, typed, errors = [] }: InputPageProps) {
  const { input } = view
  const texts: InputTexts = typed ?? input
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="ma" value={requestKey} />
      <input type="hidden" name="ban" value={input.row_version} />
      {input.state === 'with_head' && (
        <p className="panel">{view.written_by_name ?? 'Đơn vị'} đã viết, chờ trưởng đơn vị xem, sửa nếu cần rồi gửi.</p>
      )}
      {INPUT_TEXT_NAMES.map(name => (
        <TextBox
          key={name}
          name={name}
          label={INPUT_TEXT_WORDS[name]}
          hint={HINTS[name]}
          rows={4}
          value={texts[name]}
          error={errorOf(errors, name)}
        />
      ))}
      <CheckBox name="nothing_more" label="Không có gì thêm" checked={texts.nothing_more} />
      <p className="mut">Lưu và gửi cần có mạng. Mất mạng thì giữ trang này mở, có mạng lại rồi gửi.</p>
      <div className="acts">
        <Button name="viec" value="luu">
          Lưu nháp, viết tiếp sau
        </Button>
      </div>
      <SendBar>
        <Button main kind="primary" name="viec" value="gui">
          Gửi điều phối
        </Button>
      </SendBar>
    </form>
  )
}

/** Somebody of the unit saved meanwhile: theirs beside what was typed, nothing lost. */
function Theirs({ view: { input, written_by_name: by } }: { view: OwnInput }) {
  return (
    <section className="panel">
      <h2>Bản {by ?? 'người khác'} vừa lưu</h2>
      <Words texts={input} />
    </section>
  )
}

function Read({ base, view }: InputPageProps) {
  const { input, sent_by_name: by } = view
  return (
    <>
      {input.is_fixed && input.state !== 'sent' && (
        <Notice kind="look">{inputsWords['input.closed']?.replace('{period}', periodInText(input.period_name))}</Notice>
      )}
      <section className="panel">
        <h2>{input.sent_at === null ? 'Đơn vị đã viết' : `Đã gửi ${formatInstant(input.sent_at)}, ${by ?? ''}`}</h2>
        <Words texts={input} />
        {!input.is_fixed && <p className="mut">Muốn sửa, nhắn điều phối trả lại; lời đã viết còn nguyên.</p>}
      </section>
      <div className="acts">
        <ButtonLink href={`${base}/viec`}>Về danh sách việc</ButtonLink>
        <ButtonLink href={`${base}${INPUT_PATH}`}>Các lần trước</ButtonLink>
      </div>
    </>
  )
}

function Words({ texts }: { texts: InputTexts }) {
  const written = INPUT_TEXT_NAMES.filter(name => texts[name] !== '')
  if (written.length === 0) return <p>{texts.nothing_more ? 'Không có gì thêm.' : 'Chưa viết gì.'}</p>
  return written.map(name => (
    <div key={name}>
      <h3>{INPUT_TEXT_WORDS[name]}</h3>
      <p className="words">{texts[name]}</p>
    </div>
  ))
}
