import { IconFileTypeDocx } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { formatInstant, formatTime } from '#ui/format.ts'
import { Icon } from '#ui/office/icon.tsx'
import { PaperPreview } from '#ui/office/paper-preview.tsx'
import type { ReportView } from './reports.client.ts'

interface Props {
  view: ReportView
  /** When the figures were last computed. */
  readAt: number
  /** The row that is open in the table, if one is. */
  opened: string | undefined
  changed: ReadonlySet<string>
  onOpen: (key: string) => void
}

/** The document as it will be printed, alive until it is signed. */
export function ReportPreview({ view, readAt, opened, changed, onOpen }: Props) {
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened === undefined) return
    const place = desk.current?.querySelector('.lt-paper-figure[aria-expanded="true"]')
    place?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [opened])
  const marked = opened === undefined ? changed : new Set([...changed, ...marksOf(opened)])
  return (
    <div ref={desk}>
      <div className="lt-pane-bar rp-preview-bar">
        <Icon of={IconFileTypeDocx} />
        <b>{view.is_frozen ? 'Bản đã ký' : 'Bản xem trước'}</b>
        <span className="lt-muted lt-small rp-end">
          {view.is_frozen && view.report.signed_at
            ? `Đóng băng lúc ${formatInstant(view.report.signed_at)}`
            : `Đổi theo số liệu · ${formatTime(new Date(readAt))}`}
        </span>
      </div>
      <PaperPreview
        // JSON leaves an absent field out; the client's types cannot say so.
        document={view.document as AdministrativeDocument}
        figures={{ onOpen, changed: marked, ...(opened !== undefined && { opened: `${opened}.period` }) }}
      />
    </div>
  )
}

const marksOf = (code: string): string[] => ['period', 'cumulative', 'percent'].map(mark => `${code}.${mark}`)
