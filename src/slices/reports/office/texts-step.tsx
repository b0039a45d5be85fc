import { Button } from '#ui/office/button.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { ASSESSMENT_WORDS } from '../reports.words.ts'
import { takesText } from './report-state.ts'
import type { ReportView } from './reports.client.ts'
import type { TextName, Writing } from './use-writing.ts'

const HINTS: Readonly<Record<TextName, string>> = {
  results: 'Hai, ba việc nổi bật; số liệu đã có ở mục I.',
  shortcomings: 'Dòng bắt đầu bằng “-” thành một gạch đầu dòng.',
  causes: 'Vì sao còn tồn tại đó.',
  next_tasks: 'Việc làm trong kỳ tới, mỗi việc một dòng.',
  proposals: 'Điều cần cấp trên giúp; để trống nếu chưa có.',
}
const NAMES = Object.keys(ASSESSMENT_WORDS) as TextName[]

/** Lời văn: the five texts that people write; everything else of the report is computed. */
export function TextsStep({ view, writing }: { view: ReportView; writing: Writing }) {
  const { report } = view
  const open = takesText(report.state) && view.may.write
  return (
    <div className="rp-pad lt-stack">
      {report.return_reason && (
        <InlineNotice>
          Lãnh đạo trả lại: <q>{report.return_reason}</q>
        </InlineNotice>
      )}
      {writing.theirs !== undefined && <BothVersions writing={writing} theirs={writing.theirs} />}
      {writing.theirs === undefined && writing.trouble !== undefined && (
        <InlineNotice
          actions={
            <Button small onClick={writing.save}>
              Lưu lại
            </Button>
          }
        >
          Chưa lưu được. {writing.trouble}
        </InlineNotice>
      )}
      {!open && (
        <InlineNotice calm>
          {view.may.write
            ? 'Báo cáo đã trình hoặc đã ký nên lời văn không sửa ở đây nữa.'
            : 'Người điều phối viết phần này.'}
        </InlineNotice>
      )}
      <div className="lt-form rp-texts">
        {NAMES.map(name => (
          <TextAreaField
            key={name}
            id={`loi-van-${name}`}
            label={ASSESSMENT_WORDS[name]}
            hint={HINTS[name]}
            rows={name === 'results' || name === 'next_tasks' ? 5 : 3}
            value={writing.texts[name]}
            onChange={text => writing.type(name, text)}
            onBlur={writing.save}
            disabled={!open}
          />
        ))}
      </div>
    </div>
  )
}

/** Two people wrote at once: both versions of each text that differs, and the choice. */
function BothVersions({ writing, theirs }: { writing: Writing; theirs: Writing['texts'] }) {
  const differing = NAMES.filter(name => writing.texts[name] !== theirs[name])
  return (
    <section className="rp-both" role="alert">
      <h3>Có người vừa sửa lời văn này</h3>
      <p className="lt-muted lt-small">Chưa có bản nào bị ghi đè. Đối chiếu từng đoạn rồi chọn bản giữ lại.</p>
      {differing.map(name => (
        <div key={name} className="rp-both-pair">
          <h4>{ASSESSMENT_WORDS[name]}</h4>
          <div>
            <b>Bản đang gõ</b>
            <p>{writing.texts[name] || '(trống)'}</p>
          </div>
          <div>
            <b>Bản vừa lưu của người khác</b>
            <p>{theirs[name] || '(trống)'}</p>
          </div>
        </div>
      ))}
      <div className="lt-form-acts">
        <Button kind="primary" onClick={writing.keepMine}>
          Giữ bản đang gõ
        </Button>
        <Button onClick={writing.takeTheirs}>Lấy bản vừa lưu</Button>
      </div>
    </section>
  )
}
