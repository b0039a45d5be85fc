import { Button } from '#ui/office/button.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { UnitWords } from '../inputs/office/unit-words.tsx'
import { ASSESSMENT_WORDS } from '../reports.words.ts'
import type { Heading } from '../sentences/headings.words.ts'
import { SentenceList } from '../sentences/office/sentence-list.tsx'
import { SlipNote } from '../sentences/office/slip-note.tsx'
import { takesText } from './report-state.ts'
import type { ReportView } from './reports.client.ts'
import type { TextName, Writing } from './use-writing.ts'

const HINTS: Readonly<Record<TextName, string>> = {
  results: 'Hai, ba việc nổi bật; số liệu đã có ở các câu trên.',
  shortcomings: 'Dòng bắt đầu bằng “-” thành một gạch đầu dòng.',
  causes: 'Vì sao còn tồn tại đó.',
  next_tasks: 'Việc làm trong kỳ tới, mỗi việc một dòng.',
  proposals: 'Điều cần cấp trên giúp; để trống nếu chưa có.',
}
const NAMES = Object.keys(ASSESSMENT_WORDS) as TextName[]

/** Below which heading's sentences a text stands. */
const BOXES: Readonly<Partial<Record<Heading, TextName>>> = {
  good: 'results',
  shortcomings: 'shortcomings',
  causes: 'causes',
  next_tasks: 'next_tasks',
  proposals: 'proposals',
}

interface Props {
  view: ReportView
  writing: Writing
  /** Figures that changed since this browser last left the report. */
  changed: ReadonlySet<string>
  onOpenFigure: (key: string) => void
}

/** Lời văn: the sentences that the figures propose, each to be edited, and the five texts that people write. */
export function TextsStep({ view, writing, changed, onOpenFigure }: Props) {
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
      {view.text !== null ? (
        <SentenceList
          report={report.id}
          text={view.text}
          changed={changed}
          onOpenFigure={onOpenFigure}
          mayEdit={open}
          below={heading => {
            const name = BOXES[heading]
            return name === undefined ? null : <Box isBelow name={name} view={view} writing={writing} isOpen={open} />
          }}
        />
      ) : (
        <div className="lt-form rp-texts">
          {NAMES.map(name => (
            <Box key={name} name={name} view={view} writing={writing} isOpen={open} />
          ))}
        </div>
      )}
    </div>
  )
}

interface BoxProps {
  name: TextName
  view: ReportView
  writing: Writing
  isOpen: boolean
  /** Its heading stands above it already. */
  isBelow?: boolean
}

function Box({ name, view, writing, isOpen, isBelow = false }: BoxProps) {
  const title = ASSESSMENT_WORDS[name]
  const insert = (text: string) => {
    writing.type(name, text)
    // Once the text is in the box: as leaving it would.
    setTimeout(writing.save, 0)
  }
  return (
    <>
      <TextAreaField
        id={`loi-van-${name}`}
        label={isBelow ? `Viết thêm: ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}` : title}
        hint={HINTS[name]}
        rows={name === 'results' || name === 'next_tasks' ? 5 : 3}
        value={writing.texts[name]}
        onChange={text => writing.type(name, text)}
        onBlur={writing.save}
        disabled={!isOpen}
      />
      <SlipNote slips={view.text?.slips[name]} />
      {isOpen && <UnitWords period={view.report.period_id} box={name} text={writing.texts[name]} onText={insert} />}
    </>
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
