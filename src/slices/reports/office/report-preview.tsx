import { IconFileTypeDocx } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { formatInstant, formatTime } from '#ui/format.ts'
import { Icon } from '#ui/office/icon.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { PaperPreview } from '#ui/office/paper-preview.tsx'
import type { Step } from './report-state.ts'
import type { ReportView } from './reports.client.ts'

interface Props {
  view: ReportView
  step: Step
  /** The row that is open in the table, if one is. */
  opened: string | undefined
  changed: ReadonlySet<string>
  onOpen: (key: string) => void
}

/** The document as it will be printed, alive until it is signed. */
export function ReportPreview({ view, step, opened, changed, onOpen }: Props) {
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened === undefined) return
    const place = desk.current?.querySelector('.lt-paper-figure[aria-expanded="true"]')
    place?.scrollIntoView(NEAR)
  }, [opened])
  const { assessment } = view.snapshot
  useEffect(() => {
    // Who writes sees where the texts come to stand: from the second heading on.
    if (step === 'loi-van' && assessment) desk.current?.querySelectorAll('.lt-paper-body h2')[1]?.scrollIntoView(NEAR)
  }, [step, assessment])
  const marked = opened === undefined ? changed : new Set([...changed, ...marksOf(opened)])
  return (
    <div ref={desk}>
      <div className="lt-pane-bar rp-preview-bar">
        <Icon of={IconFileTypeDocx} />
        <b>{view.is_frozen ? 'Bản đã ký' : 'Bản xem trước'}</b>
        <span className="lt-muted lt-small rp-end">
          {view.is_frozen && view.report.signed_at
            ? `Đóng băng lúc ${formatInstant(view.report.signed_at)}`
            : `Đổi theo số liệu · ${formatTime(view.computed_at)}`}
        </span>
      </div>
      {view.snapshot.template !== undefined && (
        <InlineNotice calm>
          {`Tệp docx theo mẫu ${view.snapshot.template.name}, phiên bản ${view.snapshot.template.version}. Dưới đây là cùng nội dung theo bố cục có sẵn.`}
        </InlineNotice>
      )}
      <PaperPreview
        // JSON leaves an absent field out; the client's types cannot say so.
        document={view.document as AdministrativeDocument}
        figures={{ onOpen, changed: marked, ...(opened !== undefined && { opened: `${opened}.period` }) }}
      />
    </div>
  )
}

const NEAR: ScrollIntoViewOptions = { block: 'center', behavior: 'instant' }
const marksOf = (code: string): string[] => ['period', 'cumulative', 'percent'].map(mark => `${code}.${mark}`)
