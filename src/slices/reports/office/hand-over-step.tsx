import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { superiorOf } from './report-state.ts'
import { docxAddress, type ReportView, reports } from './reports.client.ts'
import { useDeed } from './use-deed.ts'

/** Gửi cấp trên: the signed bytes go the office's own way; here it is said when and to whom. */
export function HandOverStep({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, snapshot, is_frozen: frozen } = view
  const superior = superiorOf(snapshot.facility.parent_agency)
  if (!frozen)
    return (
      <div className="rp-pad">
        <EmptyState title={`Chưa gửi ${superior}`}>Báo cáo ký xong thì tải bản đã ký và ghi nơi nhận ở đây.</EmptyState>
      </div>
    )
  return (
    <div className="rp-pad lt-stack">
      <Sheet title="Bản đã ký" facts="Đúng tệp lúc ký, không đổi theo số liệu nữa">
        <ButtonAnchor href={docxAddress(report.id)} icon={IconDownload} download>
          Tải docx đã ký
        </ButtonAnchor>
      </Sheet>
      <Sheet title={`Gửi ${superior}`}>
        {report.handed_over_at ? (
          <div className="lt-row">
            <StateBadge state="accepted">Đã gửi</StateBadge>
            <span>
              {report.handed_over_to}, lúc <span className="lt-num">{formatInstant(report.handed_over_at)}</span>
            </span>
          </div>
        ) : (
          <HandOverForm view={view} rowVersion={rowVersion} />
        )}
      </Sheet>
    </div>
  )
}

function HandOverForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, snapshot, may } = view
  const [to, setTo] = useState(snapshot.facility.parent_agency)
  const [error, setError] = useState<string>()
  const sending = useDeed(
    report.id,
    (place: string) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, to: place }
      return answer(reports[':id']['hand-over'].$post({ param: { id: report.id }, json }))
    },
    'Đã ghi việc gửi báo cáo.',
  )
  if (!may.write) return <p className="lt-muted">Người điều phối gửi bản đã ký rồi ghi ở đây.</p>
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const place = to.trim()
        setError(place.length < 2 ? 'Ghi nơi nhận, ví dụ: Sở Y tế' : undefined)
        if (place.length >= 2) sending.run(place)
      }}
    >
      <TextField
        label="Nơi nhận"
        hint="Gửi qua trục văn bản hoặc thư trước, rồi ghi ở đây."
        value={to}
        onChange={setTo}
        error={error}
      />
      {sending.trouble && <InlineNotice>Chưa ghi được. {sending.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={sending.isBusy}>
          Ghi đã gửi
        </Button>
      </div>
    </form>
  )
}
