import { formatDay, formatDays, formatInstant } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { ViecPage } from '#ui/public/viec-page.tsx'
import type { ShownState } from '#ui/state.ts'
import type { ReportState } from '../reports.table.ts'
import { periodInText, REPORT_STATE_WORDS } from '../reports.words.ts'
import type { viewReport } from '../view-report.ts'
import { Decisions } from './decisions.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Part } from './part.tsx'
import { ReportText } from './report-text.tsx'
import { Changed, Way } from './way-and-changes.tsx'

export type ReportView = Awaited<ReturnType<typeof viewReport>>

export interface DecideProps {
  readonly base: string
  readonly view: ReportView
  /** "Đã ký báo cáo": what the last form did. */
  readonly done?: string | undefined
  /** What was refused, in one sentence, and the field it concerns. */
  readonly refused?: { readonly field: 'reason' | 'report'; readonly text: string } | undefined
  /** Own words of a refused return, kept. */
  readonly own?: string | undefined
  /** For the forms of this showing. */
  readonly keys: { readonly sign: string; readonly give_back: string }
}

const LOOKS: Readonly<Record<ReportState, ShownState>> = {
  collecting: 'open',
  drafted: 'open',
  in_review: 'submitted',
  signed: 'accepted',
  handed_over: 'accepted',
  accepted: 'accepted',
  returned: 'returned',
}

/** Báo cáo chờ ký, đọc và quyết trên điện thoại. */
export function DecideReportPage(props: DecideProps) {
  const { base, view, done, refused } = props
  const { snapshot, document } = view
  return (
    <ViecPage
      title={`Báo cáo ${periodInText(snapshot.period.name)}`}
      base={base}
      facility={snapshot.facility}
      unit={snapshot.facility.name}
      {...(done !== undefined && { done })}
    >
      <div>
        <p className="group">
          <a href={`${base}/viec/duyet`}>Việc chờ duyệt</a>
        </p>
        {refused?.field === 'report' && (
          <Notice kind="look" title="Chưa ghi quyết định.">
            {refused.text}
          </Notice>
        )}
        <Changed view={view} />
        <Summary {...props} />
        <Way view={view} />
        <Part title="Số liệu">
          <FiguresTable figures={snapshot.figures} />
        </Part>
        <ReportText snapshot={snapshot} />
        <UnitsBehind view={view} />
        <p className="group">{`Phụ lục trong tệp Word: ${document.annexes.map(annex => annex.title).join('; ')}.`}</p>
      </div>
      <aside id="quyet">
        <h2 className="group">Quyết định</h2>
        <Decisions {...props} />
      </aside>
    </ViecPage>
  )
}

function Summary({ base, view }: DecideProps) {
  const { report, snapshot } = view
  const { period } = snapshot
  return (
    <section className="panel">
      {report.return_reason ? (
        <StateMark state="returned">Trả lại để sửa</StateMark>
      ) : (
        <StateMark state={LOOKS[report.state]}>{REPORT_STATE_WORDS[report.state]}</StateMark>
      )}
      <h1>Báo cáo {periodInText(period.name)}</h1>
      <p className="mut">Kết quả tuyên truyền cải cách hành chính, gửi {snapshot.facility.parent_agency}</p>
      <dl className="facts">
        <dt>Số liệu</dt>
        <dd className="n">{formatDays(period.from_day, period.cut_off)}</dd>
        <dt>Hạn nộp</dt>
        <dd className="n">{formatDay(period.due_on)}</dd>
        <dt>Số, ngày</dt>
        <dd>{numberAndDay(report.number, report.dated)}</dd>
        {snapshot.template !== undefined && (
          <>
            <dt>Mẫu Word</dt>
            <dd>{`${snapshot.template.name}, phiên bản ${snapshot.template.version}`}</dd>
          </>
        )}
        <dt>Người soạn</dt>
        <dd>{report.author_name}</dd>
        {report.submitted_at && (
          <>
            <dt>Trình lúc</dt>
            <dd className="n">{formatInstant(report.submitted_at)}</dd>
          </>
        )}
      </dl>
      <div className="acts">
        {snapshot.template === undefined && (
          <ButtonLink href={`${base}/api/reports/${report.id}/outputs/bao-cao.pdf?xem`} icon="file">
            Đọc bản PDF
          </ButtonLink>
        )}
        <ButtonLink href={`${base}/api/reports/${report.id}/outputs/bao-cao.docx`} icon="download">
          Tải Word
        </ButtonLink>
        {(view.may.sign || view.may.check) && (
          <ButtonLink href="#quyet" icon="signature">
            {view.may.sign ? 'Tới phần ký' : 'Tới phần chuyển'}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}

const numberAndDay = (number: string | null, dated: string | null): string =>
  number === null && dated === null
    ? 'Để trống, văn thư ghi khi phát hành'
    : [number ?? 'Chưa có số', dated ? `ngày ${formatDay(dated)}` : 'chưa ghi ngày'].join(', ')

function UnitsBehind({ view }: { view: ReportView }) {
  const behind = view.snapshot.units?.behind ?? []
  if (behind.length === 0) return null
  return (
    <Part title={`${behind.length} đơn vị chưa gửi đủ${view.is_frozen ? ' khi ký' : ''}`}>
      <ul>
        {behind.map(unit => (
          <li key={unit.unit_id}>{`${unit.name}: ${unit.count} kỳ đến hạn chưa nộp`}</li>
        ))}
      </ul>
    </Part>
  )
}
