import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { handOver } from '../../office/hand-over.client.ts'
import type { ReportView } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'

/** Số và ngày phần mềm văn bản cấp sau khi ký; bản đã ký giữ nguyên chỗ trống. */
export function NumberForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, snapshot, deadline, may } = view
  const [number, setNumber] = useState<number | null>(null)
  const [dated, setDated] = useState<string | null>(snapshot.dated ?? deadline.today)
  const [error, setError] = useState<string>()
  const filling = useDeed(
    report.id,
    (given: { number: number; dated: string }) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, ...given }
      return answer(handOver.number.$post({ param: { id: report.id }, json }))
    },
    'Đã ghi số vào sổ văn bản.',
  )
  if (snapshot.number !== null) return null
  if (report.number !== null)
    return (
      <p>
        Bản đã ký để trống số. Văn thư cấp <b className="lt-num">{report.number}</b>
        {report.dated && ` ngày ${formatDay(report.dated)}`}, đã vào sổ văn bản đi.
      </p>
    )
  if (!may.compile) return <p className="lt-muted">Bản đã ký để trống số; người điều phối ghi số khi văn thư cấp.</p>
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const isWhole = number !== null && Number.isInteger(number) && number > 0
        setError(isWhole ? undefined : 'Nhập số nguyên lớn hơn 0')
        if (isWhole && dated) filling.run({ number, dated })
      }}
    >
      <p>Bản đã ký để trống số. Khi phần mềm văn bản cấp số, ghi vào đây để vào sổ; tệp đã ký không đổi.</p>
      <NumberField label="Số văn bản" hint="Chỉ phần số, ví dụ 45" value={number} onChange={setNumber} error={error} />
      <DayField
        label="Ngày văn bản"
        value={dated}
        onChange={setDated}
        max={deadline.today}
        disabled={snapshot.dated !== null}
      />
      {filling.trouble && <InlineNotice>Chưa ghi được. {filling.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button type="submit" busy={filling.isBusy}>
          Ghi số vào sổ
        </Button>
      </div>
    </form>
  )
}
