import { deadlinePhrase, formatDay, formatInstant, keepTogether } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { FilePicker } from '#ui/public/file-picker.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import type { FollowUpView } from '../follow-up.queries.ts'
import { STEP_WORDS } from '../inspections.words.ts'
import { lookOf } from './own-inspections-page.tsx'

export interface FollowUpProps {
  base: string
  behind: string
  one: FollowUpView
  today: string
  requestKey: string
  typed?: string | undefined
  errors?: readonly FieldError[]
  lostFiles?: boolean
  done?: boolean
}

/** Một kiến nghị sau kiểm tra: phải làm gì, đến ngày nào, đã nói gì; biểu mẫu trả lời. */
export function FollowUpPage(props: FollowUpProps) {
  const { base, behind, one, today, done } = props
  const when = deadlinePhrase({ dueOn: one.due_on, today })
  return (
    <SheetPage title="Kiến nghị sau kiểm tra" behind={behind} close={`${base}/viec/kien-nghi`}>
      {done && <Notice title="Đã gửi câu trả lời.">Đoàn kiểm tra xem rồi đóng kiến nghị hoặc trả lại.</Notice>}
      <DutySubject state={lookOf(one)} title={keepTogether(one.words)}>
        {one.title} · {one.unit_name}
        <br />
        {one.state === 'open' ? when.text : `Hạn ${formatDay(one.due_on)}`}
      </DutySubject>
      {one.steps.length > 0 && (
        <section className="panel">
          <h2>Đã trao đổi</h2>
          <ul>
            {one.steps.map(step => (
              <li key={String(step.at)}>
                <b>{STEP_WORDS[step.kind]}</b>, {step.by}, {formatInstant(step.at)}
                {step.words !== '' && `: ${step.words}`}
              </li>
            ))}
          </ul>
          {one.evidence.map(file => (
            <p key={file.id}>
              <a href={`${base}/api/evidence/${file.id}/file`}>{file.title}</a>
            </p>
          ))}
        </section>
      )}
      {one.state === 'open' ? (
        <AnswerForm {...props} />
      ) : (
        <div className="acts">
          <ButtonLink href={`${base}/viec/kien-nghi`}>Về danh sách kiến nghị</ButtonLink>
        </div>
      )}
    </SheetPage>
  )
}

function AnswerForm({ requestKey, typed, errors = [], lostFiles }: FollowUpProps) {
  return (
    <form method="post" encType="multipart/form-data">
      <ErrorSummary errors={errors} />
      {lostFiles && (
        <Notice kind="look" title="Chọn lại tệp.">
          Trình duyệt không giữ tệp khi biểu mẫu được trả lại.
        </Notice>
      )}
      <input type="hidden" name="ma" value={requestKey} />
      <TextBox
        name="tra-loi"
        label="Đơn vị đã khắc phục thế nào"
        rows={4}
        value={typed}
        error={errorOf(errors, 'tra-loi')}
        required
      />
      <div className="picks">
        <FilePicker name="anh" label="Chụp ảnh" icon="camera" accept="image/*" camera />
        <FilePicker name="tep" label="Chọn ảnh, tệp" icon="photoPlus" multiple />
      </div>
      <SendBar>
        <Button kind="primary" main>
          Gửi câu trả lời
        </Button>
      </SendBar>
    </form>
  )
}
