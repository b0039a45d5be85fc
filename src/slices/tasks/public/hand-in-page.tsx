import { formatNumber, keepTogether } from '#ui/format.ts'
import { Button } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { FilePicker } from '#ui/public/file-picker.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { ACTIVITY_KINDS, kindWords, measureWords } from '../../activities/activities.api.ts'
import { lookOf, whenOf } from '../duty.words.ts'
import { type HandInForm, kindsOf } from '../hand-in-form.queries.ts'
import type { Typed } from '../read-hand-in-form.ts'
import { periodInText, VIA_WORDS } from '../tasks.words.ts'
import { OtherDuties, OwnActivities, PictureChoices, SignSheet } from './hand-in-choices.tsx'

interface Props extends HandInForm {
  base: string
  requestKey: string
  typed?: Typed
  /** Activities of the ledger that were ticked in a form that was refused. */
  chosen?: readonly string[]
  errors?: readonly FieldError[]
  /** Browsers do not give files back to a refused form: it says so. */
  lostFiles?: boolean
}

const ACCEPT = 'image/*,.heic,.pdf,.docx,.xlsx,.pptx,.mp4,.mp3'

/** Nộp minh chứng của một kỳ: ảnh, tệp, liên kết, ngày, số lượng. Không cần mã lệnh nào trên máy. */
export function HandInPage(props: Props) {
  const { base, duty, behind, today, errors = [], forUnit } = props
  return (
    <SheetPage title="Nộp minh chứng" behind={behind} close={`${base}/viec`}>
      <ErrorSummary errors={errors} title="Chưa gửi được." />
      {props.lostFiles && <Notice kind="look">Chữ đã nhập vẫn còn. Ảnh và tệp cần chọn lại.</Notice>}
      <DutySubject state={lookOf(duty, today)} title={keepTogether(duty.title)}>
        TT&nbsp;{duty.no} · Kỳ {periodInText(duty.period_code)} · {whenOf(duty, today).text}
        {forUnit !== undefined && ` · Nộp thay ${forUnit}`}
        <br />
        Cần nộp: {duty.proof}
      </DutySubject>
      {duty.now === 'returned' && duty.state_reason !== null && (
        <Notice kind="look" title="Lần trước bị trả lại:">
          “{duty.state_reason}”
        </Notice>
      )}
      <form method="post" encType="multipart/form-data">
        <HandInFields {...props} />
        <SendBar>
          <Button kind="primary" main countWords="Gửi {n} tệp">
            Gửi minh chứng
          </Button>
        </SendBar>
      </form>
      {props.others.length === 0 && <NothingArose {...props} />}
    </SheetPage>
  )
}

function HandInFields({ requestKey, feeds, forUnit, again, typed = again, errors = [], chosen = [], ...form }: Props) {
  const { duty, others, today } = form
  const kind = duty.activity_kind ?? typed.loai ?? 'other'
  const words = kindWords(kind)
  const kinds = kindsOf(form, typed.loai)
  const measures = [...new Set(kinds.flatMap(one => one.measures))]
  const isCounted = measures.includes('session')
  // Where links are what counts they come first; elsewhere they are one more proof.
  const links = (
    <TextBox
      name="lien-ket"
      label="Liên kết bài đã đăng"
      hint={words.each_link ? 'Mỗi dòng một liên kết. Mỗi liên kết tính là một.' : 'Mỗi dòng một liên kết, nếu có.'}
      rows={2}
      value={typed['lien-ket']}
      error={errorOf(errors, 'lien-ket')}
    />
  )
  return (
    <>
      <input type="hidden" name="ma" value={requestKey} />
      <OtherDuties duty={duty} others={others} today={today} error={errorOf(errors, 'cung')} />
      <div className="picks" id="o-tep">
        <FilePicker name="anh" label="Chụp ảnh" icon="camera" accept="image/*" camera />
        <FilePicker name="tep" label="Chọn ảnh, tệp" icon="photoPlus" accept={ACCEPT} multiple />
      </div>
      <PictureChoices typed={typed} />
      {words.each_link && links}
      {[duty, ...others].some(one => one.activity_kind === null) && (
        <ChoiceBox
          name="loai"
          label="Loại việc"
          value={kind}
          choices={Object.entries(ACTIVITY_KINDS).map(([value, { name }]) => ({ value, label: name }))}
        />
      )}
      <TextBox
        name="ngay"
        label="Ngày thực hiện"
        type="date"
        max={today}
        value={typed.ngay ?? today}
        error={errorOf(errors, 'ngay')}
        required
      />
      {words.ratio && <RatioFields words={words.ratio} typed={typed} errors={errors} />}
      {measures.map((measure, i) => (
        <TextBox
          key={measure}
          name={`so-${measure}`}
          label={measureWords(measure).label}
          {...(i === 0 && feeds !== undefined && { hint: feeds })}
          unit={measureWords(measure).unit}
          digits
          value={typed[`so-${measure}`] ?? (i === 0 && !words.each_link && !words.ratio ? '1' : undefined)}
          error={errorOf(errors, `so-${measure}`) ?? (i === 0 ? errorOf(errors, 'so') : undefined)}
        />
      ))}
      {isCounted && <SignSheet />}
      {!words.each_link && links}
      <OwnActivities own={form.own} chosen={chosen} />
      <TextBox name="ghi-chu" label="Ghi chú (nếu có)" rows={2} value={typed['ghi-chu']} />
      {forUnit !== undefined && (
        <ChoiceBox
          name="gui-qua"
          label="Đơn vị gửi qua"
          value={typed['gui-qua'] ?? 'zalo'}
          choices={[...VIA_CHOICES]}
        />
      )}
      <CheckBox
        name="rieng-tu"
        label="Ảnh, tệp không có mặt người bệnh và không có giấy tờ cá nhân"
        checked={typed['rieng-tu'] === 'co'}
        error={errorOf(errors, 'rieng-tu')}
        required
      />
    </>
  )
}

const VIA_CHOICES = (['zalo', 'paper', 'other'] as const).map(value => ({ value, label: VIA_WORDS[value] }))

interface RatioProps {
  words: { numerator: string; denominator: string; unit: string }
  typed: Typed
  errors: readonly FieldError[]
}
function RatioFields({ words, typed, errors }: RatioProps) {
  return (
    <>
      <TextBox
        name="tu-so"
        label={words.numerator}
        unit={words.unit}
        digits
        required
        value={typed['tu-so']}
        error={errorOf(errors, 'tu-so')}
      />
      <TextBox
        name="mau-so"
        label={words.denominator}
        unit={words.unit}
        digits
        required
        value={typed['mau-so']}
        error={errorOf(errors, 'mau-so')}
      />
    </>
  )
}

/** A form of its own: nothing above has to be filled in for it. */
function NothingArose({ requestKey, duty }: Props) {
  return (
    <details className="panel">
      <summary>Kỳ này không phát sinh</summary>
      {duty.minimum !== null && duty.minimum > 0 && (
        <p className="mut">Kế hoạch hứa ít nhất {formatNumber(duty.minimum)} trong kỳ, nên cần nói rõ vì sao.</p>
      )}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="ma" value={requestKey} />
        <input type="hidden" name="khong-phat-sinh" value="co" />
        <TextBox name="vi-sao" label="Vì sao không phát sinh" hint="Một câu cho người duyệt." required />
        <Button>Báo không phát sinh</Button>
      </form>
    </details>
  )
}
